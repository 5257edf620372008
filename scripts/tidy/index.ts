// In: a note. Out: its mdast, mended, and what was noticed: lists are lists, code is fenced, HTML has become mdast or
// text, every position is a line of the note. The only `html` nodes left are comments.
import type { Root } from 'mdast'
import type { NoteFinding } from '../model/finding.ts'
import type { Note } from '../model/note.ts'
import { parseLines } from './parse/parse-lines.ts'
import type { Report } from './report.ts'
import { mendText } from './text/index.ts'
import { mendTree } from './tree/index.ts'

/** @returns the note's tree, and the findings of the rules by line. */
export function tidyNote(note: Note): { tree: Root; findings: NoteFinding[] } {
  const findings: NoteFinding[] = []
  const report: Report = (finding) => {
    findings.push(finding)
  }
  const written = note.body.split('\n').map((text, index) => ({ text, no: note.bodyLine + index }))
  const lines = mendText(written, report)
  const tree = parseLines(lines)
  mendTree(tree, (sign) => lines.some(({ text }) => sign.test(text)), report)
  return { tree, findings: findings.sort((one, other) => one.line - other.line) }
}
