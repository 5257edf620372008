// Slides that changed on both sides: frontmatter, heading, content and presenter note, each for itself.

import { type Decision, decisionFor } from '../lines/decision.ts'
import { eachSide, type Sides } from '../sides.ts'
import { type Conflict, openConflictsOf } from '../text/conflict-marker.ts'
import { type DeckSlide, type SlideParts, slideWith } from '../text/deck-slides.ts'
import { keyOf } from '../text/lines.ts'
import type { Unit } from '../text/unit.ts'
import { type FlowSlide, mergeFlow, type SlideRefs } from './merge-flow.ts'
import { mergeFrontmatter } from './merge-frontmatter.ts'
import { headingMerger } from './merge-heading.ts'
import type { GroupSide, MergeContext, MergedSlide, SlidePartners } from './merged-slide.ts'
import { withMarkers } from './with-markers.ts'

type Decks = Sides<readonly DeckSlide[]>

export function mergeChanged(
  sides: Sides<GroupSide>,
  partners: SlidePartners,
  context: MergeContext,
): MergedSlide[] {
  const { open, bare } = openConflictsOf(sides.edited.slides)
  const decision = decisionFor(context.mode, open, context.isDeleted)
  const decks: Decks = { base: sides.base.slides, edited: bare, fresh: sides.fresh.slides }
  const flow = (slides: readonly SlideRefs[], units: (slide: DeckSlide) => readonly Unit[]) =>
    mergeFlow(
      eachSide(decks, (deck) => deck.map(units)),
      slides,
      decision,
      context.eol,
    )
  const all = slidesOfResult(sides, partners)
  const bodies = flow(all, ({ units }) => units)
  const kept = all.flatMap((refs, at) => (isEmptied(refs, bodies[at] as FlowSlide, decks) ? [] : [at]))
  const places = kept.length > 0 ? kept : [0]
  const slides = places.map((at) => all[at] as SlideRefs)
  const notes = flow(slides, ({ note }) => note?.units ?? [])
  const heading = headingMerger(decks, decision, context.eol)
  return slides.map((refs, at) => {
    const body = bodies[places[at] as number] as FlowSlide
    const note = notes[at] as FlowSlide
    const title = heading(refs)
    const matter = mergeMatter(refs, decks, decision)
    const conflicts = [...matter.conflicts, ...title.conflicts, ...body.conflicts, ...note.conflicts]
    const parts = { yaml: matter.yaml, heading: title.heading, units: body.units, note: note.units }
    const merged = {
      ...globalRefs(refs, sides),
      slide: assembled(refs, decks, parts, context.eol),
      conflicts,
    }
    const still = context.mode ? [] : open.filter(({ slide }) => slide === refs.edited)
    return {
      ...merged,
      slide: withMarkers(merged.slide, conflicts, context.placeOf(merged.fresh), context.eol, still),
    }
  })
}

/**
 * The slides of the result, by their indexes in the group: those of the edited deck but for breaks that nobody edited
 * and that are generated no more; and new ones, each behind the slide it is generated behind.
 */
function slidesOfResult(
  { base, edited, fresh }: Sides<GroupSide>,
  { toEdited, toFresh }: SlidePartners,
): SlideRefs[] {
  const place = (side: GroupSide, index: number | undefined) => {
    const at = index === undefined ? -1 : side.indexes.indexOf(index)
    return at === -1 ? undefined : at
  }
  const pairs = base.indexes.map((index, at) => ({
    base: at,
    edited: place(edited, toEdited[index]),
    fresh: place(fresh, toFresh[index]),
  }))
  const slides = edited.slides.flatMap((slide, at): SlideRefs[] => {
    const pair = pairs.find((each) => each.edited === at)
    if (!pair) return [{ edited: at }]
    if (pair.fresh !== undefined) return [{ base: pair.base, edited: at, fresh: pair.fresh }]
    const isSame = sameFrame(slide, base.slides[pair.base] as DeckSlide)
    return isSame && at > 0 ? [] : [{ base: pair.base, edited: at }]
  })
  for (const at of fresh.slides.keys()) {
    if (pairs.some((pair) => pair.fresh === at)) continue
    const before = slides.findLastIndex((refs) => refs.fresh !== undefined && refs.fresh < at)
    slides.splice(before + 1, 0, { fresh: at })
  }
  return slides
}

function sameFrame(a: DeckSlide, b: DeckSlide): boolean {
  return (
    a.heading?.key === b.heading?.key && keyOf(a.frontmatter?.yaml ?? '') === keyOf(b.frontmatter?.yaml ?? '')
  )
}

/** Nothing is left of a slide that had something on each side. */
function isEmptied({ base, edited, fresh }: SlideRefs, body: FlowSlide, decks: Decks): boolean {
  if (body.units.length > 0 || body.conflicts.length > 0) return false
  const had = (slide: DeckSlide | undefined) => slide === undefined || slide.units.length > 0
  const [was, mine, theirs] = [decks.base[base ?? -1], decks.edited[edited ?? -1], decks.fresh[fresh ?? -1]]
  return had(mine) && had(theirs) && (mine === undefined || mine.heading?.key === was?.heading?.key)
}

function mergeMatter(
  { base, edited, fresh }: SlideRefs,
  decks: Decks,
  decision: Decision,
): { yaml: string; conflicts: Conflict[] } {
  const [was, mine, theirs] = [
    decks.base[base ?? -1],
    decks.edited[edited ?? -1],
    decks.fresh[fresh ?? -1],
  ].map((slide) => slide?.frontmatter?.yaml ?? '') as [string, string, string]
  if (edited === undefined) return { yaml: theirs, conflicts: [] }
  if (fresh === undefined) return { yaml: mine, conflicts: [] }
  return mergeFrontmatter({ base: was, edited: mine, fresh: theirs }, decision)
}

function assembled({ edited, fresh }: SlideRefs, decks: Decks, parts: SlideParts, eol: string): DeckSlide {
  const like = (decks.edited[edited ?? -1] ?? decks.fresh[fresh ?? -1]) as DeckSlide
  return slideWith(like, parts, eol)
}

function globalRefs(
  { edited, fresh }: SlideRefs,
  sides: Sides<GroupSide>,
): Pick<MergedSlide, 'edited' | 'fresh'> {
  return {
    ...(edited === undefined ? {} : { edited: sides.edited.indexes[edited] as number }),
    ...(fresh === undefined ? {} : { fresh: sides.fresh.indexes[fresh] as number }),
  }
}
