import { createHash } from 'node:crypto'
import type { RootPath } from '../../model/paths.ts'
import { programDigest } from '../../start/program-digest.ts'
import type { NoteJob } from './note-plan.ts'

/** @returns a digest of all that a note's decks are made from, its pictures left out */
export function noteKey(
  file: RootPath,
  { entry: _, path: __, ...asked }: NoteJob,
  bytes: Uint8Array,
): string {
  const hash = createHash('sha256').update(JSON.stringify([programDigest(), file, asked]))
  return hash.update(bytes).digest('hex')
}
