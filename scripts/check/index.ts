// In: what the browser measured. Out: the slides as `check --json` shows them, and what is wrong. Pure.
import type { Finding } from '../model/finding.ts'
import type { Measured } from './measure.ts'

export { measureSlides } from './measure.ts'

export interface CheckedSlide {
  /** Within the deck, from 1. */
  no: number
  /** Line of the deck on which the slide starts. */
  line: number
  title: string
  overflowX: number
  overflowY: number
  clipped: number
  minFontSize: number
  fill: number
}

/** px that a slide may be off without anybody seeing it. */
const TOLERANCE = 1
/** px of the 980-wide canvas; smaller text cannot be read from the back row. */
const FLOOR = { text: 16, code: 12 }

/** @param lines of the deck on which its slides start, 1-based */
export function judge(
  file: string,
  measured: readonly Measured[],
  lines: readonly number[],
): { slides: CheckedSlide[]; findings: Finding[] } {
  const slides = measured.map((slide, index): CheckedSlide => {
    const { title, overflowX, overflowY, clipped, minFontSize, fill } = slide
    return { no: index + 1, line: lines[index] ?? 1, title, overflowX, overflowY, clipped, minFontSize, fill }
  })
  const findings = measured.flatMap((slide, index) =>
    problemsOf(slide).map(
      ([rule, message, hint]): Finding => ({
        file,
        line: lines[index] ?? 1,
        column: 1,
        rule,
        severity: 'error',
        message: `Slide ${index + 1}: ${message}`,
        hint,
      }),
    ),
  )
  return { slides, findings }
}

type Problem = [rule: string, message: string, hint: string]

function problemsOf(slide: Measured): Problem[] {
  const problems: Problem[] = []
  const { overflowX, overflowY, clipped, minFontSize, minCodeSize, brokenPictures } = slide
  if (overflowY > TOLERANCE) {
    problems.push([
      'slide-overflow',
      `runs ${overflowY} px over its lower edge.`,
      'Split it in two, or take something out.',
    ])
  }
  if (overflowX > TOLERANCE) {
    problems.push([
      'slide-overflow',
      `runs ${overflowX} px over its side.`,
      'Shorten the long line or the wide table.',
    ])
  }
  if (clipped > TOLERANCE)
    problems.push([
      'slide-clipped',
      `a box hides ${clipped} px of its content.`,
      'Shorten the content of that box.',
    ])
  if (minFontSize > 0 && minFontSize < FLOOR.text) {
    problems.push(['text-small', `has text of ${minFontSize} px.`, `Keep text at ${FLOOR.text} px or more.`])
  }
  if (minCodeSize > 0 && minCodeSize < FLOOR.code) {
    problems.push(['code-small', `has code of ${minCodeSize} px.`, `Keep code at ${FLOOR.code} px or more.`])
  }
  for (const src of brokenPictures) {
    problems.push([
      'picture-broken',
      `the picture does not load: ${src}`,
      'Put the file into public/, and name it from there with a leading slash.',
    ])
  }
  return problems
}
