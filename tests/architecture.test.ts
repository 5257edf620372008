// What scripts/ may do where, by the words of its files: who imports whom, who touches the world, and how large a folder,
// a file and a function may be.
import { readdirSync, readFileSync } from 'node:fs'
import { join, posix, relative, resolve } from 'node:path'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'

const SCRIPTS = resolve(import.meta.dirname, '../scripts')
/** Texts, trees and values in, values out. */
const STAGES = ['read', 'tidy', 'talks', 'brief', 'plan', 'write', 'merge', 'check']
/**
 * Folders of `scripts/`, each layer above those that it may import. Folders of one layer do not import each other: a
 * stage knows no other stage.
 */
const LAYERS = [
  ['model'],
  ['text'],
  ['ruler'],
  STAGES,
  ['files'],
  ['browser', 'page', 'pdf', 'pictures'],
  // How the program is built, loaded and told from another.
  ['start'],
  ['slidev'],
  ['themes'],
  ['work'],
  ['report'],
  ['commands'],
  ['cli'],
]
/** Where files are read and written, or other processes started. */
const WORLDLY = ['files', 'start', 'pictures', 'browser', 'page', 'slidev', 'themes', 'work', 'commands']
const MOST_FILES = 14
const MOST_LINES = 60

interface Source {
  /** From `scripts/`, with `/`. */
  file: string
  text: string
  tree: ts.SourceFile
  /** As they are written. */
  imports: string[]
  /** Those of this program, from `scripts/`. */
  own: string[]
}

const sources = readdirSync(SCRIPTS, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.m?[tj]s$/.test(file))
  .map((name): Source => {
    const file = name.replaceAll('\\', '/')
    const text = readFileSync(join(SCRIPTS, name), 'utf8')
    const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
    const imports = ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName)
    const own = imports
      .filter((each) => each.startsWith('.'))
      .map((each) => posix.join(posix.dirname(file), each))
    return { file, text, tree, imports, own }
  })

const folderOf = (file: string) => (file.includes('/') ? (file.split('/')[0] as string) : '')
const inFolder = (folder: string) => sources.filter(({ file }) => folderOf(file) === folder)
const layerOf = (file: string) => LAYERS.findIndex((layer) => layer.includes(folderOf(file)))

/** The files of `of` in which `wrong` is found, with what was found. */
function found(of: readonly Source[], wrong: (source: Source) => readonly string[]): string[] {
  return of.flatMap((source) => wrong(source).map((what) => `${source.file}: ${what}`))
}

describe('layers', () => {
  test('every folder is in one of them', () => {
    const folders = new Set(sources.map(({ file }) => folderOf(file)).filter((folder) => folder !== ''))
    expect([...folders].sort()).toEqual(LAYERS.flat().sort())
  })

  test('a folder imports itself and those below it', () => {
    const upwards = ({ file, own }: Source) =>
      own.filter((each) => folderOf(each) !== folderOf(file) && layerOf(each) >= layerOf(file))
    expect(
      found(
        sources.filter(({ file }) => folderOf(file) !== ''),
        upwards,
      ),
    ).toEqual([])
  })

  test('no file imports itself in a circle, not even its types', () => {
    expect(circles()).toEqual([])
  })
})

/** Groups of files each of which leads to each other, by Tarjan's algorithm. */
function circles(): string[] {
  const importsOf = new Map(sources.map(({ file, own }) => [file, own]))
  const [numbers, lows, stack] = [new Map<string, number>(), new Map<string, number>(), [] as string[]]
  const groups: string[] = []
  const visit = (file: string) => {
    numbers.set(file, numbers.size)
    lows.set(file, numbers.get(file) as number)
    stack.push(file)
    for (const next of importsOf.get(file) ?? []) {
      if (!numbers.has(next)) visit(next)
      if (stack.includes(next)) lows.set(file, Math.min(lows.get(file) as number, lows.get(next) as number))
    }
    if (lows.get(file) !== numbers.get(file)) return
    const group = stack.splice(stack.indexOf(file))
    if (group.length > 1) groups.push(group.join(' → '))
  }
  for (const { file } of sources) if (!numbers.has(file)) visit(file)
  return groups
}

describe.each([...STAGES, 'model', 'text', 'ruler'])('%s', (folder) => {
  test('exists', () => {
    expect(inFolder(folder)).not.toEqual([])
  })

  test('touches neither files, processes, network, clock nor chance', () => {
    const worldly = ({ text, imports }: Source) => [
      // A digest is a function of its bytes.
      ...imports.filter((each) => each.startsWith('node:') && !(folder === 'text' && each === 'node:crypto')),
      ...(text.match(
        /\bprocess\.\w+|\bMath\.random\b|\bDate\.now\b|\bnew Date\(\)|\bperformance\.now\b|\bfetch\(/g,
      ) ?? []),
    ]
    expect(found(inFolder(folder), worldly)).toEqual([])
  })
})

describe('the world', () => {
  const elsewhere = (folders: readonly string[], module: RegExp) =>
    found(
      sources.filter(({ file }) => !folders.includes(folderOf(file)) && folderOf(file) !== ''),
      ({ imports }) => imports.filter((each) => module.test(each)),
    )

  test('files and processes are for the edges and what joins them', () => {
    expect(elsewhere([...WORLDLY, 'cli'], /^node:(?:fs|child_process|worker_threads|net|http)/)).toEqual([])
  })

  test('Slidev is for its own folder', () => {
    expect(elsewhere(['slidev', 'work'], /^@slidev\/cli|^vite$/)).toEqual([])
  })

  test('the browser is for its own folder and for who drives its pages', () => {
    expect(elsewhere(['browser', 'page', 'slidev', 'themes', 'work'], /^playwright/)).toEqual([])
  })

  test('only commands, the report and the program print', () => {
    const mayPrint = ({ file }: Source) => ['report', 'commands', 'cli', ''].includes(folderOf(file))
    const prints = ({ text }: Source) => text.match(/\bconsole\.\w+|\bprocess\.std(?:out|err)\b/g) ?? []
    expect(
      found(
        sources.filter((source) => !mayPrint(source)),
        prints,
      ),
    ).toEqual([])
  })
})

describe('size', () => {
  test(`no folder holds more than ${MOST_FILES} files`, () => {
    const counts = new Map<string, number>()
    for (const name of readdirSync(SCRIPTS, { recursive: true, withFileTypes: true })) {
      const folder = relative(SCRIPTS, name.parentPath).replaceAll('\\', '/')
      if (name.isFile()) counts.set(folder, (counts.get(folder) ?? 0) + 1)
    }
    expect([...counts].filter(([, count]) => count > MOST_FILES)).toEqual([])
  })

  test(`no function has more than ${MOST_LINES} lines`, () => {
    expect(found(sources, longFunctions)).toEqual([])
  })
})

function longFunctions({ tree }: Source): string[] {
  const long: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && 'body' in node && node.body) {
      const [first, last] = [node.getStart(), node.end].map(
        (at) => tree.getLineAndCharacterOfPosition(at).line,
      ) as [number, number]
      const lines = last - first + 1
      if (lines > MOST_LINES) long.push(`${node.name?.getText() ?? 'a function'} has ${lines} lines`)
    }
    ts.forEachChild(node, visit)
  }
  visit(tree)
  return long
}
