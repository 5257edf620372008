// In: a talk and what is known of its pictures. Out: the slides of its deck, as data.
//
//     atoms/     what blocks are cut into, what a kind of block answers
//     blocks/    the kinds of blocks: how each is cut, how tall it is, how its pieces join again
//     sections/  headings → what each slide is named after, with its atoms
//     pages/     where slides break, what a slide costs; pages/layouts/: the layouts that there are
//     agenda/    the slides that list an event's talks
//
// Each may use those above it. What text measures, it asks of ruler/.
import type { Metrics } from '../model/metrics.ts'
import type { DeckPlan, Pictures } from '../model/slide.ts'
import type { Talk } from '../model/talk.ts'
import { DEFAULT_METRICS } from '../ruler/metrics.ts'
import { createRuler } from '../ruler/ruler.ts'
import { agendaSlides } from './agenda/agenda-slides.ts'
import { blockHeights } from './blocks/block-heights.ts'
import { contentSlides } from './content-slides.ts'
import { cover, takeLede } from './cover.ts'
import { withEnding } from './ending.ts'
import { headmatterOf } from './headmatter.ts'
import { inTurn } from './in-turn.ts'

/** @param metrics of the deck's theme */
export function planDeck(talk: Talk, pictures: Pictures, metrics: Metrics = DEFAULT_METRICS): DeckPlan {
  const ruler = createRuler(metrics, talk.lang)
  const heights = blockHeights(ruler)
  const { lede, rest } = takeLede(talk, ruler)
  const slides = [
    cover(talk, lede),
    ...contentSlides(talk, rest, pictures, heights),
    ...agendaSlides(talk, ruler),
    ...contentSlides(talk, talk.closing, pictures, heights),
  ]
  return { headmatter: headmatterOf(talk), slides: withEnding(inTurn(slides), heights) }
}
