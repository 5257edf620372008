import { shown, type Workspace } from '../../files/workspace.ts'
import type { Finding } from '../../model/finding.ts'
import { noPictures } from '../../pictures/index.ts'
import type { NoteJob, PlannedNote } from './note-plan.ts'

/** @returns a note without decks, and a finding that says what went wrong and where in the program */
export function failedNote(workspace: Workspace, { path }: NoteJob, error: unknown): PlannedNote {
  const file = shown(workspace, path)
  const { message, stack = '' } = error instanceof Error ? error : new Error(String(error))
  const place = /\n\s+(at .*)/.exec(stack)?.[1]
  const finding: Finding = {
    ...{ file, line: 1, column: 1, rule: 'note-failed', severity: 'error' },
    message: `Reprise failed on this note and skipped it: ${message}`,
    hint: `That is a fault of Reprise. Please report it${place ? `: ${place}` : '.'}`,
  }
  return {
    plan: { file, unread: true, decks: [], findings: [finding], uses: [], pictures: [] },
    found: noPictures(),
  }
}
