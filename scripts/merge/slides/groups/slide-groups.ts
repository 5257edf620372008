// Which slides of a deck belong together on its three sides. A group is merged as a whole.

import { type Partners, SAYS_SOMETHING } from '../../pair/align.ts'
import { alignSlides } from '../../pair/align-slides.ts'
import type { Sides } from '../../sides.ts'
import type { DeckSlide } from '../../text/deck-slides.ts'
import { titleOf } from '../../text/slide-title.ts'
import type { Unit } from '../../text/unit.ts'

/** Indexes of slides, in the order of their side. Most groups have at most one on each. */
export type SlideGroup = Sides<number[]>

export interface SlideGroups {
  groups: SlideGroup[]
  /** For each slide of the base its partner. */
  toEdited: Partners
  toFresh: Partners
}

type Side = keyof SlideGroup
const SIDES = ['base', 'edited', 'fresh'] as const
type Deck = Sides<readonly DeckSlide[]>

/** Share of a slide's text that came from another for it to be a part of that one. */
const MOST_OF_IT = 0.5

/** @param isAlone whether a slide of the edited deck is nobody's but its person's */
export function slideGroups(decks: Deck, isAlone: (edited: DeckSlide) => boolean): SlideGroups {
  const toEdited = alignSlides(decks.base, decks.edited)
  const toFresh = alignSlides(decks.base, decks.fresh)
  const sets = new NodeSets(decks)
  for (const [base, edited] of toEdited.entries())
    if (edited !== undefined) sets.join(['base', base], ['edited', edited])
  for (const [base, fresh] of toFresh.entries())
    if (fresh !== undefined) sets.join(['base', base], ['fresh', fresh])
  const pairs = sets.groups()
  for (const side of ['edited', 'fresh'] as const) {
    const partners = side === 'edited' ? toEdited : toFresh
    for (const [base, own] of splitOrJoined(decks.base, decks[side], partners))
      sets.join(['base', base], [side, own])
    for (const [base, own] of crossing(decks.base, decks[side], partners))
      sets.join(['base', base], [side, own])
  }
  for (const side of ['base', 'fresh'] as const)
    for (const index of continued(decks[side])) sets.join([side, index - 1], [side, index])
  const larger = sets.groups().map((group) => withStrangers(group, pairs))
  const mergeable = larger.filter((group) => isMergeable(group, decks, isAlone))
  const groups = disjoint([...mergeable.sort((a, b) => sizeOf(b) - sizeOf(a)), ...pairs])
  return { groups, toEdited, toFresh }
}

/** Slides with the title of the one before them. */
function continued(slides: readonly DeckSlide[]): number[] {
  return slides.flatMap((slide, index) => {
    const [{ stem }, before] = [titleOf(slide), slides[index - 1]]
    return before && stem !== '' && stem === titleOf(before).stem && index > 1 ? [index] : []
  })
}

/** Slides that were split from one, or joined with it, as pairs of base and side. */
function splitOrJoined(
  base: readonly DeckSlide[],
  side: readonly DeckSlide[],
  partners: Partners,
): [base: number, side: number][] {
  const back = new Map(partners.flatMap((own, index) => (own === undefined ? [] : [[own, index] as const])))
  const split = [...side.keys()].flatMap((own): [number, number][] => {
    if (back.has(own)) return []
    const from = [back.get(own - 1), back.get(own + 1)].find(
      (index) => index !== undefined && shareOf(side[own], base[index]) >= MOST_OF_IT,
    )
    return from === undefined ? [] : [[from, own]]
  })
  const joined = [...base.keys()].flatMap((index): [number, number][] => {
    if (partners[index] !== undefined) return []
    const into = [partners[index - 1], partners[index + 1]].find(
      (own) => own !== undefined && shareOf(base[index], side[own]) >= MOST_OF_IT,
    )
    return into === undefined ? [] : [[index, into]]
  })
  return [...split, ...joined]
}

