import type { ResolvedSlidevOptions, SlideInfo } from '@slidev/types'
import type { Plugin } from 'vite'

const FRONTMATTER_MODULE = /__slidev_(\d+)\.frontmatter$/

/**
 * Tells each slide which deck it belongs to, as the number of the deck's first
 * slide in `meta.slide.deck` (see composables/deck.ts), and gives it the
 * language of that deck.
 *
 * An exporter serves many decks through one entry that only includes them:
 *
 *     ---
 *     src: ../decks/a.md
 *     ---
 *     ---
 *     src: ../decks/b.md
 *     ---
 *
 * The browser could not tell: Slidev blanks `meta.slide.filepath` outside its
 * dev mode, and `lang` stands only on the first slide of an included deck.
 */
export function deckOfSlide({ data }: ResolvedSlidevOptions): Plugin {
  return {
    name: 'reprise:deck-of-slide',
    transform(code, id) {
      const no = FRONTMATTER_MODULE.exec(id)?.[1]
      const slide = data.slides[Number(no) - 1]
      if (!slide) return
      const first = firstOfDeck(slide, data.slides)
      const lang = first.frontmatter.lang ?? data.headmatter.lang
      return {
        code: [
          code,
          `meta.slide.deck = ${first.index + 1}`,
          lang ? `frontmatterData.lang ??= ${JSON.stringify(lang)}` : '',
        ].join('\n'),
        map: null,
      }
    },
  }
}

function firstOfDeck(slide: SlideInfo, slides: SlideInfo[]): SlideInfo {
  // An entry with slides of its own is one deck, whatever else it includes.
  const isOneDeck = slides.some((other) => !other.importChain?.length)
  return slides.find((other) => isOneDeck || deckFile(other) === deckFile(slide)) ?? slide
}

/** The file that the entry includes, even if the slide comes from a file included by that one. */
function deckFile(slide: SlideInfo): string {
  return slide.importChain?.[1]?.filepath ?? slide.source.filepath
}
