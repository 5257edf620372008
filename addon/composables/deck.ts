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
/** The deck that the current slide belongs to; a page may hold several. Call it inside a slide. */
export function useDeck() {
  const { $page } = useSlideContext()
  return computed(() => {
    const deck = slides.value[$page.value - 1]?.meta.slide.deck
    const own = slides.value.filter(({ meta }) => meta.slide.deck === deck)
    const headmatter: Headmatter = own[0]?.meta.slide.frontmatter ?? {}
    return {
      headmatter,
      page: own.findIndex(({ no }) => no === $page.value) + 1,
      total: own.length,
    }
  })
}
