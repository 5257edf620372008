// What is noted while slides load, and what the slides show then.
import type { Browser, Page } from 'playwright-chromium'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pageScript } from '../../scripts/browser/page-script.ts'
import type { PageProblem } from '../../scripts/page/watch/watch-page.ts'
import { startBrowser } from '../support/browse.ts'
import { pageOf } from '../support/page.ts'

const DOT = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')}`

let browser: Browser

beforeAll(async () => {
  browser = await startBrowser()
})

afterAll(() => browser?.close())

const slide = (no: number, html: string) =>
  `<div class="print-slide-container" id="00${no}-01"><div data-slidev-no="${no}">${html}</div></div>`
const LOADING = '<div class="slidev-slide-loading">Loading slide…</div>'
const FOOTER = '<footer>1 / 2</footer>'

/** A page in which everything is watched from the start. */
async function watchedPage(html: string): Promise<Page> {
  const page = await browser.newPage()
  await page.addInitScript(`${await pageScript()}\nreprise.watchPage()`)
  await page.route('http://slides.test/', (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }),
  )
  await page.goto('http://slides.test/')
  return page
}

function problemsOf(page: Page): Promise<PageProblem[]> {
  return page.evaluate(() => globalThis.reprise.pageProblems())
}

describe('watchPage notes', () => {
  test('an error of a slide, by the address of its module', async () => {
    const page = await watchedPage(
      '<script>throw new Error("boom\\nand more")\n//# sourceURL=http://slides.test/deck.md__slidev_3.md</script>',
    )
    expect(await problemsOf(page)).toEqual([{ kind: 'error', no: 3, message: 'boom' }])
  })

  test('an error of nobody knows which slide', async () => {
    const page = await watchedPage('<script>throw new Error("boom")</script>')
    expect(await problemsOf(page)).toEqual([{ kind: 'error', message: 'boom' }])
  })

  test('a promise that nobody waits for', async () => {
    const page = await watchedPage('<script>Promise.reject("late")</script>')
    await page.waitForFunction(() => globalThis.reprise.pageProblems().length > 0)
    expect(await problemsOf(page)).toEqual([{ kind: 'error', message: 'late' }])
  })

  test('what Vue says, by the slide that the component is on', async () => {
    const page = await watchedPage('<div id="app"></div>')
    await page.evaluate(() => {
      interface App {
        config: Record<'errorHandler' | 'warnHandler', (said: unknown, instance: unknown) => void>
      }
      const app = { config: {} } as App
      Object.assign(document.querySelector('#app') as Element, { __vue_app__: app })
      const inner = { $parent: { $parent: null, $props: { route: { no: 2 } } } }
      app.config.errorHandler(new Error('in a slide'), inner)
      app.config.warnHandler('Failed to resolve component: NoSuchThing', inner)
      app.config.warnHandler('Extraneous attributes', inner)
    })
    expect(await problemsOf(page)).toEqual([
      { kind: 'error', no: 2, message: 'in a slide' },
      { kind: 'component-unknown', no: 2, message: 'NoSuchThing' },
    ])
  })
})

describe('slidesSettled', () => {
  const settled = (page: Page, count: number, [patience, stoppedPatience]: [number, number]) =>
    page.evaluate((wanted) => globalThis.reprise.slidesSettled(wanted), { count, patience, stoppedPatience })
  const EVER = 1e9

  test('says true when as many slides are there as are to come', async () => {
    const page = await pageOf(browser, slide(1, '<h1>One</h1>') + slide(2, `<p>two</p>${FOOTER}`))
    expect(await settled(page, 2, [EVER, EVER])).toBe(true)
    expect(await settled(page, 3, [EVER, EVER])).toBe(false)
  })

  test.each([
    ['a slide that loads', LOADING],
    ['a slide with a footer alone', FOOTER],
    ['a slide with nothing in it', ''],
  ])('waits for %s', async (_, html) => {
    const page = await pageOf(browser, slide(1, html))
    expect(await settled(page, 1, [EVER, EVER])).toBe(false)
  })

  test('waits no more when nothing has changed for long enough, nor for a slide that has failed', async () => {
    const page = await watchedPage(slide(1, LOADING))
    expect(await settled(page, 1, [EVER, EVER])).toBe(false)
    expect(await settled(page, 1, [-1, EVER])).toBe(true)
    const failed = await watchedPage(
      `${slide(1, LOADING)}<script>throw new Error("boom")\n//# sourceURL=http://slides.test/deck.md__slidev_1.md</script>`,
    )
    expect(await settled(failed, 1, [EVER, EVER])).toBe(true)
  })

  test('has less patience where a script that starts Slidev does not load', async () => {
    const page = await watchedPage(`${slide(1, LOADING)}<script src="http://127.0.0.1:1/gone.js"></script>`)
    expect(await settled(page, 1, [EVER, -1])).toBe(true)
    const fine = await watchedPage(slide(1, LOADING))
    expect(await settled(fine, 1, [EVER, -1])).toBe(false)
  })
})

