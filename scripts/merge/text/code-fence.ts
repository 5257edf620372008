// The one place in merging that knows a fence. It is not the scanner of markdown that notes are read with: slides are
// separated by Slidev's rule, by which a fence ends at the first line that starts as it does, whatever follows, and by
// any other rule a unit could reach over the end of its slide.

/** @returns what opens a fence, with its indent; undefined where the line opens none */
export function fenceOf(line: string): string | undefined {
  return /^\s*(?:```+|~~~+)/.exec(line)?.[0]
}

export function closesFence(line: string, fence: string): boolean {
  return line.startsWith(fence)
}
