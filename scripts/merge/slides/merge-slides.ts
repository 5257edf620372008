// A deck that people edited and that is generated again: three texts → one, slide by slide.

import { decisionFor } from '../lines/decision.ts'
import { SAYS_SOMETHING } from '../pair/align.ts'
import { eachSide, type Sides } from '../sides.ts'
import { type Conflict, openConflictsOf } from '../text/conflict-marker.ts'
import { type DeckSlide, deckOf, isFrozen, slidesOf, slideText } from '../text/deck-slides.ts'
import { keyOf, lineEndOf, linesOf, withLineEnd } from '../text/lines.ts'
import { plainTitle } from '../text/slide-title.ts'
import type { Unit } from '../text/unit.ts'
import { orderedGroups } from './groups/order-groups.ts'
import { type SlideGroup, slideGroups } from './groups/slide-groups.ts'
import { type HeadedDeck, withHeadmatter, withoutHeadmatter } from './headmatter.ts'
import { mergeFrontmatter } from './merge-frontmatter.ts'
import { mergeGroup } from './merge-group.ts'
import { asMerged, type GroupSide, type MergeContext, type MergedSlide } from './merged-slide.ts'
import { type SlideCounts, slideCounts } from './slide-counts.ts'
import { withMarkers } from './with-markers.ts'

export interface DeckConflict extends Conflict {
  /** Of the marker in the deck, 1-based. */
  line: number
  /** Where in the notes it comes from. */
  place: string
}

export interface MergedDeck {
  deck: string
  /** The deck as generated now; frozen slides as they were generated before they were frozen. */
  base: string
  /** Against the edited deck. */
  slides: SlideCounts
  conflicts: DeckConflict[]
  /** Slides that a person removed, and that are generated otherwise now. */
  stayRemoved: { title: string; place: string }[]
}

export function mergeSlides(
  texts: Sides<string>,
  options: Pick<MergeContext, 'mode' | 'placeOf'>,
): MergedDeck {
  const eol = lineEndOf(texts.edited)
  const endsLine = texts.edited.endsWith('\n')
  const whole = {
    base: slidesOf(withLineEnd(texts.base, eol)),
    edited: slidesOf(endsLine ? texts.edited : texts.edited + eol),
    fresh: slidesOf(withLineEnd(texts.fresh, eol)),
  }
  const heads = eachSide(whole, withoutHeadmatter)
  const decks = eachSide(heads, ({ slides }) => slides)
  const context = { ...options, eol, isDeleted: deletedFrom(decks.base, decks.edited) }
  const { groups, ...partners } = slideGroups(decks, isFrozen)
  const merged = orderedGroups(groups).flatMap((group) =>
    mergeGroup(sidesOf(group, decks), partners, context),
  )
  // A person removed one part and the notes the other: a deck without a slide would be no deck.
  const left = merged.length > 0 ? merged : asMerged(allOf(decks.edited), 'edited')
  const slides = asDeck(withDeckMatter(left, heads, whole, context), whole.edited, eol)
  const deck = deckOf(slides.map(({ slide }) => slide))
  return {
    deck: endsLine ? deck : deck.replace(/\r?\n$/, ''),
    base: baseOf(groups, whole) ?? texts.fresh,
    slides: slideCounts(whole.edited, slides),
    conflicts: conflictsIn(slides, context),
    stayRemoved: stayRemoved(groups, decks, context),
  }
}

/** Share of a block's lines that a person deleted for it to be the block that they deleted, changed and moved. */
const MOST_OF_IT = 0.5

function deletedFrom(base: readonly DeckSlide[], edited: readonly DeckSlide[]): (unit: Unit) => boolean {
  const [was, now] = [unitsIn(base), unitsIn(edited)]
  const kept = new Set(now.flatMap(({ key }) => [key, ...linesIn(key)]))
  const deleted = new Set(was.flatMap(({ key }) => [key, ...linesIn(key)]).filter((key) => !kept.has(key)))
  const isDeleted = (key: string) => key.length >= SAYS_SOMETHING && deleted.has(key)
  return ({ key }) => {
    // A tag without its other half would break the slide.
    if (/^\s*</.test(key)) return false
    const lines = linesIn(key)
    return isDeleted(key) || (lines.length > 1 && lines.filter(isDeleted).length >= lines.length * MOST_OF_IT)
  }
}

function unitsIn(slides: readonly DeckSlide[]): Unit[] {
  return slides.flatMap(({ units, note }) => [...units, ...(note?.units ?? [])])
}

