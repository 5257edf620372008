/** @returns the indexes of those positions that are not in the longest increasing run: what was moved */
export function outOfOrder(positions: readonly number[]): Set<number> {
  // Length of the longest run that ends with each position, and where in it the one before stands.
  const lengths: number[] = []
  const before: number[] = []
  for (const [at, position] of positions.entries()) {
    lengths[at] = 1
    before[at] = -1
    for (let earlier = 0; earlier < at; earlier++) {
      const length = lengths[earlier] as number
      if ((positions[earlier] as number) > position || length < (lengths[at] as number)) continue
      lengths[at] = length + 1
      before[at] = earlier
    }
  }
  const moved = new Set(positions.keys())
  for (let at = lengths.indexOf(Math.max(...lengths)); at >= 0; at = before[at] as number) moved.delete(at)
  return moved
}
