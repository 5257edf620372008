// What is measured: notes of the disk, and made-up events.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { syntheticEvent } from './synthetic-event.ts'

/** A folder of notes, or a made-up event of so many talks. */
export type Source = { folder: string } | { talks: number }

export interface Text {
  /** As findings name it. */
  file: string
  text: string
  /** The same text cut before each talk. */
  pieces: string[]
}

/** The real notes where they are beside the repository, else the sample notes. */
export function notesFolder(): string {
  const real = fileURLToPath(new URL('../../shared/notes', import.meta.url))
  return existsSync(real) ? real : fileURLToPath(new URL('../notes', import.meta.url))
}

export function textsOf(source: Source): Text[] {
  if ('talks' in source) return [textOf('notes/event.md', syntheticEvent(source.talks))]
  return readdirSync(source.folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md') && basename(name) !== 'SOURCES.md')
    .sort()
    .map((name) => textOf(`notes/${name}`, readFileSync(join(source.folder, name), 'utf8')))
}

function textOf(file: string, text: string): Text {
  return { file, text, pieces: text.split(/^(?=## )/m) }
}
