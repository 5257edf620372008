// In: a note. Out: its mdast, mended, and what was noticed: lists are lists, code is fenced, HTML has become mdast or
// text, every position is a line of the note. The only `html` nodes left are comments.
import type { Root } from 'mdast'
import type { NoteFinding } from '../model/finding.ts'
import type { Note } from '../model/note.ts'
import type { Line, TextRule } from './line.ts'
import { parseLines } from './parse-lines.ts'
import type { Report } from './report.ts'
import { accidentalSetext } from './text/accidental-setext.ts'
import { codeBelowText } from './text/code-below-text.ts'
import { comments } from './text/comments.ts'
import { containers } from './text/containers.ts'
import { controlCharacters } from './text/control-characters.ts'
import { displayMath } from './text/display-math.ts'
import { headingSpace } from './text/heading-space.ts'
import { indentedProse } from './text/indented-prose.ts'
import { linesBelowTags } from './text/lines-below-tags.ts'
import { nestedMarks } from './text/nested-marks.ts'
import { openFences } from './text/open-fences.ts'
import { pictureSizes } from './text/picture-sizes.ts'
import { pseudoBullets } from './text/pseudo-bullets.ts'
import { raggedTables } from './text/ragged-tables.ts'
import { separators } from './text/separators.ts'
import { signedHeadings } from './text/signed-headings.ts'
import { spacedAddresses } from './text/spaced-addresses.ts'
import { unfencedCode } from './text/unfenced-code.ts'
import { mendTree } from './tree/index.ts'

/** What markdown would misread is mended in the text, in this order, before it is parsed. */
const TEXT_RULES: readonly TextRule[] = [
  controlCharacters,
  openFences,
  displayMath,
  comments,
  nestedMarks,
  accidentalSetext,
  headingSpace,
  separators,
  signedHeadings,
  indentedProse,
  pseudoBullets,
  unfencedCode,
  codeBelowText,
  raggedTables,
  pictureSizes,
  spacedAddresses,
  linesBelowTags,
  containers,
]

/** @returns the note's tree, and the findings of the rules by line. */
export function tidyNote(note: Note): { tree: Root; findings: NoteFinding[] } {
  const findings: NoteFinding[] = []
  const report: Report = (finding) => {
    findings.push(finding)
  }
  const lines = mendText(note, report)
  const tree = parseLines(lines)
  mendTree(tree, (sign) => lines.some(({ text }) => sign.test(text)), report)
  return { tree, findings: findings.sort((one, other) => one.line - other.line) }
}

function mendText(note: Note, report: Report): Line[] {
  const lines = note.body.split('\n').map((text, index) => ({ text, no: note.bodyLine + index }))
  return TEXT_RULES.reduce<Line[]>((before, rule) => {
    const after = rule(before, report)
    return isSame(before, after) ? before : after
  }, lines)
}

function isSame(before: readonly Line[], after: readonly Line[]): boolean {
  return (
    before.length === after.length &&
    before.every(({ text, no }, index) => text === after[index]?.text && no === after[index].no)
  )
}
