import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { BUILD, buildIsCurrent } from './sources.mjs'

/**
 * From the build. Where somebody has changed the TypeScript since, that itself, by tsx: half a second later, and right.
 * @param {string} entry a module of `scripts/` that the build has as well
 * @returns {Promise<any>} its exports
 */
export async function loadProgram(entry) {
  if (!buildIsCurrent()) {
    const { register } = await import('tsx/esm/api')
    register()
    return import(`../${entry}`)
  }
  // A stack names lines of the TypeScript.
  process.setSourceMapsEnabled(true)
  const name = entry.replace(/^.*\//, '').replace(/\.ts$/, '.mjs')
  return import(pathToFileURL(join(BUILD, name)).href)
}
