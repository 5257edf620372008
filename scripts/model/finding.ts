import type { RootPath } from './paths.ts'

/** Something to tell a person about one of their notes or decks. Work goes on. */
export interface Finding {
  file: RootPath
  /** 1-based. */
  line: number
  /** 1-based. */
  column: number
  /** Stable kebab-case name of what was noticed. */
  rule: string
  /** `error` makes the command exit with 1; the others do not. */
  severity: 'info' | 'warning' | 'error'
  message: string
  /** What to do about it. */
  hint?: string
}

/** A finding before its file is known, as the pure stages give it. */
export type NoteFinding = Omit<Finding, 'file' | 'column'> & { column?: number }

export function inFile(file: RootPath, findings: readonly NoteFinding[]): Finding[] {
  return findings.map(({ line, column = 1, rule, severity, message, hint }) => ({
    file,
    line,
    column,
    rule,
    severity,
    message,
    ...(hint === undefined ? {} : { hint }),
  }))
}
