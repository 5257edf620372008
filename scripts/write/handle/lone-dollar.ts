/** A dollar sign that has no other in its paragraph (`It costs \$5.`) opens no math and needs no backslash. */
export function withLoneDollar(markdown: string): string {
  return markdown.indexOf('$') === markdown.lastIndexOf('$') ? markdown.replace('\\$', '$') : markdown
}
