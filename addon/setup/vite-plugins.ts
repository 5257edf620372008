import type { ResolvedSlidevOptions } from '@slidev/types'
import { deckOfSlide } from '../vite/deck-of-slide.ts'
import { offline } from '../vite/offline.ts'
import { plainTitles } from '../vite/plain-titles.ts'
import { theme } from '../vite/theme.ts'

/** Plugins that need the deck as Slidev has read it; the others are in vite.config.ts. */
export default function setupVitePlugins(options: ResolvedSlidevOptions) {
  return [deckOfSlide(options), plainTitles(options), offline(options.utils), theme(options)]
}
