// One group of slides on its three sides → its slides in the result.

import type { Sides } from '../sides.ts'
import { type Conflict, openConflictsOf } from '../text/conflict-marker.ts'
import { type DeckSlide, deckOf, isFrozen, slideText, slideWith, writtenLines } from '../text/deck-slides.ts'
import { isSound } from '../text/is-sound.ts'
import { textOf } from '../text/unit.ts'
import { mergeChanged } from './merge-changed.ts'
import {
  asMerged,
  type GroupSide,
  type MergeContext,
  type MergedSlide,
  type SlidePartners,
} from './merged-slide.ts'
import { withMarkers } from './with-markers.ts'

export function mergeGroup(
  sides: Sides<GroupSide>,
  partners: SlidePartners,
  context: MergeContext,
): MergedSlide[] {
  const { base, edited, fresh } = sides
  if (edited.slides.some(isFrozen)) return asMerged(edited, 'edited')
  if (edited.slides.length === 0) return base.slides.length === 0 ? newOf(fresh, context) : []
  if (base.slides.length === 0) return ownOf(edited, context)
  if (fresh.slides.length === 0) return withoutFresh(sides, context)
  if (same(edited, base)) return freshOf(withoutDeleted(fresh, context), partners)
  if (same(edited, fresh)) return asMerged(edited, 'edited')
  const decides = context.mode !== undefined && openConflictsOf(edited.slides).open.length > 0
  if (same(fresh, base) && !decides) return asMerged(edited, 'edited')
  const merged = mergeChanged(sides, partners, context)
  const before = [edited, fresh].map(({ slides }) => slides.map(slideText))
  return isSound(
    merged.map(({ slide }) => slideText(slide)),
    before,
  )
    ? merged
    : unmerged(sides, context)
}

/** A person's own slides; one that was generated before, and is kept in conflict, is decided as they ask. */
function ownOf(edited: GroupSide, { mode }: MergeContext): MergedSlide[] {
  const { open, bare } = openConflictsOf(edited.slides)
  return asMerged(edited, 'edited').flatMap((merged, at) => {
    const own = open.filter(({ slide }) => slide === at)
    if (mode === undefined || own.length === 0) return [merged]
    if (mode === 'theirs' && own.some(({ kind }) => kind === 'gone')) return []
    return [{ ...merged, slide: bare[at] as DeckSlide }]
  })
}

/** What a person deleted does not come back because it is generated at another place now. */
function withoutDeleted({ slides, indexes }: GroupSide, { eol, isDeleted }: MergeContext): GroupSide {
  const kept = slides.map((slide) => {
    const units = slide.units.filter((each) => !isDeleted(each))
    const note = (slide.note?.units ?? []).filter((each) => !isDeleted(each))
    const all = units.length === slide.units.length && note.length === (slide.note?.units.length ?? 0)
    const { heading, frontmatter } = slide
    const parts = { yaml: frontmatter?.yaml ?? '', heading, units, note }
    return all ? slide : slideWith(slide, parts, eol)
  })
  return { slides: kept, indexes }
}

function same(a: GroupSide, b: GroupSide): boolean {
  return deckOf(a.slides).trimEnd() === deckOf(b.slides).trimEnd()
}

/** A slide of which nothing is left is no slide. */
function newOf(fresh: GroupSide, context: MergeContext): MergedSlide[] {
  const left = asMerged(withoutDeleted(fresh, context), 'fresh')
  return left.filter(({ slide }, at) => slide.units.length > 0 || fresh.slides[at]?.units.length === 0)
}

/** Nobody edited them, so what is generated now takes their place. */
function freshOf(fresh: GroupSide, { toEdited, toFresh }: SlidePartners): MergedSlide[] {
  return asMerged(fresh, 'fresh').map((merged) => {
    const edited = toEdited[toFresh.indexOf(merged.fresh)]
    return edited === undefined ? merged : { ...merged, edited }
  })
}

/** Slides that are generated no more go, but for those on which a person wrote something. */
function withoutFresh({ base, edited }: Sides<GroupSide>, context: MergeContext): MergedSlide[] {
  if (context.mode === 'theirs') return []
  const known = new Set(base.slides.flatMap(writtenLines))
  const { bare } = openConflictsOf(edited.slides)
  const written = (_: MergedSlide, at: number) =>
    writtenLines(bare[at] as DeckSlide).some((line) => !known.has(line))
  return asMerged(edited, 'edited')
    .filter(written)
    .map((merged) =>
      context.mode === 'mine' ? merged : inConflict(merged, { was: shownText(base) }, context),
    )
}

/** What cannot be merged without breaking a slide stays as the person has it; what is new stands in the note. */
function unmerged({ edited, fresh }: Sides<GroupSide>, context: MergeContext): MergedSlide[] {
  if (context.mode === 'theirs') return asMerged(fresh, 'fresh')
  const [first, ...rest] = asMerged(edited, 'edited')
  if (context.mode === 'mine' || !first) return asMerged(edited, 'edited')
  const fromFresh = { ...first, fresh: fresh.indexes[0] as number }
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
function wholeText({ slides }: GroupSide): string {
  const parts = slides.flatMap((slide) => [
    shownText({ slides: [slide], indexes: [] }),
    textOf(slide.note?.units ?? []),
  ])
  return parts
    .map((part) => part.trimEnd())
    .filter((part) => part !== '')
    .join('\n\n')
}

function shownText({ slides }: GroupSide): string {
  return slides.map(({ heading, units }) => textOf(heading ? [heading, ...units] : units)).join('\n')
}
