import { type DeckSlide, slideText } from '../text/deck-slides.ts'
import { ideographShare, type LetterRuns, letterRunsOf } from '../text/letter-runs.ts'
import { keyOf } from '../text/lines.ts'
import { titleOf } from '../text/slide-title.ts'
import { thresholds } from '../thresholds.ts'
import { align, inverse, type Partners } from './align.ts'
import { likeness } from './likeness.ts'

interface Known {
  key: string
  title: string
  runs: LetterRuns
}

/** @returns for each slide of `from` its partner in `to`: the same slide, edited or moved */
export function alignSlides(from: readonly DeckSlide[], to: readonly DeckSlide[]): (number | undefined)[] {
  const [a, b] = [from.map(known), to.map(known)]
  const partners = align(a, b, { keyOf: ({ key }) => key, likeness: alike, least: thresholds.changedSlide })
  // A deck's first slide stays its first slide, also where every word of it changed.
  if (from.length > 0 && partners[0] === undefined && !partners.includes(0)) partners[0] = 0
  pairMoved(a, b, partners)
  pairTranslated(a, b, partners)
  return partners
}

function known(slide: DeckSlide, index: number): Known {
  const { frontmatter, ...rest } = slide
  // The first frontmatter is the deck's. It says nothing of the slide.
  const own = index > 0 && frontmatter ? { ...rest, frontmatter } : rest
  const text = slideText({ ...own, separator: '' })
  let runs: LetterRuns | undefined
  return {
    key: keyOf(text).trim(),
    title: titleOf(slide).stem,
    get runs() {
      runs ??= letterRunsOf(text)
      return runs
    },
  }
}

function alike(a: Known, b: Known): number {
  const whole = likeness(a.runs, b.runs)
  return a.title !== '' && a.title === b.title ? Math.max(thresholds.sameTitle, whole) : whole
}

/** Slides left alone on both sides, the most alike first; of equals the first. */
function pairMoved(a: readonly Known[], b: readonly Known[], partners: (number | undefined)[]): void {
  const back = inverse(partners, b.length)
  const candidates = free(partners).flatMap((from) =>
    free(back).map((to) => ({ from, to, alike: likeness((a[from] as Known).runs, (b[to] as Known).runs) })),
  )
  for (const { from, to, alike } of candidates.sort((x, y) => y.alike - x.alike)) {
    if (alike < thresholds.movedSlide) return
    if (partners[from] !== undefined || back[to] !== undefined) continue
    partners[from] = to
    back[to] = from
  }
}

/** Slides that took the places of as many others, in another writing: no letter is the same, and yet they are these. */
function pairTranslated(a: readonly Known[], b: readonly Known[], partners: (number | undefined)[]): void {
  const taken = new Set(partners)
  for (let from = 0, end = 0; from < a.length; from = end + 1) {
    end = from
    while (end < a.length && partners[end] === undefined) end++
    const before = from === 0 ? -1 : partners[from - 1]
    const after = end === a.length ? b.length : (partners[end] as number)
    if (before === undefined || after - before !== end - from + 1) continue
    for (let index = from; index < end; index++) {
      const other = before + 1 + index - from
      if (!taken.has(other) && isTranslation(a[index] as Known, b[other] as Known)) partners[index] = other
    }
  }
}

function isTranslation(a: Known, b: Known): boolean {
  const [less, more] = [ideographShare(a.key), ideographShare(b.key)].sort((x, y) => x - y) as [
    number,
    number,
  ]
  return less <= thresholds.inLetters && more >= thresholds.inIdeographs
}

function free(partners: Partners): number[] {
  return [...partners.keys()].filter((index) => partners[index] === undefined)
}
