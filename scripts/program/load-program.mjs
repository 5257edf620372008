// TypeScript runs as it is, but not anew each time: tsx takes half a second to compile a hundred modules one by one. The
// first start after a change compiles them in one go and keeps the result; where it cannot be kept, tsx does it.
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { compiledProgram } from './compiled-program.mjs'

/**
 * @param {import('./compiled-program.mjs').Entry} entry a module of `scripts/`
 * @returns {Promise<any>} its exports
 */
export async function loadProgram(entry) {
  const folder = await compiledProgram()
  if (folder === undefined) {
    const { register } = await import('tsx/esm/api')
    register()
    return import(`../${entry}`)
  }
  // A stack names lines of the TypeScript.
  process.setSourceMapsEnabled(true)
  return import(pathToFileURL(join(folder, entry.replace(/\.ts$/, '.mjs'))).href)
}
