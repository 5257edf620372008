import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT, sourcesDigest } from './sources.mjs'

/** The digest of the sources that this was built of; there is none where the TypeScript itself runs. */
declare const BUILT_OF: string | undefined

let digest: string | undefined

/**
 * Changes whenever the program may do something else with the same notes: its sources, its packages, or Node with its
 * knowledge of languages.
 * @returns hexadecimal digits
 */
export function programDigest(): string {
  digest ??= digestNow()
  return digest
}

function digestNow(): string {
  const hash = createHash('sha256').update(`${ROOT}\0${process.version}\0${process.versions.icu}\0`)
  hash.update(typeof BUILT_OF === 'string' ? BUILT_OF : sourcesDigest())
  hash.update(readFileSync(join(ROOT, 'package.json')))
  // npm writes such a file whenever it changes what is installed: below the repository, and where this is a package of
  // somebody's workspace, beside it.
  for (const folder of ['node_modules', '..']) hash.update(timeOf(join(ROOT, folder, '.package-lock.json')))
  return hash.digest('hex')
}

function timeOf(path: string): string {
  return `${statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? ''}\0`
}
