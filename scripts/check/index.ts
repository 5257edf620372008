// In: what the browser measured of a deck. Out: the slides as `check --json` shows them, what is wrong, and advice. Pure.
import type { Finding } from '../model/finding.ts'
import type { Measured } from '../model/measured.ts'
import type { AbsolutePath, RootPath } from '../model/paths.ts'
import type { ShownSlide } from '../model/shown-slide.ts'
import type { Trouble } from '../model/trouble.ts'
import { advise } from './advice.ts'
import { RULES } from './rules.ts'
import { troubleFinding } from './trouble-finding.ts'

export { troubleFinding } from './trouble-finding.ts'

export interface CheckedSlide {
  /** Within the deck, from 1. */
  no: number
  /** Line of the deck, or of a file that it includes, on which the slide starts. */
  line: number
  title: string
  overflowX: number
  overflowY: number
  clipped: number
  minFontSize: number
  fill: number
  words: number
  bodySize: number
}

export interface SeenDeck {
  file: RootPath
  slides: readonly ShownSlide[]
  measured: readonly Measured[]
  troubles: readonly Trouble[]
}

/** @param shown a path as findings name it */
export function judge(
  { file, slides, measured, troubles }: SeenDeck,
  shown: (path: AbsolutePath) => RootPath,
): { slides: CheckedSlide[]; findings: Finding[] } {
  const broken = new Set(troubles.filter(({ rule }) => rule === 'slide-broken').map(({ no }) => no))
  const seen = measured.map((slide, index) => ({
    no: index + 1,
    place: slides[index] as ShownSlide,
    // Slidev's own default: the first slide is a cover.
    layout: slides[index]?.layout ?? (index === 0 ? 'cover' : 'default'),
    broken: broken.has(index + 1),
    // What stands there instead of a broken slide is Slidev's own.
    slide: broken.has(index + 1) ? NOTHING : slide,
  }))
  const findingAt = (place: ShownSlide, problem: Omit<Finding, 'file' | 'line' | 'column'>): Finding => ({
    file: shown(place.file),
    line: place.line,
    column: 1,
    ...problem,
  })
  return {
    slides: seen.map(({ no, place, slide }): CheckedSlide => {
      const { title, overflowX, overflowY, clipped, minFontSize, fill, words, bodySize } = slide
      const { line } = place
      return { no, line, title, overflowX, overflowY, clipped, minFontSize, fill, words, bodySize }
    }),
    findings: [
      ...troubles.map((trouble) => troubleFinding(file, slides, trouble, shown)),
      ...seen.flatMap(({ no, place, slide }) =>
        RULES.flatMap((rule) => rule(slide)).map(({ rule, severity = 'error', message, hint }) =>
          findingAt(place, { rule, severity, message: `Slide ${no} ${message}`, hint }),
        ),
      ),
      ...advise(seen).map(({ no, ...advice }) =>
        findingAt(slides[no - 1] as ShownSlide, { ...advice, severity: 'info' }),
      ),
    ],
  }
}

const NOTHING: Omit<Measured, 'no'> = {
  title: '',
  overflowX: 0,
  overflowY: 0,
  clipped: 0,
  minFontSize: 0,
  minCodeSize: 0,
  fill: 0,
  empty: false,
  words: 0,
  bodySize: 0,
  look: 'text',
  continues: false,
}
