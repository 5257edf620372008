import type { PhrasingContent } from 'mdast'

/** Neighbouring texts as one, so that the writer sees what stands beside a sign. */
export function mergeTexts(children: readonly PhrasingContent[]): PhrasingContent[] {
  const merged: PhrasingContent[] = []
  for (const child of children) {
    const last = merged.at(-1)
    if (child.type === 'text' && last?.type === 'text') {
      merged[merged.length - 1] = { ...last, value: last.value + child.value }
    } else merged.push(child)
  }
  return merged
}
