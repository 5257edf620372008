import type { PhrasingContent, Text } from 'mdast'

/** Neighbouring texts as one, so that the writer sees what stands beside a sign. */
export function mergeTexts(children: PhrasingContent[]): PhrasingContent[] {
  if (!children.some(({ type }, index) => type === 'text' && children[index + 1]?.type === 'text'))
    return children
  const merged: PhrasingContent[] = []
  for (const child of children) {
    const last = merged.at(-1)
    if (child.type === 'text' && last?.type === 'text') {
      merged[merged.length - 1] = joined(last, child)
    } else merged.push(child)
  }
  return merged
}

/** From the start of one to the end of the other. */
function joined(one: Text, other: Text): Text {
  const value = one.value + other.value
  if (!one.position || !other.position) return { ...one, value }
  return { ...one, value, position: { ...one.position, end: other.position.end } }
}
