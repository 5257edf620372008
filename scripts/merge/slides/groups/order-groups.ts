import { outOfOrder } from '../../pair/out-of-order.ts'
import type { SlideGroup } from './slide-groups.ts'

/**
 * Groups in the order of the result: as they are generated now, but that slides which a person added or moved stand
 * behind the slide they stand behind in the edited deck, or at its end.
 */
export function orderedGroups(groups: readonly SlideGroup[]): SlideGroup[] {
  const inDeck = groups
    .filter(({ edited }) => edited.length > 0)
    .sort((a, b) => (a.edited[0] as number) - (b.edited[0] as number))
  const placed = new Set(inDeck.filter(({ base, fresh }) => base.length === 0 || fresh.length === 0))
  const generated = inDeck.filter((group) => !placed.has(group))
  for (const at of outOfOrder(generated.map(({ base }) => base[0] as number)))
    placed.add(generated[at] as SlideGroup)
  const order = groups
    .filter((group) => group.fresh.length > 0 && !placed.has(group))
    .sort((a, b) => (a.fresh[0] as number) - (b.fresh[0] as number))
  const lastGenerated = inDeck.findLastIndex((group) => !placed.has(group))
  for (const [at, group] of inDeck.entries()) {
    if (!placed.has(group)) continue
    if (at > lastGenerated) order.push(group)
    else order.splice(order.indexOf(inDeck[at - 1] as SlideGroup) + 1, 0, group)
  }
  return order
}
