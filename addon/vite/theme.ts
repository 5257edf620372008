import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ResolvedSlidevOptions } from '@slidev/types'
import type { Plugin } from 'vite'

const LOOK = 'virtual:reprise/look'
const LAYOUTS = 'virtual:reprise/theme-layouts'
const FACES = '/@reprise/faces.css'
const LOOK_FOLDER = fileURLToPath(new URL('../look', import.meta.url))
const DEFAULT_THEME = '@slidev/theme-default'

/** Layouts of a theme that frame what Reprise shows in them. */
const FRAMES = ['cover', 'section', 'default', 'statement', 'fact', 'quote', 'end']

/**
 * Who sets what: Reprise the measure (sizes, gaps, lines, boxes), the theme the
 * look (colours, fonts, cover, section). The default theme gets a look from
 * `look/`; any other keeps its own. An addon's layouts hide those of a theme
 * that have the same name, so the addon's ask for the theme's here and put
 * their content into them.
 */
export function theme(options: ResolvedSlidevOptions): Plugin {
  const [root] = options.themeRoots
  const isDefault = options.theme === DEFAULT_THEME
  const modules: Readonly<Record<string, () => string>> = {
    [LOOK]: () => (isDefault ? imports([join(LOOK_FOLDER, 'index.ts')]) : otherLook(options)),
    [LAYOUTS]: () => layoutsModule(isDefault ? undefined : root),
    [FACES]: () => facesOf(options),
  }
  return {
    name: 'reprise:theme',
    resolveId: (id) => (id in modules ? id : undefined),
    load: (id) => modules[id]?.(),
  }
}

function otherLook(options: ResolvedSlidevOptions): string {
  return imports([...fontFiles(options), FACES, join(LOOK_FOLDER, 'other-theme.css')])
}

function imports(files: readonly string[]): string {
  return files.map((file) => `import ${JSON.stringify(file)}`).join('\n')
}

function layoutsModule(root: string | undefined): string {
  const files = FRAMES.map((name) => [name, join(root ?? '', 'layouts', `${name}.vue`)] as const)
  const own = root === undefined ? [] : files.filter(([, file]) => existsSync(file))
  return [
    ...own.map(([name, file]) => `import ${name}Layout from ${JSON.stringify(file)}`),
    `export const themeLayouts = { ${own.map(([name]) => `${name}: ${name}Layout`).join(', ')} }`,
  ].join('\n')
}

/** Inter and JetBrains Mono stand in for fonts that are not here. */
function facesOf({ data }: ResolvedSlidevOptions): string {
  const { sans, mono } = data.config.fonts
  const faces = {
    '--reprise-face': [...ownFamilies(sans), 'Inter'],
    '--reprise-mono-face': [...ownFamilies(mono), 'JetBrains Mono'],
  }
  const lines = Object.entries(faces).map(
    ([name, families]) => `${name}: ${families.map((family) => `'${family}'`).join(', ')};`,
  )
  return `:root { ${lines.join(' ')} }`
}

/** Slidev adds its fallbacks behind what the theme or deck asks for; the first of them is no family. */
const GENERIC = /^(?:ui-[\w-]+|system-ui|-apple-system|sans-serif|serif|monospace)$/

function ownFamilies(families: readonly string[]): string[] {
  const end = families.findIndex((family) => GENERIC.test(family))
  return families.slice(0, end < 0 ? undefined : end).map((family) => family.replace(/["'\\;{}]/g, ''))
}

/** Style sheets of those families that somebody has installed as `@fontsource/<family>`. */
function fontFiles({ data, themeRoots, userRoot }: ResolvedSlidevOptions): string[] {
  const { sans, mono, weights, italic } = data.config.fonts
  const styles = weights.flatMap((weight) => (italic ? [weight, `${weight}-italic`] : [weight]))
  const from = [userRoot, ...themeRoots, LOOK_FOLDER]
  return [...ownFamilies(sans), ...ownFamilies(mono)].flatMap((family) => {
    const folder = packageFolder(`@fontsource/${family.toLowerCase().replaceAll(' ', '-')}`, from)
    return folder ? styles.map((style) => join(folder, `${style}.css`)).filter(existsSync) : []
  })
}

function packageFolder(name: string, from: readonly string[]): string | undefined {
  for (const folder of from) {
    try {
      return dirname(createRequire(join(folder, 'x.js')).resolve(`${name}/package.json`))
    } catch {
      // Not there; the next folder may have it.
    }
  }
  return undefined
}
