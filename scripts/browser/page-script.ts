// The script of `scripts/page/` that runs in the pages of the browser.
import { bundlePage } from './bundle-page.mjs'

/** Put in where the program is built (`define` of esbuild); absent where it runs as TypeScript. */
declare const REPRISE_PAGE_SCRIPT: string | undefined

let bundled: Promise<string> | undefined

/** @returns JavaScript that puts the object `reprise` into the page in which it runs */
export function pageScript(): Promise<string> {
  if (typeof REPRISE_PAGE_SCRIPT === 'string') return Promise.resolve(REPRISE_PAGE_SCRIPT)
  bundled ??= bundlePage()
  return bundled
}
