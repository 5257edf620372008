// An edge: which browser to use on this machine. A browser that is there comes before the packaged one.

import { access, constants, stat } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { passedOver } from '../files/debug.ts'
import { UserError } from '../model/user-error.ts'
import { systemHasFonts } from './fonts.ts'
import { packagedChromium } from './packaged-chromium.ts'

export interface Browser {
  path: string
  source: 'named' | 'playwright' | 'installed' | 'packaged'
  /** Why this one, for `doctor`. */
  why: string
  /** What the browser needs in its environment besides the program's own. */
  env: Readonly<Record<string, string>>
}

export const INSTALL_HINT = 'Install one with: npx playwright-core install chromium'

/**
 * @param named path given by `--browser`; the environment's `REPRISE_BROWSER` counts where it is absent
 * @throws UserError where no browser can be used
 */
export async function findBrowser(named = process.env.REPRISE_BROWSER): Promise<Browser> {
  const browser =
    (await namedBrowser(named)) ?? (await playwrightsOwn()) ?? (await installed()) ?? (await packaged())
  if (!browser) throw new UserError('No browser found to render the slides.', INSTALL_HINT)
  return { ...browser, env: { ...browser.env, ...(await fontEnvironment()) } }
}

async function namedBrowser(path: string | undefined): Promise<Browser | undefined> {
  if (!path) return undefined
  if (!(await isExecutable(path))) {
    throw new UserError(
      `The browser named by --browser or REPRISE_BROWSER cannot be started: ${path}`,
      'Name the program file of Chrome, Chromium or Edge.',
    )
  }
  return { path, source: 'named', why: 'named by --browser or REPRISE_BROWSER', env: {} }
}

async function playwrightsOwn(): Promise<Browser | undefined> {
  const { chromium } = await import('playwright-core')
  const path = chromium.executablePath()
  if (!path || !(await isExecutable(path))) return undefined
  return { path, source: 'playwright', why: "Playwright's own download", env: {} }
}

async function installed(): Promise<Browser | undefined> {
  for (const path of installedPaths()) {
    if (await isExecutable(path))
      return { path, source: 'installed', why: 'installed on this machine', env: {} }
  }
  return undefined
}

async function packaged(): Promise<Browser | undefined> {
  const found = await packagedChromium()
  return (
    found && {
      ...found,
      source: 'packaged',
      why: 'no other browser is here; packaged with Reprise (@sparticuz/chromium)',
    }
  )
}

/** A page without any system font prints no text at all, not even in web fonts that have loaded. */
async function fontEnvironment(): Promise<Record<string, string>> {
  if (process.platform !== 'linux' || process.env.FONTCONFIG_FILE || (await systemHasFonts())) return {}
  const chromium = await packagedChromium()
  return chromium ? { FONTCONFIG_FILE: chromium.fontconfig } : {}
}

const NAMES = [
  'google-chrome',
  'google-chrome-stable',
  'chromium',
  'chromium-browser',
  'microsoft-edge',
  'microsoft-edge-stable',
]

/** Where installers put Chrome, Chromium and Edge. */
function installedPaths(): string[] {
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (app) => `/Applications/${app}.app/Contents/MacOS/${app}`,
    )
  }
  if (process.platform === 'win32') {
    const roots = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
    const programs = [
      'Google/Chrome/Application/chrome.exe',
      'Chromium/Application/chrome.exe',
      'Microsoft/Edge/Application/msedge.exe',
    ]
    return roots.flatMap((root) => (root ? programs.map((program) => join(root, program)) : []))
  }
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name)))
}

/** Of a folder, "executable" means that it can be entered. */
async function isExecutable(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK)
    return (await stat(path)).isFile()
  } catch (error) {
    passedOver(path, error)
    return false
  }
}
