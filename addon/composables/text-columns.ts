const WIDE = /[\u2E80-\u9FFF\uAC00-\uD7AF\uF900-\uFAFF\uFF01-\uFF60]/g

/** How wide a text is, in columns of half a Chinese character. */
export function textColumns(text: string): number {
  return text.length + (text.match(WIDE)?.length ?? 0)
}
