import { fileURLToPath } from 'node:url'
import { findBrowser } from '../browser/find-browser.ts'
import { launchBrowser } from '../browser/launch.ts'
import { saveText } from '../files/save.ts'
import { absolute } from '../files/workspace.ts'
import { UserError } from '../model/user-error.ts'
import { bad, ok, plural, unchanged } from '../report/lines.ts'
import { DEFAULT_METRICS } from '../ruler/metrics.ts'
import { measureTheme } from '../themes/measure/measure-theme.ts'
import { measuredThing } from '../themes/measured-thing.ts'
import { differences } from '../themes/metrics-differences.ts'
import { metricsText } from '../themes/metrics-text.ts'
import { knownMetrics, metricsFile } from '../themes/theme-metrics.ts'
import { compareDecks } from '../work/compare/compare-decks.ts'
import {
  type ComparedSlide,
  errorOf,
  type HeightErrors,
  heightErrors,
  PROMISED,
  worst,
} from '../work/compare/height-errors.ts'
import { plannedDecks } from '../work/compare/planned-decks.ts'
import type { Context, ExitCode } from './context.ts'
import { exitCode } from './decks.ts'

export interface CalibrateOptions {
  theme: string
  compare: boolean
  browser: string | undefined
}

/** Measures a theme, or compares what is planned with what the browser shows. */
export async function calibrate(
  context: Context,
  names: readonly string[],
  options: CalibrateOptions,
): Promise<ExitCode> {
  if (options.compare) return compare(context, names, options)
  if (names.length > 0) throw new UserError('Decks are for --compare.', 'Name a theme with --theme.')
  return measure(context, options)
}

async function measure(
  { workspace, output }: Context,
  { theme, browser }: CalibrateOptions,
): Promise<ExitCode> {
  const thing = measuredThing(theme, workspace.root)
  if (!thing) throw new UserError(`The theme "${theme}" is not installed.`, 'Install it, or name another.')
  const launched = await launchBrowser(await findBrowser(browser))
  try {
    const metrics = await measureTheme(workspace, launched, thing, (text) => output.progress(text))
    const isDefault = theme === DEFAULT_METRICS.of.theme
    const before = isDefault ? DEFAULT_METRICS : knownMetrics(workspace, theme)
    const file = isDefault ? COMMITTED : metricsFile(workspace, thing)
    const changes = before ? differences(before, metrics) : undefined
    const status = changes === undefined ? 'created' : changes.length > 0 ? 'updated' : 'unchanged'
    if (status !== 'unchanged') await saveText(file, metricsText(metrics))
    output.json({ theme, file, status, changes: changes ?? [] })
    for (const change of (changes ?? []).slice(0, MOST_SHOWN)) output.result(`  ${change}`)
    const text = `${theme}  ${file}  ${status}`
    output.result(status === 'unchanged' ? unchanged(text, output.colours) : ok(text, output.colours))
    return 0
  } finally {
    await launched.close()
  }
}

/** The default theme's metrics are part of the program. */
const COMMITTED = absolute(fileURLToPath(new URL('../ruler/default-metrics.json', import.meta.url)))
const MOST_SHOWN = 20

async function compare(
  { workspace, output }: Context,
  names: readonly string[],
  options: CalibrateOptions,
): Promise<ExitCode> {
  const browser = await findBrowser(options.browser)
  const { decks, findings: hindrances } = await plannedDecks(workspace, names, {
    browser: options.browser,
    onNote: (file, done, of) => output.progress(`[${done}/${of}] ${file}`),
    onPhase: (text) => output.progress(text),
  })
  if (decks.length === 0) throw new UserError('There is no deck to compare.', 'Put notes into notes/ first.')
  const launched = await launchBrowser(browser)
  try {
    const compared = await compareDecks(workspace, launched, decks, (text) => output.progress(text))
    const { slides } = compared
    const findings = [...hindrances, ...compared.findings]
    const errors = heightErrors(slides)
    const shown = worst(slides, WORST)
    output.json({ ...errors, promised: PROMISED, worst: shown.map(asJson), findings })
    output.findings(findings)
    for (const line of distribution(errors)) output.result(line)
    for (const slide of shown) output.result(slideLine(slide))
    const text = `${plural(errors.slides, 'slide')}: at most ${PROMISED.p95} % off for 95 % of them, never more than ${PROMISED.tooLow} % too low`
    output.result((errors.passes ? ok : bad)(text, output.colours))
    return errors.passes ? exitCode(findings) : 1
  } finally {
    await launched.close()
  }
}

const WORST = 10

function asJson(slide: ComparedSlide) {
  return { ...slide, error: percent(errorOf(slide)) }
}

function distribution({ slides, median, p95, max, tooLow, tooHigh, lowest }: HeightErrors): string[] {
  return [
    'planned height against the browser, in % of the slide (552 px)',
    `  slides    ${slides}`,
    `  median    ${median} %`,
    `  95 %      ${p95} %`,
    `  largest   ${max} %`,
    `  too low   ${tooLow}, by ${lowest} % at most`,
    `  too high  ${tooHigh}`,
  ]
}

function slideLine(slide: ComparedSlide): string {
  const { deck, line, title, planned, browser } = slide
  const error = percent(errorOf(slide))
  return `${deck}:${line}:1 ${error > 0 ? '+' : ''}${error} %  planned ${Math.round(planned)}, is ${Math.round(browser)} px  ${title}`
}

function percent(value: number): number {
  return Math.round(value * 10) / 10
}
