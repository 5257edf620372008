// An edge: what `dev` serves for an event. Slidev serves one entry; for an event's index that is a file that includes
// the index and the decks that it links to, so that its links lead to their slides.
import { dirname, relative, sep } from 'node:path'
import { parseSync } from '@slidev/parser'
import { stringify } from 'yaml'
import { saveText, textIfThere } from '../files/save.ts'
import { absolute, below, type Workspace } from '../files/workspace.ts'
import type { AbsolutePath } from '../model/paths.ts'
import { decodedUri } from '../text/decoded-uri.ts'
import { digest } from '../text/digest.ts'
import { type DeckFile, deckRuns } from './runs/deck-runs.ts'

/**
 * @param path of a deck
 * @returns an entry; undefined for a deck that is no index, or that Slidev must serve alone
 */
export async function eventEntry(
  workspace: Workspace,
  path: AbsolutePath,
): Promise<AbsolutePath | undefined> {
  const decks = await linkedDecks(workspace, path)
  const run = deckRuns(decks).find((each) => each.decks.some((deck) => deck.path === path))
  if (!run?.config || run.decks.length < 2) return undefined
  const [index] = decks
  const headmatter = parseSync(index?.text ?? '', path).slides[0]?.frontmatter ?? {}
  const includes = run.decks.map((deck) => {
    const src = relative(workspace.cache, deck.path).split(sep).join('/')
    return `---\n${stringify({ ...(deck.path === path ? headmatter : {}), src })}---\n`
  })
  const entry = below(workspace.cache, `dev-${digest(path, 12)}.md`)
  await saveText(entry, includes.join('\n'))
  return entry
}

/** The deck, those that its agenda links to, and those that theirs do, in this order. */
async function linkedDecks(workspace: Workspace, path: AbsolutePath): Promise<DeckFile[]> {
  const decks = new Map<AbsolutePath, DeckFile>()
  const waiting = [path]
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const text = decks.has(next) ? undefined : await textIfThere(next)
    if (text === undefined) continue
    decks.set(next, { path: next, text, customized: false })
    waiting.push(...agendaLinks(text, next).filter((deck) => deck.startsWith(workspace.decks + sep)))
  }
  return [...decks.values()]
}

const LINK = /\]\(<?(\.\.?\/[^)>\s]+\.md)>?\)/g

function agendaLinks(text: string, path: AbsolutePath): AbsolutePath[] {
  const agenda = parseSync(text, path).slides.filter(({ frontmatter }) => frontmatter.layout === 'index')
  return agenda.flatMap(({ content }) =>
    [...content.matchAll(LINK)].map(([, link]) => absolute(decodedUri(link as string), dirname(path))),
  )
}