describe('slidesShown tells', () => {
  test('which slides are missing', async () => {
    const page = await pageOf(
      browser,
      [LOADING, FOOTER, '<h1>x</h1>'].map((html, i) => slide(i + 1, html)).join(''),
    )
    const shown = await page.evaluate(() => globalThis.reprise.slidesShown())
    expect(shown.map(({ no, missing }) => [no, missing])).toEqual([
      [1, true],
      [2, true],
      [3, false],
    ])
  })

  test('which pictures are not there, and every address that a slide refers to', async () => {
    const html = `<img src="${DOT}"><img src="/gone.png"><video><source src="gone.mp4"></video>
      <i style="background-image: url(/painted.png)"></i><object data="/thing.svg"></object>`
    const page = await watchedPage(slide(1, html))
    await page.waitForFunction(() => {
      const { networkState } = document.querySelector('video') as HTMLVideoElement
      return networkState === HTMLMediaElement.NETWORK_NO_SOURCE
    })
    const [shown] = await page.evaluate(() => globalThis.reprise.slidesShown())
    expect(shown?.broken).toEqual([
      { name: '/gone.png', address: 'http://slides.test/gone.png' },
      { name: 'gone.mp4', address: 'http://slides.test/gone.mp4' },
    ])
    const names = ['gone.mp4', 'gone.png', 'painted.png', 'thing.svg']
    expect([...new Set(shown?.addresses)].sort()).toEqual(names.map((name) => `http://slides.test/${name}`))
  })
})

describe('a page is ready', () => {
  test('when its styles have not changed for a while', async () => {
    const page = await pageOf(browser, '<p>text</p>')
    const rules = await page.evaluate(async () => {
      const add = () => document.head.append(document.createElement('style'))
      let left = 3
      const timer = setInterval(() => (left-- > 0 ? add() : clearInterval(timer)), 20)
      await globalThis.reprise.stylesSettle({ quiet: 200, limit: 20_000 })
      return document.head.querySelectorAll('style').length
    })
    expect(rules).toBe(3)
  })

  test('or after so long, whatever its styles do', async () => {
    const page = await pageOf(browser, '<p>text</p>')
    await page.evaluate(async () => {
      const timer = setInterval(() => document.head.append(document.createElement('style')), 5)
      await globalThis.reprise.stylesSettle({ quiet: 1_000_000, limit: 100 })
      clearInterval(timer)
    })
  })

  test('when lazy pictures far below have loaded, and animations are at their end', async () => {
    const page = await pageOf(
      browser,
      `<style>@keyframes go { to { opacity: 0.5 } } .once { animation: go 100s forwards } .ever { animation: go 100s infinite }</style>
      <p class="once">once</p><p class="ever">ever</p><div style="height: 9999px"></div>`,
    )
    const seen = await page.evaluate(async (src) => {
      const picture = document.createElement('img')
      picture.loading = 'lazy'
      picture.src = src
      document.body.append(picture)
      await globalThis.reprise.fontsAndPictures(20_000)
      const opacity = (selector: string) =>
        getComputedStyle(document.querySelector(selector) as Element).opacity
      return [picture.naturalWidth, opacity('.once'), opacity('.ever')]
    }, DOT)
    expect(seen).toEqual([9, '0.5', '1'])
  })
})
