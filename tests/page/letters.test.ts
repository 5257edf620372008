// What letters measure where a theme's fonts lack some: the same on every machine, whatever fonts that has.
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Browser } from 'playwright-chromium'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { unmeasuredWidth } from '../../scripts/ruler/letters/letter-widths.ts'
import type { MeasuredLetters, Widths } from '../../scripts/themes/measure/advances-of.ts'
import { measureLetters } from '../../scripts/themes/measure/measure-letters.ts'
import { startBrowser } from '../support/browse.ts'
import { pageOf } from '../support/page.ts'

/** Latin letters and no others. */
const FONT = '@fontsource/inter/files/inter-latin-400-normal.woff2'
/** Stands before the theme's font, as a theme may name it; some machines have it. */
const OF_THE_MACHINE = '"DejaVu Sans"'
const SLIDE = `<div class="print-slide-container">
  <h1>x</h1>
  <p>x <strong>x</strong> <em>x</em> <code>x</code> <strong><code>x</code></strong></p>
  <h2>x</h2>
  <table><tr><th>x</th></tr><tr><td>x</td></tr></table>
  <pre><span class="line">x</span></pre>
</div>`

let browser: Browser
let letters: MeasuredLetters

beforeAll(async () => {
  const font = await readFile(fileURLToPath(import.meta.resolve(FONT)), 'base64')
  browser = await startBrowser()
  const html = `<style>
    @font-face { font-family: 'Of the Theme'; src: url('data:font/woff2;base64,${font}') }
    * { font-family: ${OF_THE_MACHINE}, 'Of the Theme', sans-serif }
    pre, pre * { font-family: ${OF_THE_MACHINE}, monospace }
  </style>${SLIDE}`
  const page = await pageOf(browser, html)
  letters = await measureLetters(page, [{ for: 'letters', lang: 'en' }])
})

afterAll(() => browser?.close())

function widthsOf(widths: Widths, text: string): (number | undefined)[] {
  return [...text].map((letter) => widths.get(letter.codePointAt(0) as number))
}

test('a letter that the theme has a font for is as wide as in that font', () => {
  // Thousandths of the font size, in Inter 400.
  expect(widthsOf(letters.widths.latin.text, 'iAW')).toEqual([242, 690, 985])
})

test('a letter that it has none for is as wide as one that nobody measured', () => {
  const lacked = 'ЖԦ─⌚一가🌀'
  const unmeasured = [...lacked].map((letter) => unmeasuredWidth(letter.codePointAt(0) as number))
  expect(widthsOf(letters.widths.latin.text, lacked)).toEqual(unmeasured)
  expect(unmeasured).toEqual([900, 900, 900, 900, 1000, 1000, 1000])
})

test('fonts that the theme only names, and the machine may have, count for nothing', () => {
  expect(widthsOf(letters.widths.latin.block, 'iAW')).toEqual([900, 900, 900])
})
