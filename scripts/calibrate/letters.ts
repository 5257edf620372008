// Runs in the page. How wide characters are in each font of a slide.
import type { FontUse } from '../model/metrics.ts'
import type { FontOfUse } from '../themes/measure/advances-of.ts'

/** Where a slide shows the text of each use. */
export const PROBES: Readonly<Record<FontUse, string>> = {
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

/**
 * Adds the font that shows what the slides' own fonts lack. @param bytes of `lastResortFont()`
 * @returns the name of its family
 */
export async function addLastResort(bytes: number[]): Promise<string> {
  const face = new FontFace('Reprise Last Resort', new Uint8Array(bytes), { weight: '1 1000' })
  document.fonts.add(await face.load())
  return face.family
}

export interface ProbedSlide {
  /** Of the slide that has one element for each way that text is set, from 1. */
  no: number
  probes: Readonly<Record<FontUse, string>>
  codePoints: number[]
  lastResort: string
}

/**
 * How wide letters are in the fonts of each probe that the page brings with it, and in the last resort where those lack
 * them: what the machine has of its own fonts another machine has not.
 */
export async function lettersOfSlide({
  no,
  probes,
  codePoints,
  lastResort,
}: ProbedSlide): Promise<Record<FontUse, Letters>> {
  /** px. Large, because the browser gives lengths in 64ths of a pixel. */
  const SIZE = 200
  /** Letters. Of a longer row the last are so far to the right that the browser rounds their edges. */
  const ROW = 64
  /** ms that the fonts of one sheet may take. */
  const LIMIT = 30_000
  const slide = document.querySelectorAll('.print-slide-container')[no - 1] as HTMLElement
  const characters = codePoints.map((codePoint) => String.fromCodePoint(codePoint))
  const sheets = Object.entries(probes).map(([use, selector]) => {
    const probe = slide.querySelector<HTMLElement>(selector)
    if (!probe) throw new Error(`The theme shows no ${selector}`)
    return { use, probe, sheet: sheetIn(probe) }
  })
  // As a text they are laid out quickly: this finds the fonts of all sheets, and loads them side by side.
  for (const { sheet } of sheets) sheet.textContent = characters.join(' ')
  await fontsAreThere()
  const letters = {} as Record<FontUse, Letters>
  for (const { use, probe, sheet } of sheets) {
    letters[use as FontUse] = { font: fontOf(probe), widths: await widthsOn(sheet) }
    sheet.remove()
  }
  return letters

  /** Each character for itself: no kerning, no ligature, no half of a full-width bracket cut off. */
  function sheetIn(probe: HTMLElement): HTMLElement {
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

  async function widthsOn(sheet: HTMLElement): Promise<number[]> {
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
    if (document.fonts.status === 'loading') await fontsAreThere()
    return letters.map((letter) => thousandths(letter.getBoundingClientRect().width / SIZE))
  }

  /**
   * Fonts are split by characters; those of the sheets are asked for when they are laid out, and some only then are found
   * to lack a character. (`document.fonts.ready` now and then never comes where many load at once.)
   */
  async function fontsAreThere(): Promise<void> {
    const end = Date.now() + LIMIT
    for (let idle = 0; idle < 2 && Date.now() < end; idle++) {
      slide.getBoundingClientRect()
      await new Promise((resolve) => setTimeout(resolve, 30))
      if (document.fonts.status === 'loading') idle = -1
    }
  }

  function fontOf(element: HTMLElement): FontOfUse {
    const { letterSpacing, fontSize, paddingLeft, paddingRight } = getComputedStyle(element)
    const around = Number.parseFloat(getComputedStyle(element.parentElement as HTMLElement).fontSize)
    const size = Number.parseFloat(fontSize)
    const padding = Number.parseFloat(paddingLeft) + Number.parseFloat(paddingRight)
    return {
      size: thousandths(size / around) / 1000,
      padding: thousandths(padding / 2 / around) / 1000,
      spacing: thousandths((Number.parseFloat(letterSpacing) || 0) / size),
    }
  }

  function thousandths(share: number): number {
    return Math.round(share * 1000)
  }
}
