// An edge: a specimen deck in a browser, measured.
import { join } from 'node:path'
import type { Browser } from 'playwright-chromium'
import { slideBoxes } from '../../calibrate/boxes.ts'
import { remove, saveText } from '../../files/save.ts'
import type { Workspace } from '../../files/workspace.ts'
import type { MeasuredThing, Metrics } from '../../model/metrics.ts'
import { UserError } from '../../model/user-error.ts'
import { STEPS } from '../../plan/metrics.ts'
import { openDecks } from '../../slidev/open-decks.ts'
import { firstLine } from '../../text/first-line.ts'
import { measureLetters } from './measure-letters.ts'
import { metricsOf } from './metrics-of.ts'
import { specimenDeck } from './specimens.ts'

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
  const reason = cause ? firstLine(cause) : 'no slide'
  return new UserError(`Its slides cannot be shown (${reason}).`, undefined, { cause })
}
