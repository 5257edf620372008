// An edge: the metrics of a theme. Those of the default theme are part of the program; those of any other are measured
// when a note first asks for it, and kept in the workspace's cache.

import { readFileSync } from 'node:fs'
import { isDeepStrictEqual } from 'node:util'
import { passedOver } from '../files/debug.ts'
import { saveText } from '../files/save.ts'
import { below, type Workspace } from '../files/workspace.ts'
import type { Finding } from '../model/finding.ts'
import type { MeasuredThing, Metrics } from '../model/metrics.ts'
import type { AbsolutePath } from '../model/paths.ts'
import { UserError } from '../model/user-error.ts'
import { DEFAULT_METRICS } from '../ruler/metrics.ts'
import { measuredThing } from './measured-thing.ts'
import { metricsText } from './metrics-text.ts'
import { withMargin } from './with-margin.ts'

/** What is wrong with a theme, for whoever names it in a note. */
export type ThemeProblem = Pick<Finding, 'rule' | 'severity' | 'message' | 'hint'>

/** @returns the theme's metrics, or undefined where they have to be measured first */
export function knownMetrics(workspace: Workspace, theme: string): Metrics | undefined {
  if (theme === DEFAULT_METRICS.of.theme) return DEFAULT_METRICS
  const thing = measuredThing(theme, workspace.root)
  if (!thing) return undefined
  const metrics = cached(metricsFile(workspace, thing))
  return metrics && isDeepStrictEqual(metrics.of, thing) ? metrics : undefined
}

/** For a theme that cannot be measured: as the default theme, with room to spare. */
export function guessedMetrics(): Metrics {
  return withMargin(DEFAULT_METRICS)
}

/** What is known of a theme once it has been asked for. */
export interface AskedTheme {
  /** Changes with its metrics. */
  key: string
  /** What is wrong with it, where it could not be measured. */
  problem?: ThemeProblem
}

export interface MeasureOptions {
  /** Program of the browser, as somebody named it; the one that is found where nobody did. */
  browser?: string | undefined
  onPhase?: (text: string) => void
}

/** @returns a function that measures a theme where it is not known, each at most once and one at a time */
export function themeMeasurer(
  workspace: Workspace,
  options: MeasureOptions,
): (theme: string) => Promise<AskedTheme> {
  const asked = new Map<string, Promise<AskedTheme>>()
  let last: Promise<unknown> = Promise.resolve()
  return (theme) => {
    const answer = asked.get(theme) ?? last.then(() => askFor(workspace, theme, options))
    last = answer.catch(() => undefined)
    asked.set(theme, answer)
    return answer
  }
}

async function askFor(workspace: Workspace, theme: string, options: MeasureOptions): Promise<AskedTheme> {
  const thing = measuredThing(theme, workspace.root)
  if (!thing) return { key: 'missing', problem: notInstalled(theme) }
  try {
    if (!knownMetrics(workspace, theme)) await measure(workspace, thing, options)
    return { key: JSON.stringify(thing) }
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return { key: 'guessed', problem: notMeasured(theme, error) }
  }
}

/** The browser and what drives it are loaded only here. */
async function measure(
  workspace: Workspace,
  thing: MeasuredThing,
  { browser, onPhase = () => {} }: MeasureOptions,
): Promise<void> {
  const { findBrowser } = await import('../browser/find-browser.ts')
  const { launchBrowser } = await import('../browser/launch.ts')
  const { measureTheme } = await import('./measure/measure-theme.ts')
  onPhase(`Measuring the theme ${thing.theme}, this once`)
  const launched = await launchBrowser(await findBrowser(browser))
  try {
    const metrics = await measureTheme(workspace, launched, thing, onPhase)
    await saveText(metricsFile(workspace, thing), metricsText(metrics))
  } finally {
    await launched.close()
  }
}

export function metricsFile(
  { cache }: Workspace,
  { theme, themeVersion, slidev, addon }: MeasuredThing,
): AbsolutePath {
  const name = [theme, themeVersion, slidev, addon].map((part) => part.replace(/[^\w.-]+/g, '-')).join('_')
  return below(cache, 'metrics', `${name}.json`)
}

function cached(path: AbsolutePath): Metrics | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    passedOver(path, error)
    // None yet, or half of one.
    return undefined
  }
}

function notInstalled(theme: string): ThemeProblem {
  return {
    rule: 'theme-missing',
    severity: 'warning',
    message: `The theme "${theme}" is not installed; the decks have the default one.`,
    hint: `Install it with: npm install ${/^[@./]|^slidev-/.test(theme) ? theme : `slidev-theme-${theme}`}`,
  }
}

function notMeasured(theme: string, error: UserError): ThemeProblem {
  const message = `The theme "${theme}" could not be measured, so its slides are planned with room to spare: ${error.message}`
  return {
    ...{ rule: 'theme-not-measured', severity: 'warning', message },
    ...(error.hint === undefined ? {} : { hint: error.hint }),
  }
}
