import type { Note } from '../model/note.ts'

/** Number of the note's last line, 1-based. */
export function lastLine({ body, bodyLine }: Note): number {
  return bodyLine + body.replace(/\n$/, '').split('\n').length - 1
}
