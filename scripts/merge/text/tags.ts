/** What a line that is nothing but a tag does; undefined for any other. */
export function tagOf(text: string): 'start' | 'end' | undefined {
  if (/^\s*<\/[A-Za-z][\w.-]*\s*>\s*$/.test(text)) return 'end'
  return /^\s*<[A-Za-z][^<>]*(?<!\/)>\s*$/.test(text) ? 'start' : undefined
}

/** Elements without an end tag. */
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/i
const TAG = /<(\/?)([A-Za-z][\w.-]*)((?:[^<>"']|"[^"]*"|'[^']*')*?)(\/?)>/g

/** Whether each tag of a text without comments and code has its end, and each `{{`. */
export function closesAll(text: string): boolean {
  const open: string[] = []
  for (const [, end, name = '', , closed] of text.matchAll(TAG)) {
    if (closed || VOID.test(name)) continue
    if (!end) open.push(name)
    else if (open.pop() !== name) return false
  }
  return open.length === 0 && text.split('{{').length === text.split('}}').length
}