/** Slides whose text went, word for word, over the break to the slide before or after, as pairs of base and side. */
function crossing(
  base: readonly DeckSlide[],
  side: readonly DeckSlide[],
  partners: Partners,
): [base: number, side: number][] {
  const back = new Map(partners.flatMap((own, index) => (own === undefined ? [] : [[own, index] as const])))
  return base.flatMap((slide, index) => {
    const own = partners[index]
    const beside = own === undefined ? [partners[index - 1], partners[index + 1]] : [own - 1, own + 1]
    return beside.flatMap((other): [number, number][] => {
      const there = side[other ?? -1]
      if (other === undefined || !there) return []
      const had = keysOf(side[own ?? -1], base[back.get(other) ?? -1])
      const has = keysOf(there)
      const crossed = linesIn(slide).some(
        ({ key }) => key.length >= SAYS_SOMETHING && has.has(key) && !had.has(key),
      )
      return crossed ? [[index, other]] : []
    })
  })
}

function keysOf(...slides: readonly (DeckSlide | undefined)[]): ReadonlySet<string> {
  return new Set(slides.flatMap((slide) => (slide ? linesIn(slide) : [])).map(({ key }) => key))
}

/** What stands on a slide below its title, and what the presenter says. */
function linesIn({ units, note }: DeckSlide): Unit[] {
  return [...units, ...(note?.units ?? [])]
}

/** Share of the letters of `part` that stand in units that `whole` has too. */
function shareOf(part: DeckSlide | undefined, whole: DeckSlide | undefined): number {
  const keys = new Set(whole?.units.map(({ key }) => key))
  const letters = (part?.units ?? []).map(({ key }) => [keys.has(key) ? key.length : 0, key.length] as const)
  const all = letters.reduce((sum, [, length]) => sum + length, 0)
  return all === 0 ? 0 : letters.reduce((sum, [same]) => sum + same, 0) / all
}

/** A slide that nobody else has, between two of a group, goes with them. */
function withStrangers(group: SlideGroup, pairs: readonly SlideGroup[]): SlideGroup {
  const fill = (side: Side): number[] => {
    if (group[side].length < 2) return group[side]
    const [first = 0, last = -1] = [group[side][0], group[side].at(-1)]
    const strangers = pairs.flatMap((pair) => (sizeOf(pair) === 1 ? pair[side] : []))
    const between = strangers.filter((index) => index > first && index < last)
    return [...new Set([...group[side], ...between])].sort((a, b) => a - b)
  }
  return { base: fill('base'), edited: fill('edited'), fresh: fill('fresh') }
}

function sizeOf({ base, edited, fresh }: SlideGroup): number {
  return base.length + edited.length + fresh.length
}

/** Each slide is in one group: in the first that it is in. */
function disjoint(groups: readonly SlideGroup[]): SlideGroup[] {
  const taken: SlideGroup = { base: [], edited: [], fresh: [] }
  return groups.filter((group) => {
    if (SIDES.some((side) => group[side].some((index) => taken[side].includes(index)))) return false
    for (const side of SIDES) taken[side].push(...group[side])
    return true
  })
}

/** The slides of a larger group stand one after the other on each side, and nobody froze one of them. */
function isMergeable(group: SlideGroup, decks: Deck, isAlone: (edited: DeckSlide) => boolean): boolean {
  if (group.base.length < 2 && group.edited.length < 2 && group.fresh.length < 2) return true
  const { base, edited, fresh } = group
  const inOrder = [base, edited, fresh].every((side) =>
    side.every((index, at) => at === 0 || index === (side[at - 1] as number) + 1),
  )
  return inOrder && !edited.some((index) => isAlone(decks.edited[index] as DeckSlide))
}

type Node = readonly [side: Side, index: number]

/** Disjoint sets of slides. */
class NodeSets {
  readonly #parents = new Map<string, string>()

  constructor(decks: Deck) {
    for (const side of SIDES)
      for (const index of decks[side].keys()) this.#parents.set(`${side} ${index}`, `${side} ${index}`)
  }

  join([side, index]: Node, [otherSide, other]: Node): void {
    this.#parents.set(this.#root(`${side} ${index}`), this.#root(`${otherSide} ${other}`))
  }

  #root(node: string): string {
    const parent = this.#parents.get(node) as string
    return parent === node ? node : this.#root(parent)
  }

  groups(): SlideGroup[] {
    const groups = new Map<string, SlideGroup>()
    for (const node of this.#parents.keys()) {
      const root = this.#root(node)
      const group = groups.get(root) ?? { base: [], edited: [], fresh: [] }
      groups.set(root, group)
      const [side, index] = node.split(' ') as [Side, string]
      group[side].push(Number(index))
    }
    return [...groups.values()]
  }
}
