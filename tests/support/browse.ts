// Decks in a real browser, as someone who presents sees them, with a record of what the page did.
import { readFile, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import type { Browser, Page } from 'playwright-chromium'
import { findBrowser } from '../../scripts/browser/find-browser.ts'
import { launchBrowser } from '../../scripts/browser/launch.ts'
import { openWorkspace } from '../../scripts/files/workspace.ts'
import { viteCache } from '../../scripts/slidev/runs/vite-cache.ts'
import { type SlidevServer, startSlidev } from '../../scripts/slidev/server.ts'
import { onDisk } from './paths.ts'

export interface Watched {
  page: Page
  /** URLs of everything that the page asked for. */
  requests: string[]
  /** Texts of dialogs that opened. */
  dialogs: string[]
  /** Errors that no script of the page caught. */
  errors: string[]
}

/** A page that may go anywhere; what it asks for is recorded. */
export async function watchedPage(browser: Browser): Promise<Watched> {
  const page = await browser.newPage({ viewport: { width: 980, height: 552 } })
  const watched: Watched = { page, requests: [], dialogs: [], errors: [] }
  page.on('request', (request) => watched.requests.push(request.url()))
  page.on('websocket', (socket) => watched.requests.push(socket.url()))
  page.on('dialog', async (dialog) => {
    watched.dialogs.push(dialog.message())
    await dialog.dismiss()
  })
  page.on('pageerror', ({ message }) => {
    // Slidev asks to keep the screen on; a browser without a screen refuses.
    if (!message.includes('Wake Lock')) watched.errors.push(message)
  })
  return watched
}

export async function startBrowser(): Promise<Browser> {
  return launchBrowser(await findBrowser())
}

/** Serves all given decks of a workspace through one entry, with the cache that an export left there. */
export async function serveDecks(root: string, decks: readonly string[]): Promise<SlidevServer> {
  const cache = join(root, '.reprise')
  const entry = join(cache, 'all.md')
  const config = 'theme: default\naddons:\n  - reprise\n'
  const includes = decks.map((deck, index) => {
    const src = JSON.stringify(relative(cache, join(root, deck)))
    return `---\n${index === 0 ? config : ''}src: ${src}\n---\n`
  })
  await writeFile(entry, includes.join('\n'))
  const path = onDisk(join(root, decks[0] as string))
  const exported = { config: {}, decks: [{ path, text: await readFile(path, 'utf8'), customized: false }] }
  return startSlidev({ entry, cacheDir: viteCache(await openWorkspace(root), exported) })
}

/** What leaves the server: neither its own addresses nor data in the page. */
export function elsewhere(requests: readonly string[], server: string): string[] {
  const sockets = server.replace(/^http/, 'ws')
  return requests.filter(
    (url) => !url.startsWith(server) && !url.startsWith(sockets) && !/^(?:data|blob|about):/.test(url),
  )
}
