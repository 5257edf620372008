// What `init` puts into a workspace: the files of `templates/workspace/`.
import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const FOLDER = fileURLToPath(new URL('../../templates/workspace', import.meta.url))
const MANIFEST = new URL('../../package.json', import.meta.url)

/** Texts by their paths in the workspace, with `/`. */
export async function templateFiles(): Promise<Map<string, string>> {
  const entries = await readdir(FOLDER, { recursive: true, withFileTypes: true })
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const texts = await Promise.all(paths.sort().map((path) => readFile(path, 'utf8')))
  // npm leaves a `.gitignore` out of a package.
  const names = paths.map((path) =>
    relative(FOLDER, path)
      .replaceAll('\\', '/')
      .replace(/^gitignore$/, '.gitignore'),
  )
  return new Map(names.map((name, at) => [name, texts[at] as string]))
}

/** Of this program's own package: a workspace needs the same. */
export interface OwnManifest {
  version: string
  /** Versions of packages of packages: those that work together, and on each Node that this runs on. */
  overrides: Record<string, unknown>
  /** Packages that may, or may not, run a program when they are installed. */
  allowScripts: Record<string, boolean>
}

export async function ownManifest(): Promise<OwnManifest> {
  return JSON.parse(await readFile(MANIFEST, 'utf8'))
}
