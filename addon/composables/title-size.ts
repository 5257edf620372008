const WIDE = /[\u2E80-\u9FFF\uAC00-\uD7AF\uF900-\uFAFF\uFF01-\uFF60]/g
/** Two lines of a cover, in columns of half a Chinese character. */
const LONG = 40
/** Three lines at the next size. */
const LONGER = 100

/** The class that sizes the title of a cover or section by its length; none for a short one. */
export function titleSize(title: unknown): string {
  const text = String(title ?? '')
  const columns = text.length + (text.match(WIDE)?.length ?? 0)
  if (columns > LONGER) return 'reprise-longer'
  return columns > LONG ? 'reprise-long' : ''
}
