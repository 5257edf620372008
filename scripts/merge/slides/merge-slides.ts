// A deck that people edited and that is generated again: three texts → one, slide by slide.
import { decisionFor } from '../lines/decision.ts'
import { eachSide, type Sides } from '../sides.ts'
import { type Conflict, markerLines, openConflictsOf } from '../text/conflict-marker.ts'
import { type DeckSlide, deckOf, slidesOf, slideText } from '../text/deck-slides.ts'
import { ended, lineEndOf, linesOf, withLineEnd } from '../text/lines.ts'
import { deletedUnits } from './deleted-units.ts'
import { frozenBase } from './frozen-base.ts'
import { orderedGroups } from './groups/order-groups.ts'
import { pairDecks } from './groups/pair-decks.ts'
import type { PairedDecks, SlideGroup } from './groups/slide-group.ts'
import { slideGroups } from './groups/slide-groups.ts'
import { mergeGroup } from './merge-group.ts'
import { asMerged, type MergeContext, type MergedSlide } from './merged-slide.ts'
import { type HeadedDeck, withHeadmatter, withoutHeadmatter } from './parts/headmatter.ts'
import { mergeFrontmatter } from './parts/merge-frontmatter.ts'
import { withMarkers } from './parts/with-markers.ts'
import { type RemovedSlide, removedSlides } from './removed-slides.ts'
import { type SlideCounts, slideCounts } from './slide-counts.ts'

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
  stayRemoved: RemovedSlide[]
}

export function mergeSlides(
  texts: Sides<string>,
  options: Pick<MergeContext, 'mode' | 'placeOf'>,
): MergedDeck {
  const eol = lineEndOf(texts.edited)
  const whole = eachSide(withEnds(texts, eol), slidesOf)
  const heads = eachSide(whole, withoutHeadmatter)
  const decks = pairDecks(eachSide(heads, ({ slides }) => slides))
  const context = { ...options, eol, isDeleted: deletedUnits(whole.base, whole.edited) }
  const groups = slideGroups(decks)
  const merged = withDeckMatter(mergeGroups(groups, decks, context), heads, whole, context)
  const slides = asDeck(merged, whole.edited, eol)
  const deck = deckOf(slides.map(({ slide }) => slide))
  return {
    deck: texts.edited.endsWith('\n') ? deck : deck.replace(/\r?\n$/, ''),
    base: frozenBase(groups, whole) ?? texts.fresh,
    slides: slideCounts(whole.edited, slides),
    conflicts: conflictsIn(slides, context),
    stayRemoved: removedSlides(groups, context),
  }
}

/** All with the line ends of the edited deck, and its last line with one. */
function withEnds({ base, edited, fresh }: Sides<string>, eol: string): Sides<string> {
  return { base: withLineEnd(base, eol), edited: ended(edited, eol), fresh: withLineEnd(fresh, eol) }
}

function mergeGroups(
  groups: readonly SlideGroup[],
  { edited, partners }: PairedDecks,
  context: MergeContext,
): MergedSlide[] {
  const merged = orderedGroups(groups).flatMap((group) => mergeGroup(group, partners, context))
  // A person removed one part and the notes the other: a deck without a slide would be no deck.
  return merged.length > 0 ? merged : edited.map(asMerged)
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

function conflictsIn(slides: readonly MergedSlide[], { placeOf }: MergeContext): DeckConflict[] {
  let start = 0
  return slides.flatMap(({ slide, conflicts, fresh }) => {
    const text = slideText(slide)
    const markers = markerLines(text).map((line) => start + line)
    start += linesOf(text).length
    // Below those that an earlier merge left open.
    const own = conflicts.length === 0 ? [] : markers.slice(-conflicts.length)
    return conflicts.flatMap((conflict, at) => {
      const line = own[at]
      return line === undefined ? [] : [{ ...conflict, line, place: placeOf(fresh) }]
    })
  })
}
