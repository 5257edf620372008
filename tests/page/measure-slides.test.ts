// What is measured of a slide, on pages that hold nothing else: Slidev's frame, a layout with a footer, and the case.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-chromium'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Measured } from '../../scripts/model/measured.ts'
import type { SlideRange } from '../../scripts/page/slides.ts'
import { startBrowser } from '../support/browse.ts'
import { pageOf } from '../support/page.ts'

/** The same on every machine, whatever fonts it has. */
const FONT = readFileSync(
  fileURLToPath(import.meta.resolve('@fontsource/inter/files/inter-latin-400-normal.woff2')),
)

/** The content box is 868 × 464 px, at 56, 44. The font is taller than these lines of 20 px, which then count. */
const STYLE = `
  @font-face { font-family: Probe; src: url(data:font/woff2;base64,${FONT.toString('base64')}) }
  * { margin: 0; box-sizing: border-box }
  .print-slide-container { position: relative; width: 980px; height: 552px; overflow: hidden }
  [data-slidev-no] { position: absolute; inset: 0 }
  .slidev-layout { height: 100%; padding: 44px 56px; font: 20px/20px Probe }
  footer { position: absolute; left: 56px; right: 56px; bottom: 14px; font: 12px/18px Probe }
  h1 { font-size: 32px; line-height: 40px }
  .box { width: 200px; height: 60px; overflow: hidden }
`
const DOT =
  'data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22 width=%2210%22 height=%2210%22/%3E'

interface Case {
  name: string
  html: string
  layout?: string
  footer?: string
  /** Styles of the frame that Slidev lays around the layout. */
  frame?: string
  expected: { [key in keyof Measured]?: unknown }
}

const lines = (count: number) =>
  Array.from({ length: count }, (_, index) => `<p>line ${index + 1}</p>`).join('')
/** A width in px, whatever the font. */
const bar = (width: number, style = '') =>
  `<img src="${DOT}" style="display: block; width: ${width}px; height: 20px; ${style}">`

const FINE = { overflowX: 0, overflowY: 0, clipped: 0, empty: false }

