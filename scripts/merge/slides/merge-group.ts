// One group of slides on its three sides → its slides in the result.
import { type Conflict, openConflictsOf } from '../text/conflict-marker.ts'
import {
  type DeckSlide,
  deckOf,
  isFrozen,
  linesBelowTitle,
  partsOf,
  slideText,
  slideWith,
  writtenLines,
} from '../text/deck-slides.ts'
import { isSound } from '../text/is-sound.ts'
import { textOf } from '../text/unit.ts'
import { saysSomething } from '../thresholds.ts'
import type { PlacedSlide, SlideGroup, SlidePartners } from './groups/slide-group.ts'
import { mergeChanged } from './merge-changed.ts'
import { asMerged, type MergeContext, type MergedSlide } from './merged-slide.ts'
import { withMarkers } from './parts/with-markers.ts'

type Slides = readonly PlacedSlide[]

export function mergeGroup(group: SlideGroup, partners: SlidePartners, context: MergeContext): MergedSlide[] {
  const { base, edited, fresh } = group
  if (edited.some(({ slide }) => isFrozen(slide))) return edited.map(asMerged)
  if (edited.length === 0) return base.length === 0 ? newOf(fresh, context) : []
  if (base.length === 0) return ownOf(edited, context)
  if (fresh.length === 0) return withoutFresh(group, context)
  if (same(edited, base)) return freshOf(fresh, partners, context)
  if (same(edited, fresh)) return edited.map(asMerged)
  const decides = context.mode !== undefined && openConflictsOf(slidesIn(edited)).open.length > 0
  if (same(fresh, base) && !decides) return edited.map(asMerged)
  const merged = mergeChanged(group, partners, context)
  const before = [edited, fresh].map((side) => side.map(({ slide }) => slideText(slide)))
  return isSound(
    merged.map(({ slide }) => slideText(slide)),
    before,
  )
    ? merged
    : (withoutOwn(group, partners, context) ?? unmerged(group, context))
}

/**
 * A slide of their own between two that are one now would break that one, so it goes behind it.
 * @returns nothing where there is none
 */
function withoutOwn(
  { base, edited, fresh }: SlideGroup,
  partners: SlidePartners,
  context: MergeContext,
): MergedSlide[] | undefined {
  const keys = ({ slide }: PlacedSlide) => linesBelowTitle(slide).map(({ key }) => key)
  const known = new Set([...base, ...fresh].flatMap(keys).filter(saysSomething))
  const own = edited.filter(
    (each) => !partners.edited.from.has(each) && !keys(each).some((key) => known.has(key)),
  )
  if (own.length === 0 || own.length === edited.length) return
  const others = edited.filter((placed) => !own.includes(placed))
  const merged = mergeGroup({ base, edited: others, fresh }, partners, context)
  for (const each of ownOf(own, context)) {
    const before = merged.findLastIndex(({ edited: at = Infinity }) => at < (each.edited as number))
    merged.splice(before + 1, 0, each)
  }
  return merged
}

function slidesIn(side: Slides): DeckSlide[] {
  return side.map(({ slide }) => slide)
}

function same(a: Slides, b: Slides): boolean {
  return deckOf(slidesIn(a)).trimEnd() === deckOf(slidesIn(b)).trimEnd()
}

/** A slide of which nothing is left is no slide. */
function newOf(fresh: Slides, context: MergeContext): MergedSlide[] {
  return fresh.flatMap((placed) => {
    const merged = withoutDeleted(placed, context)
    return merged.slide.units.length > 0 || placed.slide.units.length === 0 ? [merged] : []
  })
}

/** What a person deleted does not come back because it is generated at another place now. */
function withoutDeleted(placed: PlacedSlide, { eol, isDeleted }: MergeContext): MergedSlide {
  const merged = asMerged(placed)
  const parts = partsOf(placed.slide)
  const units = parts.units.filter((each) => !isDeleted(each))
  const note = parts.note.filter((each) => !isDeleted(each))
  const all = units.length === parts.units.length && note.length === parts.note.length
  return all ? merged : { ...merged, slide: slideWith(placed.slide, { ...parts, units, note }, eol) }
}

/** A person's own slides; one that was generated before, and is kept in conflict, is decided as they ask. */
function ownOf(edited: Slides, { mode }: MergeContext): MergedSlide[] {
  const { open, bare } = openConflictsOf(slidesIn(edited))
  return edited.map(asMerged).flatMap((merged, at) => {
    const own = open.filter(({ slide }) => slide === at)
    if (mode === undefined || own.length === 0) return [merged]
    if (mode === 'theirs' && own.some(({ kind }) => kind === 'gone')) return []
    return [{ ...merged, slide: bare[at] as DeckSlide }]
  })
}

/** Slides that are generated no more go, but for those on which a person wrote something. */
function withoutFresh({ base, edited }: SlideGroup, context: MergeContext): MergedSlide[] {
  if (context.mode === 'theirs') return []
  const known = new Set(slidesIn(base).flatMap(writtenLines))
  const { bare } = openConflictsOf(slidesIn(edited))
  const written = (_: PlacedSlide, at: number) =>
    writtenLines(bare[at] as DeckSlide).some((line) => !known.has(line))
  const conflict = { was: shownText(base) }
  return edited
    .filter(written)
    .map(asMerged)
    .map((merged) => (context.mode === 'mine' ? merged : inConflict(merged, conflict, context)))
}

/** Nobody edited them, so what is generated now takes their place. */
function freshOf(
  fresh: Slides,
  { edited, fresh: { from } }: SlidePartners,
  context: MergeContext,
): MergedSlide[] {
  return fresh.map((placed) => {
    const was = from.get(placed)
    const own = was && edited.to.get(was)
    const merged = withoutDeleted(placed, context)
    return own ? { ...merged, edited: own.index } : merged
  })
}

/** What cannot be merged without breaking a slide stays as the person has it; what is new stands in the note. */
function unmerged({ edited, fresh }: SlideGroup, context: MergeContext): MergedSlide[] {
  if (context.mode === 'theirs') return fresh.map(asMerged)
  const [first, ...rest] = edited.map(asMerged)
  if (context.mode === 'mine' || !first) return edited.map(asMerged)
  const fromFresh = { ...first, fresh: (fresh[0] as PlacedSlide).index }
  return [inConflict(fromFresh, { fresh: wholeText(fresh) }, context), ...rest]
}

function inConflict(merged: MergedSlide, conflict: Conflict, context: MergeContext): MergedSlide {
  const place = context.placeOf(merged.fresh)
  return {
    ...merged,
    slide: withMarkers(merged.slide, [conflict], place, context.eol),
    conflicts: [conflict],
  }
}

/** With what the presenter says: the marker is all that there is of it. */
function wholeText(slides: Slides): string {
  return slides
    .flatMap((each) => [shownText([each]), textOf(each.slide.note?.units ?? [])])
    .map((part) => part.trimEnd())
    .filter((part) => part !== '')
    .join('\n\n')
}

function shownText(slides: Slides): string {
  return slidesIn(slides)
    .map(({ heading, units }) => textOf(heading ? [heading, ...units] : units))
    .join('\n')
}
