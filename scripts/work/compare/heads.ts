import { parseSync } from '@slidev/parser'
import type { Metrics } from '../../model/metrics.ts'
import type { Step } from '../../model/slide.ts'
import { type Column, createRuler } from '../../ruler/ruler.ts'

/** Emphasis, code and escapes, which take no room of their own. */
const MARKUP = /[`*_]|\\(?=[!-/:-@[-`{-~])/g

export interface DeckHeads {
  theme: string
  /** px that title and breadcrumb of a slide take, as the deck's text has them. */
  headOf(index: number, layout: Column, step: Step, metrics: Metrics): number
}

/** @param text of a deck */
export function deckHeads(text: string): DeckHeads {
  const { slides } = parseSync(text, '')
  const headmatter = slides[0]?.frontmatter ?? {}
  return {
    theme: headmatter.theme ?? 'default',
    headOf: (index, layout, step, metrics) => {
      const { title = '', frontmatter = {} } = slides[index] ?? {}
      const crumbs = frontmatter.breadcrumb ? [String(frontmatter.breadcrumb)] : []
      return createRuler(metrics, headmatter.lang).head(title.replace(MARKUP, ''), crumbs, layout, step)
    },
  }
}
