import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** @type {string | undefined} */
let digest

/**
 * Changes whenever the program may do something else with the same notes: its sources, its packages, or Node with its
 * knowledge of languages.
 * @returns {string} hexadecimal digits that can name a file
 */
export function programDigest() {
  digest ??= digestNow()
  return digest
}

/** The same of the files as they are now, not as they were at the start. */
export function digestNow() {
  const hash = createHash('sha256').update(`${ROOT}\0${process.version}\0${process.versions.icu}\0`)
  const sources = readdirSync(join(ROOT, 'scripts'), { recursive: true, encoding: 'utf8' })
  for (const name of sources.sort()) hash.update(`${name}\0`).update(contentOf(join(ROOT, 'scripts', name)))
  for (const name of ['package.json', 'package-lock.json']) hash.update(contentOf(join(ROOT, name)))
  return hash
    .update(timeOf(join(ROOT, 'node_modules/.package-lock.json')))
    .digest('hex')
    .slice(0, 32)
}

/** @param {string} path */
function contentOf(path) {
  try {
    return readFileSync(path)
  } catch {
    // A folder, or no such file.
    return ''
  }
}

/** npm writes this file whenever it changes what is installed. @param {string} path */
function timeOf(path) {
  try {
    return String(statSync(path).mtimeMs)
  } catch {
    return ''
  }
}
