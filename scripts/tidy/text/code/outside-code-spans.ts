/** A run of backticks, what it encloses and the run that ends it. */
const CODE_SPAN = /(?<!`)(`+)(?!`).*?(?<!`)\1(?!`)/g

/** Rewrites the parts of a line that are no inline code. */
export function outsideCodeSpans(text: string, mend: (text: string) => string): string {
  if (!text.includes('`')) return mend(text)
  let mended = ''
  let from = 0
  for (const { index, 0: span } of text.matchAll(CODE_SPAN)) {
    mended += mend(text.slice(from, index)) + span
    from = index + span.length
  }
  return mended + mend(text.slice(from))
}
