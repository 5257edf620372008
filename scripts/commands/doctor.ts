import { stat } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { type Browser, findBrowser } from '../browser/find-browser.ts'
import { passedOver, passOver } from '../files/debug.ts'
import { UserError } from '../model/user-error.ts'
import { bad, ok } from '../report/lines.ts'
import type { Context, ExitCode } from './context.ts'

export interface DoctorOptions {
  browser: string | undefined
}

interface Diagnosis {
  name: string
  ok: boolean
  detail: string
  hint?: string
}

/** What is installed, which browser would be used and why, what is missing and how to get it. */
export async function doctor({ workspace, output }: Context, options: DoctorOptions): Promise<ExitCode> {
  const diagnoses = [
    nodeVersion(),
    ...['@slidev/cli', '@slidev/theme-default', 'slidev-addon-reprise', 'playwright-core'].map(
      packageVersion,
    ),
    await browserDiagnosis(options.browser),
    await folder('notes', workspace.notes, 'Make it and put your markdown notes into it.'),
    await folder('decks', workspace.decks, 'Make the decks with: reprise decks'),
  ]
  output.json({ root: workspace.root, checks: diagnoses })
  for (const { name, ok: well, detail, hint } of diagnoses) {
    output.result((well ? ok : bad)(`${name.padEnd(22)} ${detail}`, output.colours))
    if (!well && hint) output.result(`  ${hint}`)
  }
  const canRun = diagnoses.every((each) => each.ok || each.name === 'notes' || each.name === 'decks')
  return canRun ? 0 : 2
}

function nodeVersion(): Diagnosis {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const well = major > 20 || (major === 20 && minor >= 19)
  return { name: 'node', ok: well, detail: process.versions.node, hint: 'Reprise needs Node 20.19 or newer.' }
}

function packageVersion(name: string): Diagnosis {
  try {
    const { version } = createRequire(import.meta.url)(`${name}/package.json`) as { version: string }
    return { name, ok: true, detail: version }
  } catch (error) {
    passedOver(name, error)
    return { name, ok: false, detail: 'not installed', hint: 'Install everything with: npm ci' }
  }
}

async function browserDiagnosis(named: string | undefined): Promise<Diagnosis> {
  try {
    const browser = await findBrowser(named)
    return { name: 'browser', ok: true, detail: `${browser.path} (${browser.why}${environment(browser)})` }
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return { name: 'browser', ok: false, detail: error.message, ...(error.hint ? { hint: error.hint } : {}) }
  }
}

function environment({ env }: Browser): string {
  const parts = [
    env.LD_LIBRARY_PATH ? 'with its own libraries' : '',
    env.FONTCONFIG_FILE ? 'with its own font, since the system has none' : '',
  ].filter(Boolean)
  return parts.length > 0 ? `; ${parts.join(', ')}` : ''
}

async function folder(name: string, path: string, hint: string): Promise<Diagnosis> {
  const found = await stat(path).catch(passOver(path))
  if (!found) return { name, ok: false, detail: `${path} does not exist`, hint }
  return { name, ok: found.isDirectory(), detail: found.isDirectory() ? path : `${path} is no folder`, hint }
}
