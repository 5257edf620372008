// An edge: Slidev's print page, ready to be printed or measured.
import type { BrowserContext, Page } from 'playwright-chromium'

export interface FailedSlide {
  no: number
  reason: string
}

/** ms that slides, fonts and pictures together may take; far more than any deck needs. */
const LIMIT = 90_000

/** tsx marks functions with a helper that a page does not have. */
const TSX_HELPER = 'globalThis.__name = (value) => value'

/**
 * Opens the slides of a range on one page and waits until they are there: as many slides as asked for, then fonts,
 * then pictures. That nothing says "Loading slide…" is also true before the slides start to load.
 */
export async function openPrintPage(
  context: BrowserContext,
  url: string,
  range: { from: number; to: number },
  dark: boolean,
): Promise<{ page: Page; failed: FailedSlide[] }> {
  const page = await context.newPage()
  const failed = watchFailures(page)
  await stayLocal(page, url)
  await page.addInitScript(TSX_HELPER)
  await page.emulateMedia({ media: 'screen', colorScheme: dark ? 'dark' : 'light' })
  await page.goto(`${url}print?print=true&range=${range.from}-${range.to}`, {
    waitUntil: 'load',
    timeout: LIMIT,
  })
  await page.waitForFunction(slidesAreThere, range.to - range.from + 1, { timeout: LIMIT, polling: 100 })
  await page.evaluate(stylesSettle, { quiet: STYLES_SETTLE, limit: LIMIT })
  await page.evaluate(fontsAndPictures, LIMIT)
  return { page, failed: [...failed.values()].filter(({ no }) => no >= range.from && no <= range.to) }
}

/** Slides whose module the server could not make: Vite answers 500 and says why. */
function watchFailures(page: Page): Map<number, FailedSlide> {
  const failed = new Map<number, FailedSlide>()
  page.on('response', async (response) => {
    const no = Number(
      /__slidev_(\d+)\.md/.exec(response.url())?.[1] ??
        /@slidev\/slides\/(\d+)\/md/.exec(response.url())?.[1],
    )
    if (!no || response.ok()) return
    failed.set(no, { no, reason: 'the slide does not compile' })
    const body = await response.text().catch(() => '')
    const message = /"message":\s*"((?:[^"\\]|\\.)*)"/.exec(body)?.[1]
    if (message) failed.set(no, { no, reason: JSON.parse(`"${message}"`) })
  })
  return failed
}

/** Nothing of a deck reaches the network: what is not on this server is refused. */
async function stayLocal(page: Page, url: string): Promise<void> {
  await page.route('**/*', (route) => {
    const target = route.request().url()
    return target.startsWith(url) || /^(?:data|blob):/.test(target)
      ? route.continue()
      : route.abort('blockedbyclient')
  })
}

/** In the page: every slide has rendered something other than the footer and the sign that it loads. */
function slidesAreThere(count: number): boolean {
  const slides = [...document.querySelectorAll('.print-slide-container')]
  const ready = slides.filter((slide) => {
    if (slide.querySelector('.slidev-slide-loading')) return false
    const parts = [...(slide.querySelector('[data-slidev-no]')?.children ?? [])]
    return parts.some((part) => !part.matches('footer'))
  })
  return slides.length >= count && ready.length === slides.length
}

/** ms without a change after which the styles count as complete. */
const STYLES_SETTLE = 250

/** In the page: UnoCSS sends the rules for what it finds in the slides a moment after it found it. */
async function stylesSettle({ quiet, limit }: { quiet: number; limit: number }): Promise<void> {
  await new Promise<void>((resolve) => {
    const done = () => {
      observer.disconnect()
      resolve()
    }
    let timer = setTimeout(done, quiet)
    const observer = new MutationObserver(() => {
      clearTimeout(timer)
      timer = setTimeout(done, quiet)
    })
    observer.observe(document.head, { childList: true, subtree: true, characterData: true })
    setTimeout(done, limit)
  })
}

/** In the page: fonts that are used have loaded, pictures have been decoded or have failed. */
async function fontsAndPictures(limit: number): Promise<void> {
  const late = new Promise<void>((resolve) => setTimeout(resolve, limit))
  const pictures = [...document.images].map((image) => image.decode().catch(() => undefined))
  await Promise.race([late, Promise.all([document.fonts.ready, ...pictures])])
  // A page that was just laid out may ask for more fonts.
  await Promise.race([
    late,
    new Promise((resolve) => requestAnimationFrame(resolve)).then(() => document.fonts.ready),
  ])
}
