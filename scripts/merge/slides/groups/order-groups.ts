import { outOfOrder } from '../../pair/out-of-order.ts'
import type { PlacedSlide, SlideGroup } from './slide-group.ts'

/**
 * Groups in the order of the result: as they are generated now, but that slides which a person added or moved stand
 * behind the slide they stand behind in the edited deck, or at its end.
 */
export function orderedGroups(groups: readonly SlideGroup[]): SlideGroup[] {
  const inDeck = inOrderOf('edited', groups)
  const placed = placedByPerson(inDeck)
  const order = inOrderOf(
    'fresh',
    groups.filter((group) => !placed.has(group)),
  )
  const lastGenerated = inDeck.findLastIndex((group) => !placed.has(group))
  for (const [at, group] of inDeck.entries()) {
    if (!placed.has(group)) continue
    if (at > lastGenerated) order.push(group)
    else order.splice(order.indexOf(inDeck[at - 1] as SlideGroup) + 1, 0, group)
  }
  return order
}

/** Those with slides on that side. */
function inOrderOf(side: keyof SlideGroup, groups: readonly SlideGroup[]): SlideGroup[] {
  const start = (group: SlideGroup) => (group[side][0] as PlacedSlide).index
  return groups.filter((group) => group[side].length > 0).sort((a, b) => start(a) - start(b))
}

/** @param inDeck in the order of the edited deck */
function placedByPerson(inDeck: readonly SlideGroup[]): ReadonlySet<SlideGroup> {
  const isGenerated = ({ base, fresh }: SlideGroup) => base.length > 0 && fresh.length > 0
  const generated = inDeck.filter(isGenerated)
  const moved = outOfOrder(generated.map(({ base }) => (base[0] as PlacedSlide).index))
  return new Set([
    ...inDeck.filter((group) => !isGenerated(group)),
    ...generated.filter((_, at) => moved.has(at)),
  ])
}
