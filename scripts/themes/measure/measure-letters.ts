// An edge: how wide letters are in each font that the slides of a theme use.
import type { Page } from 'playwright-chromium'
import type { FontUse, Script } from '../../model/metrics.ts'
import type {} from '../../page/index.ts'
import { LAST_RESORT_WIDTH } from '../../page/themes/last-resort-font.ts'
import type { Letters } from '../../page/themes/slide-letters.ts'
import { unmeasuredWidth } from '../../ruler/letters/letter-widths.ts'
import type { MeasuredLetters } from './advances-of.ts'
import { codePointsToMeasure } from './letter-ranges.ts'
import type { Specimen } from './specimens.ts'

const SCRIPT_OF: Readonly<Record<string, Script>> = {
  en: 'latin',
  'zh-CN': 'chinese',
  ja: 'japanese',
  ko: 'korean',
}

/** @param specimens of the slides on the page, in their order */
export async function measureLetters(page: Page, specimens: readonly Specimen[]): Promise<MeasuredLetters> {
  const widths = {} as MeasuredLetters['widths']
  const fonts = {} as MeasuredLetters['fonts']
  for (const [index, specimen] of specimens.entries()) {
    if (specimen.for !== 'letters') continue
    const script = SCRIPT_OF[specimen.lang] as Script
    const codePoints = codePointsToMeasure(script)
    const slide = { index: index + 1, codePoints }
    const letters = await page.evaluate((probed) => globalThis.reprise.slideLetters(probed), slide)
    widths[script] = {} as MeasuredLetters['widths'][Script]
    for (const [use, { font, widths: shown }] of Object.entries(letters) as [FontUse, Letters][]) {
      fonts[use] ??= font
      widths[script][use] = widthsByCodePoint(codePoints, shown)
    }
  }
  return { widths, fonts }
}

/** A letter that no font of the theme has is as wide as one that was not measured. */
function widthsByCodePoint(codePoints: readonly number[], shown: readonly number[]): Map<number, number> {
  return new Map(
    codePoints.map((codePoint, index) => {
      const width = shown[index] as number
      return [codePoint, width === LAST_RESORT_WIDTH ? unmeasuredWidth(codePoint) : width]
    }),
  )
}
