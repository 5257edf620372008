// What is done to a page before a deck of it is printed.
import type { Browser } from 'playwright-chromium'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startBrowser } from '../support/browse.ts'
import { pageOf } from '../support/page.ts'

let browser: Browser

beforeAll(async () => {
  browser = await startBrowser()
})

afterAll(() => browser?.close())

test.each([
  ['#./1.1-queues.md', './1.1-queues.md'],
  ['#../other/index.md#3', '../other/index.md#3'],
  ['./%E9%98%9F%E5%88%97.md', './%E9%98%9F%E5%88%97.md'],
  ['./a%2Fb.md', './a%2Fb.md'],
  ['#队列 一.md', '%E9%98%9F%E5%88%97%20%E4%B8%80.md'],
  ['/queues.md', '/queues.md'],
  ['https://example.com/readme.md', undefined],
  ['//example.com/readme.md', undefined],
  ['https://example.com/', undefined],
  ['#3', undefined],
])('a link to %s leads to the deck %s', async (href, deck) => {
  const page = await pageOf(browser, `<a href="${href}">there</a>`)
  const link = await page.evaluate(() => {
    globalThis.reprise.addressDeckLinks()
    return document.querySelector('a')?.getAttribute('href')
  })
  // `null` is the origin of a page without an address.
  expect(link).toBe(deck === undefined ? href : `null/?deck=${encodeURIComponent(deck)}`)
})

test('of all slides on the page those of the deck are shown, and no page follows the last', async () => {
  const slides = [1, 2, 3, 4].map((no) => `<div class="print-slide-container" id="00${no}-01">${no}</div>`)
  const page = await pageOf(browser, slides.join(''))
  const show = (from: number, to: number, lang: string) =>
    page.evaluate(
      (deck) => {
        globalThis.reprise.showOnly(deck)
        const styles = [...document.querySelectorAll<HTMLElement>('.print-slide-container')]
        return {
          shown: styles.filter(({ style }) => style.display !== 'none').map(({ textContent }) => textContent),
          last: styles
            .filter(({ style }) => style.breakAfter === 'auto')
            .map(({ textContent }) => textContent),
          title: document.title,
          lang: document.documentElement.lang,
        }
      },
      { from, to, title: `${from} to ${to}`, lang },
    )
  expect(await show(1, 2, 'zh-CN')).toEqual({
    shown: ['1', '2'],
    last: ['2'],
    title: '1 to 2',
    lang: 'zh-CN',
  })
  expect(await show(3, 4, '')).toEqual({ shown: ['3', '4'], last: ['4'], title: '3 to 4', lang: 'zh-CN' })
})
