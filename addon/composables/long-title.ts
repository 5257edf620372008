const WIDE = /[\u2E80-\u9FFF\uAC00-\uD7AF\uF900-\uFAFF\uFF01-\uFF60]/g
/** Two lines of a cover, in columns of half a Chinese character. */
const LONG = 40

/** Whether the title of a cover or section needs the smaller of its two sizes. */
export function isLongTitle(title: unknown): boolean {
  const text = String(title ?? '')
  return text.length + (text.match(WIDE)?.length ?? 0) > LONG
}
