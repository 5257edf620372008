/** Whether a piece of HTML is comments and nothing else. */
export function isComment(html: string): boolean {
  return html.includes('<!--') && withoutComments(html).trim() === ''
}

/** The text with its comments taken out; one that never ends stays. */
export function withoutComments(html: string): string {
  let rest = ''
  let from = 0
  for (;;) {
    const start = html.indexOf('<!--', from)
    const end = start < 0 ? -1 : html.indexOf('-->', start + 4)
    if (end < 0) return rest + html.slice(from)
    rest += html.slice(from, start)
    from = end + 3
  }
}
