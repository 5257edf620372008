import type { NoteFinding } from '../model/finding.ts'

/** Takes what a rule has to tell the note's author. */
export type Report = (finding: NoteFinding) => void
