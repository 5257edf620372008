// Which slides of a deck belong together on its three sides. A group is merged as a whole.
import { eachSide } from '../../sides.ts'
import { isFrozen } from '../../text/deck-slides.ts'
import { linkedSlides } from './linked-slides.ts'
import { continued, crossing, pairs, type SlideLink, splitOrJoined } from './links.ts'
import type { PairedDecks, PlacedSlide, SlideGroup } from './slide-group.ts'

/** What puts slides into one group. */
const LINKS: readonly ((decks: PairedDecks) => SlideLink[])[] = [pairs, splitOrJoined, crossing, continued]

/** What becomes of the groups, in this order. */
const STEPS: readonly ((groups: readonly SlideGroup[], alone: readonly SlideGroup[]) => SlideGroup[])[] = [
  withStrangers,
  mergeable,
  largestFirst,
  thenAlone,
  disjoint,
]

/** @returns groups in which each slide is once */
export function slideGroups(decks: PairedDecks): SlideGroup[] {
  const slides = [...decks.base, ...decks.edited, ...decks.fresh]
  const linked = linkedSlides(
    slides,
    LINKS.flatMap((linksIn) => linksIn(decks)),
  )
  const alone = linkedSlides(slides, pairs(decks))
  return STEPS.reduce<SlideGroup[]>((groups, step) => step(groups, alone), linked)
}

/** A slide that nobody else has, between two of a group, goes with them. */
function withStrangers(groups: readonly SlideGroup[], alone: readonly SlideGroup[]): SlideGroup[] {
  const strangers = alone.filter((group) => sizeOf(group) === 1).flatMap(slidesIn)
  const filled = (side: readonly PlacedSlide[]) => {
    const [first, last] = [side[0], side.at(-1)]
    if (!first || !last || first === last) return side
    const between = strangers.filter(
      (each) => each.side === first.side && each.index > first.index && each.index < last.index,
    )
    return [...new Set([...side, ...between])].sort((a, b) => a.index - b.index)
  }
  return groups.map((group) => eachSide(group, filled))
}

/** The slides of a larger group stand one after the other on each side, and nobody froze one of them. */
function mergeable(groups: readonly SlideGroup[]): SlideGroup[] {
  const isLarger = ({ base, edited, fresh }: SlideGroup) =>
    [base, edited, fresh].some((side) => side.length > 1)
  const inOrder = (side: readonly PlacedSlide[]) =>
    side.every(({ index }, at) => at === 0 || index === (side[at - 1] as PlacedSlide).index + 1)
  return groups.filter((group) => {
    if (!isLarger(group)) return true
    const { base, edited, fresh } = group
    return [base, edited, fresh].every(inOrder) && !edited.some(({ slide }) => isFrozen(slide))
  })
}

function largestFirst(groups: readonly SlideGroup[]): SlideGroup[] {
  return groups.toSorted((a, b) => sizeOf(b) - sizeOf(a))
}

/** What is in no larger group is merged by itself. */
function thenAlone(groups: readonly SlideGroup[], alone: readonly SlideGroup[]): SlideGroup[] {
  return [...groups, ...alone]
}

/** Each slide is in one group: in the first that it is in. */
function disjoint(groups: readonly SlideGroup[]): SlideGroup[] {
  const taken = new Set<PlacedSlide>()
  return groups.filter((group) => {
    const slides = slidesIn(group)
    if (slides.some((slide) => taken.has(slide))) return false
    for (const slide of slides) taken.add(slide)
    return true
  })
}

function slidesIn({ base, edited, fresh }: SlideGroup): PlacedSlide[] {
  return [...base, ...edited, ...fresh]
}

function sizeOf({ base, edited, fresh }: SlideGroup): number {
  return base.length + edited.length + fresh.length
}
