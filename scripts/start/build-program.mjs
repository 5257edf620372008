// Makes `build/`: the program as JavaScript, in a few modules. npm runs this file on `npm ci` and before it packs; who
// has changed the TypeScript runs it with `npm run build`.
import { renameSync, rmSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { bundlePage } from '../browser/bundle-page.mjs'
import { BUILD, DIGEST_FILE, SOURCES, sourcesDigest } from './sources.mjs'

/** Modules that a process or a thread starts with: names in `build/`, from `scripts/`. */
const ENTRIES = ['cli.ts', 'work/note/threads/note-worker.ts', 'slidev/server-process.ts']

/** The oldest Node that runs it. */
const TARGET = 'node20.19'

/** A start meanwhile finds the old program, the new one, or none and runs the TypeScript. */
async function buildProgram() {
  const digest = sourcesDigest()
  const temporary = `${BUILD}.${process.pid}`
  try {
    const entryPoints = ENTRIES.map((entry) => join(SOURCES, entry))
    await compile(entryPoints, temporary, {
      BUILT_OF: JSON.stringify(digest),
      REPRISE_PAGE_SCRIPT: JSON.stringify(await bundlePage()),
    })
    writeFileSync(join(temporary, DIGEST_FILE), digest)
    rmSync(BUILD, { recursive: true, force: true })
    renameSync(temporary, BUILD)
  } finally {
    rmSync(temporary, { recursive: true, force: true })
  }
}

/**
 * Modules and what they import, packages apart, as JavaScript.
 * @param {string[]} entryPoints absolute; each is named after its file alone
 * @param {string} outdir absolute, below a `node_modules` that has the packages
 * @param {Record<string, string>} define names and the code that stands for them
 */
export async function compile(entryPoints, outdir, define = {}) {
  await build({
    entryPoints: entryPoints.map((path) => ({ in: path, out: basename(path).replace(/\.\w+$/, '') })),
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
    target: TARGET,
    sourcemap: true,
    sourcesContent: false,
    logLevel: 'error',
    define,
    plugins: [sourcePlaces(outdir)],
  })
}

/**
 * A module that asks where it is gets the place of its source, seen from the build: they move together.
 * @param {string} outdir
 * @returns {import('esbuild').Plugin}
 */
function sourcePlaces(outdir) {
  return {
    name: 'source-places',
    setup({ onLoad }) {
      onLoad({ filter: /\.(?:ts|mjs)$/ }, async ({ path }) => {
        const source = JSON.stringify(relative(outdir, path).replaceAll('\\', '/'))
        const text = await readFile(path, 'utf8')
        return {
          contents: text.replaceAll('import.meta.url', `new URL(${source}, import.meta.url).href`),
          loader: path.endsWith('.ts') ? 'ts' : 'js',
        }
      })
    },
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildProgram()
