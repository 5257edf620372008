// What scripts/ may do where, by the words of its files.
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'

const SCRIPTS = resolve(import.meta.dirname, '../scripts')
/** Texts, trees and values in, values out. */
const STAGES = ['read', 'tidy', 'talks', 'plan', 'write', 'merge', 'check']

interface Source {
  /** From `scripts/`, with `/`. */
  file: string
  text: string
  imports: string[]
}

const sources = readdirSync(SCRIPTS, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.m?[tj]s$/.test(file))
  .map((name): Source => {
    const file = name.replaceAll('\\', '/')
    const text = readFileSync(join(SCRIPTS, name), 'utf8')
    const imports = [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(
      (match) => match[1] as string,
    )
    return { file, text, imports }
  })

const ofStage = (stage: string) => sources.filter(({ file }) => file.startsWith(`${stage}/`))

/** The files of `of` in which `wrong` is found, with what was found. */
function found(of: readonly Source[], wrong: (source: Source) => readonly string[]): string[] {
  return of.flatMap((source) => wrong(source).map((what) => `${source.file}: ${what}`))
}

describe.each(STAGES)('the stage %s', (stage) => {
  test('exists', () => {
    expect(ofStage(stage)).not.toEqual([])
  })

  test('knows only itself and what is below it', () => {
    const elsewhere = ({ file, imports }: Source) =>
      imports
        .filter((each) => each.startsWith('.'))
        .map((each) => relative(SCRIPTS, resolve(SCRIPTS, dirname(file), each)).replaceAll('\\', '/'))
        .filter((each) => ![stage, 'model', 'text', 'ruler'].includes(each.split('/')[0] as string))
    expect(found(ofStage(stage), elsewhere)).toEqual([])
  })

  test('touches neither files, processes, network, clock nor chance', () => {
    const worldly = ({ text, imports }: Source) => [
      ...imports.filter((each) => each.startsWith('node:')),
      ...(text.match(
        /\bprocess\.\w+|\bMath\.random\b|\bDate\.now\b|\bnew Date\(\)|\bperformance\.now\b|\bfetch\(/g,
      ) ?? []),
    ]
    expect(found(ofStage(stage), worldly)).toEqual([])
  })
})

test('the model knows nothing but itself', () => {
  const elsewhere = ({ imports }: Source) =>
    imports.filter((each) => each.startsWith('../') || each.startsWith('node:'))
  expect(found(ofStage('model'), elsewhere)).toEqual([])
})

test('what runs in the browser knows neither Node nor packages, and nothing of the program but the model', () => {
  const elsewhere = ({ file, imports }: Source) =>
    imports.filter((each) => {
      const path = relative(SCRIPTS, resolve(SCRIPTS, dirname(file), each)).replaceAll('\\', '/')
      return !each.startsWith('.') || !/^(?:page|model|text)\//.test(path)
    })
  expect(ofStage('page')).not.toEqual([])
  expect(found(ofStage('page'), elsewhere)).toEqual([])
})

test('the ruler is below the stages', () => {
  const above = ({ file, imports }: Source) =>
    imports
      .filter((each) => each.startsWith('.'))
      .map((each) => relative(SCRIPTS, resolve(SCRIPTS, dirname(file), each)).replaceAll('\\', '/'))
      .filter((each) => !['ruler', 'model', 'text'].includes(each.split('/')[0] as string))
  expect(ofStage('ruler')).not.toEqual([])
  expect(found(ofStage('ruler'), above)).toEqual([])
})

test('only commands, the report and the program print', () => {
  const mayPrint = ({ file }: Source) => /^(?:report|commands)\//.test(file) || file === 'cli.ts'
  const prints = ({ text }: Source) => text.match(/\bconsole\.\w+|\bprocess\.std(?:out|err)\b/g) ?? []
  expect(
    found(
      sources.filter((source) => !mayPrint(source)),
      prints,
    ),
  ).toEqual([])
})
