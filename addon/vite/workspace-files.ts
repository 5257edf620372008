import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Plugin } from 'vite'

/**
 * Serves one `public/` folder to decks at any depth, and lets the browser load
 * the fonts when the workspace is somewhere else than the installed packages.
 */
export function workspaceFiles(): Plugin {
  return {
    name: 'reprise:workspace-files',
    // Before Slidev's own `config` hook: it keeps the `publicDir` it finds and
    // would otherwise choose the `public/` beside the deck.
    enforce: 'pre',
    config(config) {
      const workspace = findWorkspace(config.root ?? process.cwd())
      return {
        ...(workspace && { publicDir: join(workspace, 'public') }),
        // Vite answers 403 for files outside `allow`. Slidev allows the deck's
        // package, the theme and this addon, but not the packages they load
        // fonts from (ours, and KaTeX's).
        server: { fs: { allow: [...(workspace ? [workspace] : []), packagesFolder()] } },
      }
    },
  }
}

/** The nearest folder at or above `from` that holds a `decks/` folder. */
function findWorkspace(from: string): string | undefined {
  if (existsSync(join(from, 'decks'))) return from
  const parent = dirname(from)
  return parent === from ? undefined : findWorkspace(parent)
}

/** The `node_modules` that the addon's own dependencies are installed in. */
function packagesFolder(): string {
  const font = createRequire(import.meta.url).resolve('@fontsource/inter/package.json')
  return join(dirname(font), '..', '..')
}