const CASES: Case[] = [
  {
    name: 'a slide that fits',
    html: `<h1>Title</h1>${lines(3)}`,
    expected: { ...FINE, title: 'Title', minFontSize: 20, minCodeSize: 0 },
  },

  // The lower edge
  { name: 'a last line above the footer', html: lines(23), footer: '1 / 2', expected: FINE },
  {
    name: 'text in the flow that runs into the footer',
    html: `<div style="height: 470px"></div><p>last</p>`,
    footer: '1 / 2',
    expected: { overflowY: 14 },
  },
  {
    name: 'the same without a footer',
    html: `<div style="height: 470px"></div><p>last</p>`,
    expected: { overflowY: 0 },
  },
  { name: 'content over the lower edge', html: lines(30), expected: { overflowY: 92 } },
  {
    name: 'a picture that stands beside the footer on purpose',
    html: bar(20, 'position: absolute; right: 300px; bottom: 4px'),
    footer: '1 / 2',
    expected: FINE,
  },
  {
    name: 'something placed below the slide',
    html: `<p>text</p><p style="position: absolute; top: 540px">far down</p>`,
    expected: { overflowY: 8 },
  },
  {
    name: 'something moved over the upper edge',
    html: `<p style="transform: translateY(-60px)">text</p>`,
    expected: { overflowY: 16 },
  },
  {
    name: 'a painted box whose text alone would fit',
    html: `<div style="height: 460px"></div><div style="padding: 20px; border: 1px solid red">text</div>`,
    expected: { overflowY: 14 },
  },
  {
    name: 'generated text that is placed below',
    html: `<style>.late { position: relative } .late::after { content: 'more'; position: absolute; top: 500px; height: 20px; width: 40px }</style><p class="late">text</p>`,
    expected: { overflowY: 12 },
  },
  {
    name: 'what a click will hide, or has not shown yet',
    html: `${lines(24)}<p style="opacity: 0">hidden</p><p style="visibility: hidden">hidden too</p>`,
    expected: { overflowY: 12 },
  },
  {
    name: 'what is not displayed',
    html: `<p>text</p><div style="display: none">${lines(30)}</div>`,
    expected: FINE,
  },
  {
    name: 'children of a box that has none of its own',
    html: `<div style="display: contents">${lines(30)}</div>`,
    expected: { overflowY: 92 },
  },
  {
    name: 'decoration that bleeds off the slide',
    html: `<p>text</p><div style="position: absolute; right: -40px; bottom: -40px; width: 200px; height: 200px; background: teal"></div>`,
    expected: FINE,
  },

  // The sides
  { name: 'a wide thing', html: bar(960), expected: { overflowX: 36 } },
  {
    name: 'a thing over the left edge',
    html: bar(100, 'margin-left: -70px'),
    expected: { overflowX: 14 },
  },
  {
    name: 'a long word',
    html: `<p style="font-size: 40px; letter-spacing: 40px">${'x'.repeat(30)}</p>`,
    expected: { overflowX: expect.toSatisfy((px: number) => px > 500) },
  },

  // What is painted
  {
    name: 'a box with a border that is taller than what is in it',
    html: '<div style="height: 520px; border: 1px solid teal"><p>text</p></div>',
    expected: { overflowY: 12 },
  },
  {
    name: 'a box without a border that is taller than what is in it',
    html: '<div style="height: 520px; border: 1px solid transparent"><p>text</p></div>',
    expected: FINE,
  },
  {
    name: 'a mark that a style puts beside the slide',
    html: `<style>.mark { position: relative } .mark::before { content: "!"; position: absolute; left: 900px; width: 40px; height: 20px }</style><p class="mark">text</p>`,
    expected: { overflowX: 16 },
  },
  {
    name: 'a formula, of which each part counts and the spoken text does not',
    html: `<span class="katex"><span class="katex-mathml" style="font-size: 5px">${'x'.repeat(900)}</span><span class="katex-html"><span class="base" style="display: inline-block; width: 940px">x</span></span></span>`,
    expected: { ...FINE, overflowX: 16, minFontSize: 0 },
  },

  // Boxes that hide
  {
    name: 'a box that is too low',
    html: `<div class="box">${lines(4)}</div>`,
    expected: { ...FINE, clipped: 20 },
  },
  { name: 'a box that is too narrow', html: `<div class="box">${bar(260)}</div>`, expected: { clipped: 60 } },
  {
    name: 'a box that hides one axis only',
    html: `<div class="box" style="overflow: clip visible">${bar(260)}${lines(4)}</div>`,
    expected: { clipped: 60 },
  },
  {
    name: 'a box that scrolls: nobody scrolls on paper',
    html: `<div class="box" style="overflow: auto">${lines(5)}</div>`,
    expected: { clipped: 40 },
  },
  {
    name: 'an empty rest of a box, which is no content',
    html: `<div class="box"><p style="height: 300px">text</p></div>`,
    expected: FINE,
  },
  {
    name: 'text cut with an ellipsis',
    html: `<p class="box" style="height: 20px; white-space: nowrap; text-overflow: ellipsis">${'word '.repeat(40)}</p>`,
    expected: { clipped: expect.toSatisfy((px: number) => px > 1000), overflowX: 0 },
  },
  {
    name: 'lines that are clamped',
    html: `<p style="width: 200px; display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden">${'word '.repeat(40)}</p>`,
    expected: { clipped: expect.toSatisfy((px: number) => px > 100) },
  },
  {
    name: 'a line as tall as its box, in a font that is taller',
    html: `<p style="height: 20px; line-height: 20px; font-size: 20px; overflow: hidden">Ág</p>`,
    expected: FINE,
  },
  {
    name: 'a box in a box',
    html: `<div class="box"><div style="height: 70px; overflow: hidden">${lines(5)}</div></div>`,
    expected: { clipped: 40 },
  },
  {
    name: 'a box that hides, but not what is placed beside it',
    html: `<div style="position: relative"><div class="box"><p style="position: absolute; left: 400px">beside</p></div></div>`,
    expected: FINE,
  },
  {
    name: 'a layout as large as the slide, whose edge is the slide’s',
    html: `<div style="position: absolute; inset: 0; overflow: hidden">${lines(30)}</div>`,
    expected: { clipped: 0, overflowY: 48 },
  },
  {
    name: 'text for screen readers',
    html: `<p>text</p><span style="position: absolute; width: 1px; height: 1px; overflow: hidden">${'word '.repeat(40)}</span>`,
    expected: FINE,
  },
  {
    name: 'the footer’s long event',
    html: '<p>text</p>',
    footer: `<span style="display: block; width: 100px; overflow: hidden; white-space: nowrap">${'word '.repeat(20)}</span>`,
    expected: FINE,
  },

  // Sizes
  {
    name: 'the smallest text',
    html: '<p>text</p><p style="font-size: 11px">small print</p>',
    expected: { minFontSize: 11 },
  },
  {
    name: 'code by itself, inline code and keys included',
    html: '<p>text <code style="font-size: 13px">x</code> <kbd style="font-size: 14px">x</kbd></p><pre style="font-size: 15px">x</pre>',
    expected: { minFontSize: 20, minCodeSize: 13 },
  },
  {
    name: 'the tokens of a code block',
    html: '<pre style="font-size: 15px"><code><span style="font-size: 9px">x</span> <span>y</span></code></pre>',
    expected: { minFontSize: 0, minCodeSize: 9 },
  },
  {
    name: 'what is small by its nature',
    html: '<p>H<sub style="font-size: 10px">2</sub>O<sup style="font-size: 10px">1</sup><ruby>漢<rt style="font-size: 9px">kan</rt></ruby></p>',
    expected: { minFontSize: 20 },
  },
  {
    name: 'text made smaller by a transform',
    html: '<div style="transform: scale(0.5)"><p>text</p></div>',
    expected: { minFontSize: 10 },
  },
  {
    name: 'text made smaller by `scale` and by `zoom`',
    html: '<div style="scale: 0.5"><p style="zoom: 0.5">text</p></div>',
    expected: { minFontSize: 5 },
  },
  {
    name: 'a slide that is zoomed',
    html: '<p>text</p>',
    frame: 'width: 125%; height: 125%; transform-origin: top left; scale: 0.8',
    expected: { ...FINE, minFontSize: 16 },
  },
  { name: 'a slide without text', html: bar(100), expected: { minFontSize: 0, minCodeSize: 0 } },

  // Fill
  {
    name: 'how far down the content reaches',
    html: `<div style="height: 212px"></div><p>text</p>`,
    expected: { fill: 0.5 },
  },
  { name: 'an empty slide', html: '', expected: { fill: 0 } },

  // Nothing to see
  { name: 'a title alone', html: '<h1>Title</h1>', expected: { empty: true } },
  {
    name: 'a title and a breadcrumb',
    html: '<p class="reprise-breadcrumb">Part</p><h1>Title</h1>',
    expected: { empty: true },
  },
  {
    name: 'a title alone on a section',
    html: '<h1>Title</h1>',
    layout: 'section',
    expected: { empty: false },
  },
  {
    name: 'a title alone in a layout of someone’s own',
    html: '<h1>Big</h1>',
    layout: 'loud',
    expected: { empty: false },
  },
  { name: 'nothing at all', html: '', layout: 'loud', expected: { empty: true } },
  { name: 'a title and a picture', html: `<h1>Title</h1>${bar(20)}`, expected: { empty: false } },
  {
    name: 'a title before a picture in the background',
    html: `<div style="position: absolute; inset: 0; background: linear-gradient(red, blue)"></div><h1>Title</h1>`,
    expected: { empty: false },
  },

  // What a room reads
  {
    name: 'words, the title, code, tables, formulas and the footer apart',
    html: '<h1>Four words of title</h1><p>Two <em>wo</em>rds and <code>go.mod</code></p><pre>a b c</pre><table><tr><td>x y</td></tr></table><p class="katex">e f</p>',
    footer: '1 of 2',
    expected: { words: 4 },
  },
  {
    name: 'Han characters, 1.7 a word',
    html: '<ul><li>五个汉字啊</li><li>还有十二个汉字在这里呢</li></ul>',
    expected: { words: 9 },
  },
  {
    name: 'words that another click shows',
    html: '<p>one</p><p style="opacity: 0">two</p>',
    expected: { words: 2 },
  },
  {
    name: 'the size that most letters of the body have',
    html: '<h1>A title is no body text at all</h1><p style="font-size: 18px">most of the letters stand in here</p><p>a few</p><figcaption style="font-size: 16px">a caption, which is long, but is not what the slide says itself</figcaption>',
    expected: { bodySize: 18 },
  },
  {
    name: 'the size on a slide that is zoomed',
    html: lines(2),
    frame: 'zoom: 0.9',
    expected: { bodySize: 18 },
  },
  {
    name: 'no size where there is no body',
    html: '<h1>Title</h1><pre>code</pre>',
    expected: { bodySize: 0, words: 0 },
  },

  // What one sees first
  { name: 'text', html: lines(2), expected: { look: 'text', continues: false } },
  {
    name: 'a picture before all else',
    html: `<pre>code</pre>${bar(300, 'height: 120px')}`,
    expected: { look: 'picture' },
  },
  { name: 'no picture: a mark beside a word', html: `<pre>code</pre>${bar(20)}`, expected: { look: 'code' } },
  { name: 'a table', html: '<table><tr><td>x</td></tr></table>', expected: { look: 'table' } },
  { name: 'a quotation', html: '<blockquote><p>so they said</p></blockquote>', expected: { look: 'quote' } },
  {
    name: 'that a slide goes on, as its footer says',
    html: lines(1),
    footer: '<span class="reprise-footer-continues">2/3</span>',
    expected: { continues: true },
  },

  // One over the other
  { name: 'lines that follow each other', html: lines(4), expected: { overlap: undefined } },
  {
    name: 'an accent over its letter in a formula',
    html: '<p class="katex"><span style="display: block">letter</span><span style="display: block; margin-top: -20px">accent</span></p>',
    expected: { overlap: undefined },
  },
  {
    name: 'lines set tighter than their font',
    html: `<div style="line-height: 12px">${lines(4)}</div>`,
    expected: { overlap: undefined },
  },
  {
    name: 'text over text',
    html: '<p>below this one</p><p style="margin-top: -12px">lies another</p>',
    expected: { overlap: { text: 'below this one', other: 'lies another' } },
  },
  {
    name: 'text over text that another click shows',
    html: '<p>first</p><p style="margin-top: -20px; opacity: 0">then this instead</p>',
    expected: { overlap: undefined },
  },
  {
    name: 'text over the footer',
    html: '<p style="position: absolute; bottom: 10px; left: 56px">a source</p>',
    footer: '<span>Some event</span>',
    expected: { overlap: { text: 'a source', other: 'Some event' } },
  },
  {
    name: 'words of one line',
    html: '<p>one <strong>two</strong> <code>three</code> <span style="display: inline-block">four</span></p>',
    expected: { overlap: undefined },
  },
  {
    name: 'a picture over text',
    html: `<p>covered by it</p>${bar(300, 'position: absolute; top: 44px; height: 60px')}`,
    expected: { overlap: { text: 'covered by it' } },
  },
  {
    name: 'text over a picture, as on a poster',
    html: `${bar(600, 'height: 300px')}<p style="position: absolute; top: 100px">on top of it</p>`,
    expected: { overlap: undefined },
  },
  {
    name: 'a picture that stays below by its z-index',
    html: `<p>on top of it</p>${bar(300, 'position: absolute; top: 44px; height: 60px; z-index: -1')}`,
    expected: { overlap: undefined },
  },
]

