import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { readNote } from '../../scripts/read/read-note.ts'
import { missingLetters, missingWords, textsOf } from '../support/nothing-lost.ts'
import { inRoot } from '../support/paths.ts'

function lost(path: string): { letters: string[]; words: string[] } {
  const { note } = readNote(inRoot('notes/x.md'), readFileSync(path))
  if (!note) return { letters: [], words: [] }
  const { noted, shown } = textsOf(note)
  return { letters: missingLetters(noted, shown), words: missingWords(noted, shown) }
}

describe('every word of a tidied note is on a slide or in a presenter note', () => {
  test('of a note with everything in it', () => {
    const path = resolve(import.meta.dirname, '../fixtures/notes/everything.md')
    expect(lost(path)).toEqual({ letters: [], words: [] })
  })

  test('of a note with a very long list, table, paragraph and code', () => {
    const many = (make: (no: number) => string, glue = '\n') =>
      Array.from({ length: 80 }, (_, no) => make(no)).join(glue)
    const text = [
      many((no) => `- item${no} ${'word '.repeat(no)}`),
      many((no) => `Sentence number${no} goes on and on.`, ' '),
      `\`\`\`\n${many((no) => `line${no}\n`)}\n\`\`\``,
      `| a | b |\n| - | - |\n${many((no) => `| cell${no} | ${'word '.repeat(no)} |`)}`,
      `> ${many((no) => `- quoted${no}`, '\n> ')}`,
    ].join('\n\n')
    const { note } = readNote(inRoot('notes/x.md'), new TextEncoder().encode(`# Queues\n\n${text}`))
    const { noted, shown } = textsOf(note as never)
    expect(missingWords(noted, shown)).toEqual([])
    expect(missingLetters(noted, shown)).toEqual([])
  })
})

// Real notes of many people, where this machine has them.
/** Real notes beside the repository; not part of it. */
const NOTES = fileURLToPath(new URL('../../../shared/notes', import.meta.url))

describe.skipIf(!existsSync(NOTES))('nor is one of these notes lost', () => {
  const files = existsSync(NOTES)
    ? readdirSync(NOTES, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.md'))
    : []

  test.each(files)('%s', (file) => {
    const { letters, words } = lost(join(NOTES, file))
    // Only words of more than 40 letters may be cut to fit.
    expect(words.filter((word) => word.length <= 40)).toEqual([])
    expect(letters).toEqual([])
  })
})
