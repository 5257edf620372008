import type { Browser as PlaywrightBrowser } from 'playwright-chromium'
import { UserError } from '../model/user-error.ts'
import { firstLine } from '../text/first-line.ts'
import { type Browser, INSTALL_HINT } from './find-browser.ts'

const ARGUMENTS = [
  // Glyphs land on the same pixels on every machine.
  '--font-render-hinting=none',
  // The browser itself asks for nothing from the network.
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
]

/** Starts a browser without a window. Close it in a `finally`. @throws UserError where it does not start. */
export async function launchBrowser(browser: Browser): Promise<PlaywrightBrowser> {
  const { chromium } = await import('playwright-core')
  try {
    return await chromium.launch({
      executablePath: browser.path,
      args: ARGUMENTS,
      env: { ...(process.env as Record<string, string>), ...browser.env },
    })
  } catch (error) {
    throw new UserError(`The browser did not start: ${browser.path} (${firstLine(error)})`, INSTALL_HINT, {
      cause: error,
    })
  }
}
