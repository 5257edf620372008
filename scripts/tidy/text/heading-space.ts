import { mapProse, type TextRule } from '../line.ts'

/** `##Title` and `##　Title` become headings. A single `#word` is a tag. */
export const headingSpace: TextRule = (lines) =>
  mapProse(lines, ({ text, no }) => ({ no, text: text.replace(/^( {0,3}#{2,6})\u3000*(?=[^#\s])/, '$1 ') }))
