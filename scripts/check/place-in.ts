import type { ShownSlide } from '../model/shown-slide.ts'

/**
 * @param near texts to look for, the most telling first
 * @returns where the first of them that is there stands in the file, 1-based; else the slide's first line
 */
export function placeIn(
  { line, source }: ShownSlide,
  near: readonly string[],
): { line: number; column: number } {
  const lines = source.split('\n')
  for (const text of near) {
    const index = lines.findIndex((each) => each.includes(text))
    if (index >= 0) return { line: line + index, column: (lines[index] as string).indexOf(text) + 1 }
  }
  return { line, column: 1 }
}
