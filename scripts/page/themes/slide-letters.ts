// How wide characters are in each font of a slide.
import type { FontUse } from '../../model/metrics.ts'
import { slidesOnPage } from '../slides.ts'
import { type FontOfUse, fontOf, thousandths } from './font-of-use.ts'
import { fontsAreThere } from './fonts-are-there.ts'
import { lastResortFont } from './last-resort-font.ts'

/** Where a slide shows the text of each use. */
const PROBES: Readonly<Record<FontUse, string>> = {
  text: 'p:not([class])',
  bold: 'p > strong',
  italic: 'p > em',
  title: 'h1',
  heading: 'h2',
  cell: 'td',
  headerCell: 'th',
  code: 'p > code',
  boldCode: 'p > strong > code',
  block: 'pre .line',
}

export interface Letters {
  font: FontOfUse
  /** Thousandths of the font size, in the order of the code points, without letter spacing. */
  widths: number[]
}

export interface ProbedSlide {
  /** Its place on the page, from 1. It has one element for each way that text is set. */
  index: number
  codePoints: number[]
}

/** px. Large, because the browser gives lengths in 64ths of a pixel. */
const SIZE = 200
/** Letters. Of a longer row the last are so far to the right that the browser rounds their edges. */
const ROW = 64

/**
 * How wide letters are in the fonts of each probe that the page brings with it, and in the last resort where those lack
 * them: what the machine has of its own fonts another machine has not.
 */
export async function slideLetters({ index, codePoints }: ProbedSlide): Promise<Record<FontUse, Letters>> {
  const { slide } = slidesOnPage()[index - 1] ?? {}
  if (!slide) throw new Error(`The page has no slide ${index}`)
  const lastResort = await addLastResort()
  const characters = codePoints.map((codePoint) => String.fromCodePoint(codePoint))
  const sheets = Object.entries(PROBES).map(([use, selector]) => {
    const probe = slide.querySelector<HTMLElement>(selector)
    if (!probe) throw new Error(`The theme shows no ${selector}`)
    return { use, probe, sheet: sheetIn(probe, lastResort) }
  })
  // As a text they are laid out quickly: this finds the fonts of all sheets, and loads them side by side.
  for (const { sheet } of sheets) sheet.textContent = characters.join(' ')
  await fontsAreThere(slide)
  const letters = {} as Record<FontUse, Letters>
  for (const { use, probe, sheet } of sheets) {
    letters[use as FontUse] = { font: fontOf(probe), widths: await widthsOn(sheet, characters, slide) }
    sheet.remove()
  }
  return letters
}

/** Adds the font that shows what the slides' own fonts lack. @returns the name of its family */
async function addLastResort(): Promise<string> {
  const family = 'Reprise Last Resort'
  if ([...document.fonts].some((face) => plain(face.family) === family)) return family
  const face = new FontFace(family, lastResortFont(), { weight: '1 1000' })
  document.fonts.add(await face.load())
  return family
}

/** Each character for itself: no kerning, no ligature, no half of a full-width bracket cut off. */
function sheetIn(probe: HTMLElement, lastResort: string): HTMLElement {
  const sheet = document.createElement('span')
  sheet.style.cssText = `position: absolute; visibility: hidden; text-indent: 0; letter-spacing: 0;
    font-size: ${SIZE}px; white-space: pre; text-spacing-trim: space-all`
  sheet.style.fontFamily = [...familiesOfPage(probe), lastResort].map((family) => `"${family}"`).join()
  probe.append(sheet)
  return sheet
}

function familiesOfPage(element: HTMLElement): string[] {
  const ofPage = new Set([...document.fonts].map(({ family }) => plain(family).toLowerCase()))
  const families = getComputedStyle(element).fontFamily.match(/"[^"]*"|[^,]+/g) ?? []
  return families.map(plain).filter((family) => ofPage.has(family.toLowerCase()))
}

function plain(family: string): string {
  return family.trim().replace(/^(["'])(.*)\1$/, '$2')
}

async function widthsOn(
  sheet: HTMLElement,
  characters: readonly string[],
  slide: HTMLElement,
): Promise<number[]> {
  const letters = characters.map((character) => {
    const letter = document.createElement('span')
    letter.style.cssText = 'display: inline-block; font: inherit'
    letter.textContent = character
    return letter
  })
  sheet.textContent = ''
  for (let from = 0; from < letters.length; from += ROW) {
    const row = document.createElement('span')
    row.style.cssText = 'display: block; font: inherit'
    row.append(...letters.slice(from, from + ROW))
    sheet.append(row)
  }
  sheet.getBoundingClientRect()
  if (document.fonts.status === 'loading') await fontsAreThere(slide)
  return letters.map((letter) => thousandths(letter.getBoundingClientRect().width / SIZE))
}
