import type { Workspace } from '../files/workspace.ts'
import type { Output } from '../report/output.ts'

/** What every command gets. */
export interface Context {
  workspace: Workspace
  output: Output
}

/** 0 all well, 1 problems in notes or decks, 2 could not run. */
export type ExitCode = 0 | 1 | 2
