// Runs in the page. How wide characters are in each font of a slide.
import type { FontUse } from '../model/metrics.ts'
import type { FontOfUse } from './advances-of.ts'

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

/** Groups of so many letters are asked for their fonts at once. */
export const LETTERS_IN_GROUP = 32

export interface Probe {
  /** Of the slide that has one element for each way that text is set, from 1. */
  no: number
  selector: string
}

export interface Letters {
  font: FontOfUse
  /** Thousandths of the font size, in the order of the code points, without letter spacing. */
  widths: number[]
}

/** Sets the letters in the font of the probe, in groups, and leaves them there, as `.reprise-letters`. */
export async function layLetters({
  no,
  selector,
  codePoints,
  inGroup,
}: Probe & { codePoints: number[]; inGroup: number }): Promise<Letters> {
  /** px. Large, because the browser gives lengths in 64ths of a pixel. */
  const SIZE = 200
  /** ms that the fonts of one sheet may take. */
  const LIMIT = 30_000
  const slide = document.querySelectorAll('.print-slide-container')[no - 1] as HTMLElement
  const probe = slide.querySelector<HTMLElement>(selector)
  if (!probe) throw new Error(`The theme shows no ${selector}`)
  const font = fontOf(probe)
  const sheet = document.createElement('span')
  sheet.className = 'reprise-letters'
  // Each character for itself: no kerning, no ligature, no half of a full-width bracket cut off.
  sheet.style.cssText = `position: absolute; visibility: hidden; text-indent: 0; letter-spacing: 0;
      font-size: ${SIZE}px; white-space: pre; text-spacing-trim: space-all`
  const letters = codePoints.map((codePoint) => {
    const letter = document.createElement('span')
    letter.style.display = 'inline-block'
    letter.textContent = String.fromCodePoint(codePoint)
    return letter
  })
  for (let from = 0; from < letters.length; from += inGroup) {
    const group = document.createElement('span')
    group.append(...letters.slice(from, from + inGroup))
    sheet.append(group)
  }
  probe.append(sheet)
  await fontsAreThere()
  return { font, widths: letters.map((letter) => thousandths(letter.getBoundingClientRect().width / SIZE)) }

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

  /**
   * Fonts are split by characters; those of the sheet are asked for when it is laid out, and some only then are found
   * to lack a character. (`document.fonts.ready` now and then never comes where many load at once.)
   */
  async function fontsAreThere(): Promise<void> {
    const end = Date.now() + LIMIT
    for (let idle = 0; idle < 2 && Date.now() < end; idle++) {
      sheet.getBoundingClientRect()
      await new Promise((resolve) => setTimeout(resolve, 30))
      if (document.fonts.status === 'loading') idle = -1
    }
  }

  function thousandths(share: number): number {
    return Math.round(share * 1000)
  }
}

/** Takes the letters away again. */
export function removeLetters(): void {
  document.querySelector('.reprise-letters')?.remove()
}
