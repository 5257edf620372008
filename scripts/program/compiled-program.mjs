import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { digestNow, programDigest } from './program-digest.mjs'

/** @typedef {'cli.ts' | 'work/note/threads/note-worker.ts' | 'slidev/server-process.ts'} Entry */

/** @type {readonly Entry[]} */
const ENTRIES = ['cli.ts', 'work/note/threads/note-worker.ts', 'slidev/server-process.ts']
const SCRIPTS = fileURLToPath(new URL('..', import.meta.url))
const CACHE = fileURLToPath(new URL('../../node_modules/.cache/reprise', import.meta.url))
/** A program that has been replaced may still run and load one of its modules. */
const KEPT_MS = 24 * 60 * 60 * 1000

/**
 * @returns {Promise<string | undefined>} folder of the compiled program; undefined where it cannot be compiled (a
 *   mistake in the TypeScript) or kept (an installation that is read-only)
 */
export async function compiledProgram() {
  const folder = join(CACHE, programDigest())
  if (existsSync(folder)) return folder
  const temporary = `${folder}.${process.pid}`
  try {
    mkdirSync(CACHE, { recursive: true })
    await compile(
      ENTRIES.map((entry) => join(SCRIPTS, entry)),
      temporary,
    )
    if (digestNow() !== programDigest()) throw new Error('Somebody edits the program.')
    renameSync(temporary, folder)
    removeOld()
  } catch {
    // Another process may have been faster; then the folder is there.
    remove(temporary)
  }
  return existsSync(folder) ? folder : undefined
}

/**
 * Modules and what they import, packages apart, as JavaScript.
 * @param {string[]} entryPoints absolute
 * @param {string} outdir absolute, below a `node_modules` that has the packages
 * @param {string} outbase absolute; paths below `outdir` are those from here
 */
export async function compile(entryPoints, outdir, outbase = SCRIPTS) {
  const { build } = await import('esbuild')
  await build({
    entryPoints,
    outdir,
    outbase,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
    target: `node${process.versions.node}`,
    sourcemap: true,
    sourcesContent: false,
    logLevel: 'silent',
    plugins: [sourcePlaces],
  })
}

/**
 * A module that asks where it is gets the place of its source.
 * @type {import('esbuild').Plugin}
 */
const sourcePlaces = {
  name: 'source-places',
  setup({ onLoad }) {
    onLoad({ filter: /\.(?:ts|mjs)$/ }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8'))
        .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href))
        .replaceAll('import.meta.dirname', JSON.stringify(dirname(path))),
      loader: path.endsWith('.ts') ? 'ts' : 'js',
    }))
  },
}

function removeOld() {
  for (const name of readdirSync(CACHE)) {
    const path = join(CACHE, name)
    const age = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now())
    if (age > KEPT_MS) remove(path)
  }
}

/** @param {string} path */
function remove(path) {
  try {
    rmSync(path, { recursive: true, force: true })
  } catch {
    // It takes some room until somebody may remove it.
  }
}
