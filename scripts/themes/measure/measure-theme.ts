// An edge: a specimen deck in a browser, measured.
import type { Browser } from 'playwright-chromium'
import { remove, saveText } from '../../files/save.ts'
import { below, type Workspace } from '../../files/workspace.ts'
import type { MeasuredThing, Metrics } from '../../model/metrics.ts'
import { UserError } from '../../model/user-error.ts'
import type {} from '../../page/index.ts'
import { STEPS } from '../../ruler/metrics.ts'
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
  const deck = below(workspace.cache, 'calibrate', `${thing.theme.replaceAll('/', '-')}-${process.pid}.md`)
  await saveText(deck, text)
  try {
    for await (const opened of openDecks(workspace, browser, [deck], { onPhase })) {
      if ('error' in opened) throw opened.error
      onPhase(`Measuring the theme ${thing.theme}`)
      const boxes = await opened.page.evaluate(() => globalThis.reprise.slideBoxes())
      return metricsOf(thing, { specimens, boxes, letters: await measureLetters(opened.page, specimens) })
    }
    throw new Error('no slide')
  } catch (error) {
    throw notShown(error as Error)
  } finally {
    await remove(deck)
  }
}

/** Whatever a theme does wrong, it is not ours. */
function notShown(cause: Error): UserError {
  if (cause instanceof UserError) return cause
  return new UserError(`Its slides cannot be shown (${firstLine(cause)}).`, undefined, { cause })
}
