// Where the program is: its TypeScript, which only the repository has, and the JavaScript that is built of it.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Absolute. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url))
export const SOURCES = join(ROOT, 'scripts')
export const BUILD = join(ROOT, 'build')

/** Name of the file in the build that holds the digest of its sources. */
export const DIGEST_FILE = 'sources.sha256'

/** Changes with every change of the sources. By their content: Git gives files of any age the time of a checkout. */
export function sourcesDigest() {
  const hash = createHash('sha256')
  const entries = readdirSync(SOURCES, { recursive: true, withFileTypes: true })
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
  for (const file of files.sort()) {
    hash.update(`${file.slice(SOURCES.length).replaceAll('\\', '/')}\0`).update(readFileSync(file))
  }
  return hash.digest('hex')
}

/** An installed package has no sources; there the build is the program. */
export function buildIsCurrent() {
  const digestFile = join(BUILD, DIGEST_FILE)
  if (!existsSync(join(SOURCES, 'cli.ts'))) return true
  return existsSync(digestFile) && readFileSync(digestFile, 'utf8') === sourcesDigest()
}
