// What is measured of a theme: boxes in boxes, and how far the content of a slide reaches.
import type { Browser } from 'playwright-chromium'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startBrowser } from '../support/browse.ts'
import { pageOf } from '../support/page.ts'

const STYLE = `<style>
  * { margin: 0; box-sizing: border-box }
  .print-slide-container { width: 980px; height: 552px }
  .slidev-layout { padding: 40px 50px; font: 20px/30px monospace }
</style>`

let browser: Browser

beforeAll(async () => {
  browser = await startBrowser()
})

afterAll(() => browser?.close())

const slide = (no: number, html: string) => `<div class="print-slide-container" id="00${no}-01">${html}</div>`
const layout = (html: string) => `<div class="slidev-layout default">${html}</div>`

test('boxes: elements and text, from the corner of their slide, without what has no size of its own', async () => {
  const paragraph = '<p class="a b" style="border: 2px solid; padding: 0 4px">text</p>'
  const page = await pageOf(
    browser,
    STYLE + slide(1, '') + slide(2, layout(`${paragraph}<button>x</button><style></style> <svg></svg>`)),
  )
  const [, second] = await page.evaluate(() => globalThis.reprise.slideBoxes())
  expect(second).toMatchObject({ tag: 'div', top: 0, left: 0, width: 980, height: 552 })
  const [inner] = second?.children ?? []
  expect(inner).toMatchObject({
    classes: ['slidev-layout', 'default'],
    font: 20,
    line: 30,
    padding: { top: 40, left: 50, bottom: 40, right: 50 },
  })
  const border = { top: 2, left: 2, bottom: 2, right: 2 }
  expect(inner?.children).toMatchObject([
    { tag: 'p', classes: ['a', 'b'], top: 40, left: 50, width: 880, height: 34, border },
  ])
  expect(inner?.children[0]?.children).toMatchObject([{ tag: '#text', left: 56 }])
})

test.each([
  ['the last block below the title', layout('<h1>Title</h1><p>one</p><p>two</p>'), 90],
  ['no block that is empty', layout('<h1>Title</h1><p>one</p><p></p>'), 60],
  [
    'nothing where there is only a title',
    layout('<p class="reprise-breadcrumb">Part</p><h1>Title</h1>'),
    undefined,
  ],
  [
    'a column that holds title and blocks',
    layout('<div style="padding-top: 10px"><h1>T</h1><p>one</p></div>'),
    60,
  ],
  ['the first column where there is no title', layout('<div><p>one</p></div><p>two</p>'), 30],
  ['the layout itself where there is no column', layout('<p>one</p>'), 30],
  ['nothing on a slide without a layout', '<p>one</p>', undefined],
])('an extent reaches to %s', async (_, html, height) => {
  const title = '<style>h1 { font: inherit }</style>'
  const page = await pageOf(browser, STYLE + title + slide(1, layout('<p>x</p>')) + slide(2, html))
  const extents = await page.evaluate(() => globalThis.reprise.slideExtents({ from: 2, to: 2 }))
  expect(extents).toEqual([height === undefined ? { no: 2 } : { no: 2, height }])
})
