// What counts as wrong with a slide that is there.
import type { Finding } from '../model/finding.ts'
import type { Measured } from '../model/measured.ts'

/** A message that goes on after `Slide 3`. */
export interface Problem {
  rule: string
  severity?: Finding['severity']
  message: string
  hint: string
}

/** px that a slide may be off without anybody seeing it. */
const TOLERANCE = 1
/** px of the 980-wide canvas; smaller text cannot be read from the back row. */
const FLOOR = { text: 16, code: 12 }

export const RULES: readonly ((slide: Omit<Measured, 'no'>) => Problem[])[] = [
  ({ overflowY }) =>
    problemIf(overflowY > TOLERANCE, {
      rule: 'slide-overflow',
      message: `runs ${overflowY} px over its lower or upper edge.`,
      hint: 'Split it in two, or take something out.',
    }),
  ({ overflowX }) =>
    problemIf(overflowX > TOLERANCE, {
      rule: 'slide-overflow',
      message: `runs ${overflowX} px over its side.`,
      hint: 'Shorten the long line or the wide table.',
    }),
  ({ clipped }) =>
    problemIf(clipped > TOLERANCE, {
      rule: 'slide-clipped',
      message: `has a box that hides ${clipped} px of its content.`,
      hint: 'Shorten the content of that box.',
    }),
  ({ minFontSize }) =>
    problemIf(minFontSize > 0 && minFontSize < FLOOR.text, {
      rule: 'text-small',
      message: `has text of ${minFontSize} px.`,
      hint: `Keep text at ${FLOOR.text} px or more.`,
    }),
  ({ minCodeSize }) =>
    problemIf(minCodeSize > 0 && minCodeSize < FLOOR.code, {
      rule: 'code-small',
      message: `has code of ${minCodeSize} px.`,
      hint: `Keep code at ${FLOOR.code} px or more.`,
    }),
  ({ overlap }) =>
    overlap
      ? [
          {
            rule: 'text-overlap',
            message:
              overlap.other === undefined
                ? `has text below a picture: “${overlap.text}”`
                : `has text over text: “${overlap.text}” and “${overlap.other}”`,
            hint: 'Move one of them.',
          },
        ]
      : [],
  ({ empty, title }) =>
    problemIf(empty, {
      rule: 'slide-empty',
      severity: 'warning',
      message: title === '' ? 'shows nothing.' : 'shows a title and nothing else.',
      hint: 'Give it content, the layout "section", or take it out.',
    }),
]

function problemIf(wrong: boolean, problem: Problem): Problem[] {
  return wrong ? [problem] : []
}
