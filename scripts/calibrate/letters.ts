// Runs in the page. How wide characters are in each font of a slide.
import type { FontUse } from '../model/metrics.ts'
import type { FontOfUse } from './advances-of.ts'

export interface SlideLetters {
  /** Thousandths of the font size, in the order of the code points, without letter spacing. */
  widths: Record<FontUse, number[]>
  fonts: Record<FontUse, FontOfUse>
}

/** @param no of the slide that has one element for each way that text is set, from 1 */
export async function slideLetters({
  no,
  codePoints,
}: {
  no: number
  codePoints: number[]
}): Promise<SlideLetters> {
  const PROBES: Record<FontUse, string> = {
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
  /** px. Large, because the browser gives lengths in 64ths of a pixel. */
  const SIZE = 200
  /** ms that the fonts of one sheet may take. */
  const LIMIT = 30_000
  const slide = document.querySelectorAll('.print-slide-container')[no - 1] as HTMLElement
  const result = { widths: {}, fonts: {} } as SlideLetters
  for (const [use, selector] of Object.entries(PROBES) as [FontUse, string][]) {
    const probe = slide.querySelector<HTMLElement>(selector)
    if (!probe) throw new Error(`The theme shows no ${selector}`)
    result.fonts[use] = fontOf(probe)
    result.widths[use] = await widthsIn(probe)
  }
  return result

  function fontOf(probe: HTMLElement): FontOfUse {
    const { letterSpacing, fontSize, paddingLeft, paddingRight } = getComputedStyle(probe)
    const around = Number.parseFloat(getComputedStyle(probe.parentElement as HTMLElement).fontSize)
    const size = Number.parseFloat(fontSize)
    const padding = Number.parseFloat(paddingLeft) + Number.parseFloat(paddingRight)
    return {
      size: thousandths(size / around) / 1000,
      padding: thousandths(padding / 2 / around) / 1000,
      spacing: thousandths((Number.parseFloat(letterSpacing) || 0) / size),
    }
  }

  async function widthsIn(probe: HTMLElement): Promise<number[]> {
    const sheet = document.createElement('span')
    // Each character for itself: no kerning, no ligature, no half of a full-width bracket cut off.
    sheet.style.cssText = `position: absolute; visibility: hidden; text-indent: 0; letter-spacing: 0;
      font-size: ${SIZE}px; white-space: pre; text-spacing-trim: space-all`
    const letters = codePoints.map((codePoint) => {
      const letter = document.createElement('span')
      letter.style.display = 'inline-block'
      letter.textContent = String.fromCodePoint(codePoint)
      return letter
    })
    sheet.append(...letters)
    probe.append(sheet)
    await fontsAreThere(sheet)
    const widths = letters.map((letter) => thousandths(letter.getBoundingClientRect().width / SIZE))
    sheet.remove()
    return widths
  }

  /**
   * Fonts are split by characters; those of the sheet are asked for when it is laid out, and some only then are found
   * to lack a character. (`document.fonts.ready` now and then never comes where many load at once.)
   */
  async function fontsAreThere(sheet: HTMLElement): Promise<void> {
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
