// An edge: Slidev's print page, ready to be printed or measured.
import type { Browser, BrowserContext, Page } from 'playwright-chromium'
import { pageScript } from '../browser/page-script.ts'
import type {} from '../page/index.ts'
import type { Settling } from '../page/watch/slides-settled.ts'
import type { SlideOnPage } from '../page/watch/slides-shown.ts'
import type { PageProblem } from '../page/watch/watch-page.ts'
import type { SlidevServer } from './server.ts'

/** A page that shows all slides of a server, one below the other. */
export interface PrintPage {
  page: Page
  slides: SlideOnPage[]
  problems: PageProblem[]
  /** Numbers of slides whose module did not load. */
  unloaded: number[]
  /** Addresses elsewhere that the page asked for in vain. */
  blocked: string[]
  /** Addresses of pictures for which the server had none. */
  lostPictures: string[]
  /** The browser has ended the page, for want of memory for instance. */
  crashed(): boolean
  close(): Promise<void>
}

/** ms that fonts and pictures together may take, and what starts Slidev in the page; far more than any deck needs. */
const LIMIT = 90_000
/** ms more for each slide. */
const LIMIT_OF_SLIDE = 1_000
/** ms without a change after which the styles count as complete. */
const STYLES_SETTLE = 250
const PATIENCE = { patience: 45_000, stoppedPatience: 8_000 }

/**
 * Opens all slides of a server on one page and waits until they are there, or have failed; then for styles, fonts and
 * pictures. @throws where Slidev itself does not start in the page
 */
export async function openPrintPage(
  browser: Browser,
  server: SlidevServer,
  dark: boolean,
): Promise<PrintPage> {
  const context = await browser.newContext({
    viewport: { width: 980, height: 552 },
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    proxy: onlyTo(server.url),
  })
  try {
    return await openIn(context, server)
  } catch (error) {
    await context.close()
    throw error
  }
}

/**
 * Nothing of a deck reaches the network: all but the server's own address goes to a proxy on a port where nobody ever
 * listens. To have Playwright ask about each request instead costs as much as loading the slides.
 */
function onlyTo(url: string): { server: string; bypass: string } {
  return { server: 'http://127.0.0.1:1', bypass: new URL(url).host }
}

async function openIn(context: BrowserContext, server: SlidevServer): Promise<PrintPage> {
  const page = await context.newPage()
  const watched = watchRequests(page, server.url)
  let crashed = false
  page.once('crash', () => {
    crashed = true
  })
  await page.addInitScript(`${await pageScript()}\nreprise.watchPage()`)
  await page.emulateMedia({ media: 'screen' })
  const count = server.slides.length
  await page.goto(`${server.url}print?print=true`, { waitUntil: 'load', timeout: LIMIT })
  const settling: Settling = { count, ...PATIENCE }
  await page.waitForFunction((wanted) => globalThis.reprise.slidesSettled(wanted), settling, {
    timeout: LIMIT + count * LIMIT_OF_SLIDE,
    polling: 100,
  })
  const limits = { quiet: STYLES_SETTLE, limit: LIMIT }
  await page.evaluate((given) => globalThis.reprise.stylesSettle(given), limits)
  await page.evaluate((limit) => globalThis.reprise.fontsAndPictures(limit), LIMIT)
  const slides = await page.evaluate(() => globalThis.reprise.slidesShown())
  const problems = await page.evaluate(() => globalThis.reprise.pageProblems())
  if (slides.length < count)
    throw new Error(whyStopped(server, problems) ?? 'Slidev shows nothing in the browser.')
  return { page, slides, problems, ...watched, crashed: () => crashed, close: () => context.close() }
}

/** What the page asks for in vain; the lists grow while it loads. */
function watchRequests(page: Page, url: string) {
  const watched = { unloaded: [] as number[], blocked: [] as string[], lostPictures: [] as string[] }
  page.on('request', (request) => {
    // Vite may load the page anew when it has bundled what it did not know before.
    if (request.isNavigationRequest() && request.frame() === page.mainFrame())
      for (const list of Object.values(watched)) list.length = 0
  })
  page.on('requestfailed', (request) => {
    if (!request.url().startsWith(url)) watched.blocked.push(request.url())
  })
  page.on('response', (response) => {
    const isPicture = response.request().resourceType() === 'image'
    // For a path that leads nowhere the server may answer with its page.
    const isPage = /^text\/html/.test(response.headers()['content-type'] ?? '')
    if (isPicture && (isPage || !response.ok())) watched.lostPictures.push(response.url())
  })
  page.on('console', (message) => {
    // Slidev catches what goes wrong when it imports a slide, and says so.
    const no = /slide failed to load.*(?:__slidev_(\d+)\.md|slides\/(\d+)\/md)/s.exec(message.text())
    if (no) watched.unloaded.push(Number(no[1] ?? no[2]))
  })
  return watched
}

/** Slidev's own words where it did not start. */
function whyStopped({ problems }: SlidevServer, onPage: readonly PageProblem[]): string | undefined {
  const [problem] = problems.filter(({ id }) => !/__slidev_\d+\.md/.test(id))
  return problem?.message ?? onPage[0]?.message ?? problems[0]?.message
}
