import type { AppContext } from '@slidev/types'
import { deckLinks } from '../composables/deck-links.ts'

export default function setupMain({ router }: AppContext) {
  // Slidev says where a slide comes from in its dev mode only; elsewhere links between decks are links between files.
  if (import.meta.env.DEV) deckLinks(router)
}