/** Those that say something. */
function linesIn(key: string): string[] {
  return key.split('\n').filter((line) => line.length >= SAYS_SOMETHING)
}

function sidesOf(group: SlideGroup, decks: Sides<readonly DeckSlide[]>): Sides<GroupSide> {
  const side = (name: keyof Sides<0>): GroupSide => ({
    indexes: group[name],
    slides: group[name].map((index) => decks[name][index] as DeckSlide),
  })
  return { base: side('base'), edited: side('edited'), fresh: side('fresh') }
}

function allOf(slides: readonly DeckSlide[]): GroupSide {
  return { slides, indexes: [...slides.keys()] }
}

/** The deck's own frontmatter is merged for itself, and stands on the slide that is first now. */
function withDeckMatter(
  [first, ...rest]: readonly MergedSlide[],
  heads: Sides<HeadedDeck>,
  whole: Sides<readonly DeckSlide[]>,
  context: MergeContext,
): MergedSlide[] {
  if (!first) return []
  const decision = decisionFor(context.mode, openConflictsOf(whole.edited).open, context.isDeleted)
  const { yaml, conflicts } = mergeFrontmatter(
    eachSide(heads, ({ headmatter }) => headmatter),
    decision,
  )
  const slide = withHeadmatter(yaml, first.slide, [whole.edited[0], whole.fresh[0]], context.eol)
  const marked = withMarkers(slide, conflicts, context.placeOf(0), context.eol)
  return [{ ...first, slide: marked, conflicts: [...first.conflicts, ...conflicts] }, ...rest]
}

/** Slides that came from several decks as the slides of one: separators between them, the end as it was. */
function asDeck(merged: readonly MergedSlide[], edited: readonly DeckSlide[], eol: string): MergedSlide[] {
  const end = edited.at(-1)?.end ?? ''
  return merged.map((each, at) => {
    const { slide } = each
    const last = at === merged.length - 1
    const bare = slide.frontmatter === undefined
    const separator = slide.separator || `---${eol}`
    return {
      ...each,
      slide: {
        ...slide,
        separator: at === 0 && bare ? '' : separator,
        // Slidev takes text right below a separator for frontmatter.
        lead: at > 0 && bare && slide.lead === '' ? eol : slide.lead,
        end: last ? end : slide.end || eol,
      },
    }
  })
}

/** @returns undefined where no slide is frozen: the base is the deck as generated now */
function baseOf(
  groups: readonly SlideGroup[],
  { base, edited, fresh }: Sides<readonly DeckSlide[]>,
): string | undefined {
  const frozen = new Map<number, DeckSlide>()
  for (const group of groups) {
    const [was, mine, now] = [base[group.base[0] ?? -1], edited[group.edited[0] ?? -1], group.fresh[0]]
    if (was && mine && now !== undefined && isFrozen(mine)) frozen.set(now, was)
  }
  if (frozen.size === 0) return undefined
  const slides = fresh.map((slide, index) => ({ ...(frozen.get(index) ?? slide), end: slide.end }))
  return withLineEnd(deckOf(slides), '\n')
}

function stayRemoved(
  groups: readonly SlideGroup[],
  { base, fresh }: Sides<readonly DeckSlide[]>,
  { placeOf }: MergeContext,
): MergedDeck['stayRemoved'] {
  const text = (slides: readonly DeckSlide[], indexes: readonly number[]) =>
    keyOf(deckOf(indexes.map((index) => slides[index] as DeckSlide))).trim()
  return groups
    .filter((group) => group.edited.length === 0 && group.base.length > 0 && group.fresh.length > 0)
    .filter((group) => text(base, group.base) !== text(fresh, group.fresh))
    .map((group) => ({
      title: plainTitle(fresh[group.fresh[0] as number]),
      place: placeOf(group.fresh[0]),
    }))
}

function conflictsIn(slides: readonly MergedSlide[], { placeOf }: MergeContext): DeckConflict[] {
  let line = 1
  return slides.flatMap(({ slide, conflicts, fresh }) => {
    const lines = linesOf(slideText(slide))
    const markers = lines.flatMap((each, at) => (each.startsWith('> [!CONFLICT] ') ? [line + at] : []))
    line += lines.length
    const own = conflicts.length === 0 ? [] : markers.slice(-conflicts.length)
    return conflicts.flatMap((conflict, at) => {
      const found = own[at]
      return found === undefined ? [] : [{ ...conflict, line: found, place: placeOf(fresh) }]
    })
  })
}
