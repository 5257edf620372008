// Slides that changed on both sides: frontmatter, heading, content and presenter note, each for itself.
import { type Decision, decisionFor } from '../lines/decision.ts'
import { eachSide, type Sides } from '../sides.ts'
import { openConflictsOf } from '../text/conflict-marker.ts'
import { type DeckSlide, partsOf, type SlideParts, slideWith } from '../text/deck-slides.ts'
import type { PlacedSlide, SlideGroup, SlidePartners, SlideRefs } from './groups/slide-group.ts'
import type { MergeContext, MergedSlide } from './merged-slide.ts'
import { type FlowSlide, mergeFlow } from './parts/merge-flow.ts'
import { type MergedMatter, mergeFrontmatter } from './parts/merge-frontmatter.ts'
import { headingMerger } from './parts/merge-heading.ts'
import { withMarkers } from './parts/with-markers.ts'
import { resultSlides } from './result-slides.ts'

type Slides = Sides<readonly DeckSlide[]>

export function mergeChanged(
  group: SlideGroup,
  partners: SlidePartners,
  context: MergeContext,
): MergedSlide[] {
  const slides = eachSide(group, (side) => side.map(({ slide }) => slide))
  const { open, bare } = openConflictsOf(slides.edited)
  const decision = decisionFor(context.mode, open, context.isDeleted)
  const parts = mergeParts({ ...slides, edited: bare }, resultSlides(group, partners), decision, context.eol)
  return parts.map(({ refs, slide, conflicts }) => {
    const merged = { ...placesOf(refs, group), conflicts }
    const still = context.mode ? [] : open.filter((each) => each.slide === refs.edited)
    const place = context.placeOf(merged.fresh)
    return { ...merged, slide: withMarkers(slide, conflicts, place, context.eol, still) }
  })
}

type MergedParts = Pick<MergedSlide, 'slide' | 'conflicts'> & { refs: SlideRefs }

/** @param all the slides of the result; those of which nothing is left go */
function mergeParts(
  slides: Slides,
  all: readonly SlideRefs[],
  decision: Decision,
  eol: string,
): MergedParts[] {
  const units = (part: 'units' | 'note') =>
    eachSide(slides, (side) => side.map((each) => partsOf(each)[part]))
  const bodies = mergeFlow(units('units'), all, decision, eol)
  const kept = all.flatMap((refs, at) => (isEmptied(refs, bodies[at] as FlowSlide, slides) ? [] : [at]))
  const places = kept.length > 0 ? kept : [0]
  const result = places.map((at) => all[at] as SlideRefs)
  const notes = mergeFlow(units('note'), result, decision, eol)
  const mergeHeading = headingMerger(slides, decision, eol)
  return result.map((refs, at) => {
    const matter = mergeMatter(refs, slides, decision)
    const title = mergeHeading(refs)
    const [body, note] = [bodies[places[at] as number] as FlowSlide, notes[at] as FlowSlide]
    const parts = { yaml: matter.yaml, heading: title.heading, units: body.units, note: note.units }
    return {
      ...{ refs, slide: assembled(refs, slides, parts, eol) },
      conflicts: [matter, title, body, note].flatMap(({ conflicts }) => conflicts),
    }
  })
}

/** Nothing is left of a slide that had something on each side. */
function isEmptied({ base, edited, fresh }: SlideRefs, body: FlowSlide, slides: Slides): boolean {
  if (body.units.length > 0 || body.conflicts.length > 0) return false
  const had = (slide: DeckSlide | undefined) => slide === undefined || slide.units.length > 0
  const [was, mine, theirs] = [
    slides.base[base ?? -1],
    slides.edited[edited ?? -1],
    slides.fresh[fresh ?? -1],
  ]
  return had(mine) && had(theirs) && (mine === undefined || mine.heading?.key === was?.heading?.key)
}

function mergeMatter({ base, edited, fresh }: SlideRefs, slides: Slides, decision: Decision): MergedMatter {
  const yamlOf = (slide: DeckSlide | undefined) => slide?.frontmatter?.yaml ?? ''
  const [mine, theirs] = [yamlOf(slides.edited[edited ?? -1]), yamlOf(slides.fresh[fresh ?? -1])]
  if (edited === undefined) return { yaml: theirs, conflicts: [] }
  if (fresh === undefined) return { yaml: mine, conflicts: [] }
  return mergeFrontmatter({ base: yamlOf(slides.base[base ?? -1]), edited: mine, fresh: theirs }, decision)
}

function assembled({ edited, fresh }: SlideRefs, slides: Slides, parts: SlideParts, eol: string): DeckSlide {
  const like = (slides.edited[edited ?? -1] ?? slides.fresh[fresh ?? -1]) as DeckSlide
  return slideWith(like, parts, eol)
}

function placesOf({ edited, fresh }: SlideRefs, group: SlideGroup): Pick<MergedSlide, 'edited' | 'fresh'> {
  const indexIn = (side: readonly PlacedSlide[], at: number) => (side[at] as PlacedSlide).index
  return {
    ...(edited === undefined ? {} : { edited: indexIn(group.edited, edited) }),
    ...(fresh === undefined ? {} : { fresh: indexIn(group.fresh, fresh) }),
  }
}
