/** `\*` or `\_` between spaces: a sign, not emphasis. */
const BETWEEN_SPACES = /(?<=[^\S\r\n])\\([*_])(?=\s)/g
/** `\~` beside no other: `~5`. */
const LONE_TILDE = /(?<!~)\\~(?!\\?~)/g
/**
 * `\[0.1.0]`: brackets in a pair, with no others in them, behind which nothing stands that makes a link, and before
 * which nothing that makes a picture or a footnote.
 */
const PAIR = /(?<![!^])\\\[((?:[^[\]\\]|\\[^[\]])*)\\?\](?![([:])/g
const TASK = /^[ xX]$/

/**
 * Takes away backslashes that the library puts wherever a sign might mean something, and that mean nothing where they
 * stand: they would fill a deck (`3 \* 4`, `\[0.1.0]`, `\~5`).
 * @param markdown of a text
 * @param beside what stands before and after it
 */
export function unescaped(markdown: string, { before, after }: { before: string; after: string }): string {
  if (!/\\[*_~[]/.test(markdown)) return markdown
  const all = before + markdown + after
  const end = before.length + markdown.length
  const kept = all
    // A backslash at the very end belongs to no tilde behind it: `\\` and then `~~deleted~~`.
    .replace(LONE_TILDE, (pair, at: number) => (at + pair.length > end ? pair : '~'))
    .replace(BETWEEN_SPACES, '$1')
    .replace(PAIR, (pair, inside: string) => (TASK.test(inside) ? pair : `[${inside}]`))
  return kept.slice(before.length, kept.length - after.length)
}
