// Values as lines for a person. Nothing here prints.
import isUnicodeSupported from 'is-unicode-supported'
import { createColors } from 'picocolors'
import type { Finding } from '../model/finding.ts'
import { UserError } from '../model/user-error.ts'

/** Colours for the stream that lines go to; picocolors knows NO_COLOR and FORCE_COLOR for stdout, a pipe has none. */
export function coloursFor(stream: { isTTY?: boolean }): Colours {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env
  return createColors(!NO_COLOR && (Boolean(FORCE_COLOR) || (stream.isTTY === true && TERM !== 'dumb')))
}

export type Colours = ReturnType<typeof createColors>

/** A terminal that has no such letters gets others. */
const SIGNS = isUnicodeSupported()
  ? { ok: '✓', note: '·', warning: '!', error: '✗' }
  : { ok: 'ok', note: '-', warning: '!', error: 'x' }

export function ok(text: string, colours: Colours): string {
  return `${colours.green(SIGNS.ok)} ${text}`
}

export function bad(text: string, colours: Colours): string {
  return `${colours.red(SIGNS.error)} ${text}`
}

export function unchanged(text: string, colours: Colours): string {
  return `${colours.dim(SIGNS.note)} ${text}`
}

/** `file:line:column` first, so that an editor links it. */
export function findingLine(finding: Finding, colours: Colours): string {
  const { file, line, column, severity, message, hint } = finding
  const paint = { error: colours.red, warning: colours.yellow, info: colours.dim }[severity]
  const sign = paint({ error: SIGNS.error, warning: SIGNS.warning, info: SIGNS.note }[severity])
  return `${file}:${line}:${column} ${sign} ${message}${hint ? colours.dim(` ${hint}`) : ''}`
}

/** Findings in the order of files and lines. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  return findings.toSorted(
    (a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.column - b.column,
  )
}

export function errorLines(error: unknown, colours: Colours): string[] {
  if (error instanceof UserError)
    return [bad(error.message, colours), ...(error.hint ? [`  ${error.hint}`] : [])]
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return [
    bad('This is a fault of Reprise, not of your notes. Please report it with the lines below.', colours),
    stack,
  ]
}

export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`
}

export function size(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}
