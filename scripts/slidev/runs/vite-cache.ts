import { join } from 'node:path'
import { parseSync } from '@slidev/parser'
import type { Workspace } from '../../files/workspace.ts'
import { digest } from '../../text/digest.ts'
import type { DeckRun } from './deck-runs.ts'

/**
 * Vite's cache holds one configuration: theme, addons and whatever else the headmatter sets.
 * @returns the name of that of a run
 */
export function configurationKey({ config, decks: [first] }: DeckRun): string {
  const headmatter = parseSync(first?.text ?? '', '').slides[0]?.frontmatter ?? {}
  const { theme = 'default', addons = [] } = headmatter
  return digest(JSON.stringify([theme, addons, config ? '' : first?.path]), 12)
}

export function viteCache(workspace: Workspace, run: DeckRun): string {
  return join(workspace.cache, 'vite', configurationKey(run))
}