function slide({ html, layout = 'default', footer, frame = '' }: Case, index: number): string {
  const no = index + 1
  return `<div class="print-slide-container" id="${String(no).padStart(3, '0')}-01">
    <div data-slidev-no="${no}" style="${frame}"><div class="slidev-layout ${layout}">${html}</div>
    ${footer === undefined ? '' : `<footer class="reprise-footer">${footer}</footer>`}</div></div>`
}

function measureSlides(page: Page, range: SlideRange): Promise<Measured[]> {
  return page.evaluate((wanted) => globalThis.reprise.measureSlides(wanted), range)
}

describe('measured is', () => {
  let browser: Browser
  let measured: Measured[]

  beforeAll(async () => {
    browser = await startBrowser()
    const page = await pageOf(browser, `<!doctype html><style>${STYLE}</style>${CASES.map(slide).join('')}`)
    await page.evaluate(async () => {
      await document.fonts.ready
    })
    measured = await measureSlides(page, { from: 1, to: CASES.length })
  })

  afterAll(() => browser?.close())

  test.each(CASES.map((each, index) => ({ ...each, index })))('$name', ({ expected, index }) => {
    // Present also where nothing overlaps, so that a case can ask for that.
    const { overlap, ...others } = measured[index] as Measured
    expect({ overlap, ...others }).toMatchObject(expected)
  })

  test('only what is asked for', async () => {
    const page = await pageOf(browser, CASES.slice(0, 5).map(slide).join(''))
    const some = await measureSlides(page, { from: 2, to: 3 })
    expect(some.map(({ no }) => no)).toEqual([2, 3])
  })

  test('in px of a canvas of 980, whatever the slide’s own', async () => {
    const wide = STYLE.replace('980px', '1960px').replace('552px', '1104px')
    const html = slide({ ...(CASES[0] as Case), html: bar(1920) + lines(1) }, 0)
    const page = await pageOf(browser, `<!doctype html><style>${wide}</style>${html}`, {
      width: 1960,
      height: 1104,
    })
    const [one] = await measureSlides(page, { from: 1, to: 1 })
    expect(one).toMatchObject({ overflowX: 8, minFontSize: 10 })
  })
})
