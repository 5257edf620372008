import { useSlideContext } from '@slidev/client/context.ts'
import { slides } from '@slidev/client/logic/slides.ts'
import { computed } from 'vue'

/** What a deck's headmatter may say about the talk. */
export type Headmatter = {
  title?: string
  event?: string
  part?: string
  number?: string
  author?: string
  company?: string
  date?: string
  time?: string
  room?: string
  lang?: string
}
/** `deck` is written by vite/deck-of-slide.ts. */
type DeckSlide = { deck?: number; frontmatter: Headmatter }

/** The deck that the current slide belongs to; a page may hold several. Call it inside a slide. */
export function useDeck() {
  const { $page } = useSlideContext()
  return computed(() => {
    const deckOf = (no: number) => slideOf(no).deck
    const own = slides.value.filter(({ no }) => deckOf(no) === deckOf($page.value))
    return {
      headmatter: slideOf(own[0].no).frontmatter,
      page: own.findIndex(({ no }) => no === $page.value) + 1,
      total: own.length,
    }
  })
}

function slideOf(no: number): DeckSlide {
  return slides.value[no - 1].meta.slide as unknown as DeckSlide
}
