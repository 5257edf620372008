// Decks one after the other in a browser, some of which cannot be shown.
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser } from 'playwright-chromium'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorkspace } from '../../scripts/files/workspace.ts'
import { openDecks } from '../../scripts/slidev/open-decks.ts'
import { startBrowser } from '../support/browse.ts'
import { onDisk } from '../support/paths.ts'
import { workspace } from '../support/run.ts'

const deckNamed = (title: string) => `---\ntheme: default\naddons:\n  - reprise\n---\n\n# ${title}\n`

let browser: Browser

beforeAll(async () => {
  browser = await startBrowser()
})

afterAll(() => browser?.close())

test('a deck that is not there comes as its failure; those on a page that crashes come on another', async () => {
  const desk = await workspace({ 'decks/a.md': deckNamed('A'), 'decks/b.md': deckNamed('B') })
  const paths = ['a', 'gone', 'b'].map((name) => onDisk(`${desk.root}/decks/${name}.md`))
  const phases: string[] = []
  const came: string[] = []
  let address = ''
  const options = { onPhase: (text: string) => phases.push(text) }
  for await (const deck of openDecks(await openWorkspace(desk.root), browser, paths, options)) {
    const name = deck.path.replace(/^.*\/|\.md$/g, '')
    if ('error' in deck) {
      came.push(`${name}: ${deck.error.message.split(',')[0]}`)
      continue
    }
    came.push(
      `${name}: ${await deck.page
        .locator('h1')
        .nth(deck.from - 1)
        .textContent()}`,
    )
    if (name !== 'a') {
      address = deck.page.url()
      break
    }
    await Promise.all([deck.page.waitForEvent('crash'), deck.page.goto('chrome://crash').catch(() => {})])
  }
  expect(came).toEqual(['gone: ENOENT: no such file or directory', 'a: A', 'b: B'])
  expect(phases.filter((text) => text.startsWith('Starting'))).toEqual([
    'Starting Slidev for 2 decks',
    'Starting Slidev for one deck',
  ])
  // Nobody has asked for more: no page, no server and no file is left.
  expect(browser.contexts()).toEqual([])
  await expect(fetch(address)).rejects.toThrow()
  expect((await readdir(join(desk.root, '.reprise'))).filter((file) => file.endsWith('.md'))).toEqual([])
}, 240_000)
