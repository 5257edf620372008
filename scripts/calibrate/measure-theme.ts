// An edge: a specimen deck in a browser, measured.
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-chromium'
import { remove, saveText } from '../files/save.ts'
import type { Workspace } from '../files/workspace.ts'
import type { FontUse, MeasuredThing, Metrics, Script } from '../model/metrics.ts'
import { UserError } from '../model/user-error.ts'
import { STEPS } from '../plan/metrics.ts'
import { openDecks } from '../slidev/open-decks.ts'
import { unmeasuredWidth } from '../plan/letter-widths.ts'
import type { MeasuredLetters } from './advances-of.ts'
import { slideBoxes } from './boxes.ts'
import { codePointsToMeasure } from './letter-ranges.ts'
import { foreignLetters } from './foreign-letters.ts'
import { LETTERS_IN_GROUP, layLetters, PROBES, removeLetters } from './letters.ts'
import { metricsOf } from './metrics-of.ts'
import { type Specimen, specimenDeck } from './specimens.ts'

/** @throws UserError where the theme's slides cannot be shown */
export async function measureTheme(
  workspace: Workspace,
  browser: Browser,
  thing: MeasuredThing,
  onPhase: (text: string) => void,
): Promise<Metrics> {
  const { text, specimens } = specimenDeck(thing.theme, STEPS)
  const deck = join(workspace.cache, 'calibrate', `${thing.theme.replaceAll('/', '-')}-${process.pid}.md`)
  await saveText(deck, text)
  let metrics: Metrics | undefined
  let failure: Error | undefined
  try {
    await openDecks(
      workspace,
      browser,
      [deck],
      { onPhase },
      async ({ page }) => {
        onPhase(`Measuring the theme ${thing.theme}`)
        const boxes = await page.evaluate(slideBoxes)
        metrics = metricsOf(thing, { specimens, boxes, letters: await measureLetters(page, specimens) })
      },
      (_, error) => {
        failure = error
      },
    )
  } finally {
    await remove(deck)
  }
  if (!metrics) throw notShown(failure)
  return metrics
}

/** Whatever a theme does wrong, it is not ours. */
function notShown(cause: Error | undefined): UserError {
  if (cause instanceof UserError) return cause
  const reason = cause?.message.split('\n')[0] ?? 'no slide'
  return new UserError(`Its slides cannot be shown (${reason}).`, undefined, { cause })
}

const SCRIPT_OF: Readonly<Record<string, Script>> = {
  en: 'latin',
  'zh-CN': 'chinese',
  ja: 'japanese',
  ko: 'korean',
}

async function measureLetters(page: Page, specimens: readonly Specimen[]): Promise<MeasuredLetters> {
  const inspector = await page.context().newCDPSession(page)
  await inspector.send('DOM.enable')
  await inspector.send('CSS.enable')
  const widths = {} as MeasuredLetters['widths']
  const fonts = {} as MeasuredLetters['fonts']
  for (const [index, specimen] of specimens.entries()) {
    if (specimen.for !== 'letters') continue
    const script = SCRIPT_OF[specimen.lang] as Script
    const codePoints = codePointsToMeasure(script)
    widths[script] = {} as MeasuredLetters['widths'][Script]
    for (const [use, selector] of Object.entries(PROBES) as [FontUse, string][]) {
      const probe = { no: index + 1, selector }
      const letters = await page.evaluate(layLetters, { ...probe, codePoints, inGroup: LETTERS_IN_GROUP })
      const foreign = await foreignLetters(inspector)
      await page.evaluate(removeLetters)
      fonts[use] ??= letters.font
      widths[script][use] = widthsByCodePoint(codePoints, letters.widths, foreign)
    }
  }
  await inspector.detach()
  return { widths, fonts }
}

/** A letter that no font of the theme has is as wide as one that was not measured. */
function widthsByCodePoint(
  codePoints: readonly number[],
  widths: readonly number[],
  foreign: ReadonlySet<number>,
): Map<number, number> {
  return new Map(
    codePoints.map((codePoint, index) => [
      codePoint,
      foreign.has(index) ? unmeasuredWidth(codePoint) : (widths[index] as number),
    ]),
  )
}
