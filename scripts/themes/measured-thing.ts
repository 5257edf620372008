// An edge: what a slide's measures depend on, read from the installed packages. Fast enough for each run of `decks`.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { MeasuredThing } from '../model/metrics.ts'

/** @returns undefined where the theme is not installed beside the workspace or this program */
export function measuredThing(theme: string, root: string): MeasuredThing | undefined {
  const themeVersion = theme === 'none' ? '' : themeVersionOf(theme, root)
  if (themeVersion === undefined) return undefined
  return {
    theme,
    themeVersion,
    slidev: versionOf('@slidev/client', PROGRAM) ?? '',
    addon: addonDigest(),
  }
}

const PROGRAM = dirname(fileURLToPath(import.meta.url))

/** The names that Slidev tries, in its order. */
function themeVersionOf(theme: string, root: string): string | undefined {
  const short = !theme.includes('/') && !theme.startsWith('@')
  const names = [...(short ? [`@slidev/theme-${theme}`, `slidev-theme-${theme}`] : []), theme]
  for (const name of names) {
    const version = versionOf(name, root) ?? versionOf(name, PROGRAM)
    if (version !== undefined) return version
  }
  return undefined
}

/** Looks for the package as Node does, but reads its manifest even where the package does not export it. */
function versionOf(name: string, from: string): string | undefined {
  const folders = createRequire(join(from, 'x.js')).resolve.paths(name) ?? []
  const manifest = folders.map((folder) => join(folder, name, 'package.json')).find(existsSync)
  if (!manifest) return undefined
  return (JSON.parse(readFileSync(manifest, 'utf8')) as { version?: string }).version ?? ''
}

/** What shapes a slide; not its README, nor what only a running deck needs. */
const SHAPING = /^(?:layouts|look|parts|setup|shiki|styles|vite)$|^(?:package\.json|vite\.config\.ts)$/

/** Changes with every change of the addon's styles, layouts and fonts. */
function addonDigest(): string {
  const addon = dirname(createRequire(import.meta.url).resolve('slidev-addon-reprise/package.json'))
  const hash = createHash('sha256')
  const names = readdirSync(addon).filter((name) => SHAPING.test(name))
  for (const file of names.flatMap((name) => filesBelow(addon, name)).sort()) {
    // Git may write other line ends on another system.
    hash.update(`${file}\n${readFileSync(join(addon, file), 'utf8').replaceAll('\r', '')}\n`)
  }
  return hash.digest('hex').slice(0, 16)
}

/** Paths from the addon's folder, with `/`. */
function filesBelow(addon: string, name: string): string[] {
  if (/\.\w+$/.test(name)) return [name]
  return readdirSync(join(addon, name), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesBelow(addon, `${name}/${entry.name}`) : [`${name}/${entry.name}`],
  )
}
