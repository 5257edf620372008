// The rules that mend a note's text before it is parsed, one a file.
import type { Line, TextRule } from '../lines/line.ts'
import type { Report } from '../report.ts'
import { codeBelowText } from './code/code-below-text.ts'
import { indentedProse } from './code/indented-prose.ts'
import { openFences } from './code/open-fences.ts'
import { unfencedCode } from './code/unfenced-code.ts'
import { comments } from './comments.ts'
import { containers } from './containers.ts'
import { controlCharacters } from './control-characters.ts'
import { displayMath } from './display-math.ts'
import { accidentalSetext } from './headings/accidental-setext.ts'
import { headingSpace } from './headings/heading-space.ts'
import { separators } from './headings/separators.ts'
import { signedHeadings } from './headings/signed-headings.ts'
import { linesBelowTags } from './lines-below-tags.ts'
import { nestedMarks } from './lists/nested-marks.ts'
import { pseudoBullets } from './lists/pseudo-bullets.ts'
import { pictureSizes } from './picture-sizes.ts'
import { raggedTables } from './ragged-tables.ts'
import { spacedAddresses } from './spaced-addresses.ts'

/** What markdown would misread is mended in the text, in this order, before it is parsed. */
const RULES: readonly TextRule[] = [
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

/** @returns the lines as the rules leave them */
export function mendText(lines: readonly Line[], report: Report): readonly Line[] {
  return RULES.reduce((before, rule) => {
    const after = rule(before, report)
    // What is known of the lines stays known.
    return isSame(before, after) ? before : after
  }, lines)
}

function isSame(before: readonly Line[], after: readonly Line[]): boolean {
  return (
    before.length === after.length &&
    before.every(({ text, no }, index) => text === after[index]?.text && no === after[index].no)
  )
}
