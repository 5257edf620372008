// In: slides on the page. Out: what the rules of `check` ask of them.
import type { Measured } from '../../model/measured.ts'
import { wordCount } from '../../text/word-count.ts'
import { CONTINUES, FOOTER, HEADING, LAYOUT, SHOWN_SLIDE } from '../selectors.ts'
import { type NumberedSlide, type SlideRange, slidesBetween } from '../slides.ts'
import { isNothing } from './box.ts'
import { isEmpty } from './is-empty.ts'
import { lookOf } from './look-of.ts'
import { overlapOf } from './overlap-of.ts'
import { hiddenOf } from './piece.ts'
import { bodySize, readText } from './read-text.ts'
import { takeApart } from './take-apart.ts'

export function measureSlides(range: SlideRange): Measured[] {
  return slidesBetween(range).map(measureSlide)
}

function measureSlide({ slide, no }: NumberedSlide): Measured {
  const frame = slide.getBoundingClientRect()
  const px = (length: number) => Math.round(((length * 980) / frame.width) * 10) / 10
  const root = slide.querySelector(LAYOUT) ?? slide.querySelector(SHOWN_SLIDE) ?? slide
  const footer = slide.querySelector(FOOTER)
  const floor = footer?.getClientRects().length ? footer.getBoundingClientRect().top : frame.bottom
  const parts = takeApart(root, slide, frame)
  const seen = parts.pieces.filter(({ rest }) => !isNothing(rest))
  const overlap = overlapOf([...seen, ...(footer ? takeApart(footer, slide, frame).pieces : [])])
  const below = seen.map(({ rest, flows }) => rest.bottom - (flows ? floor : frame.bottom))
  const above = seen.map(({ rest }) => frame.top - rest.top)
  const beside = seen.flatMap(({ rest }) => [rest.right - frame.right, frame.left - rest.left])
  const lowest = most(seen.map(({ rest }) => rest.bottom - frame.top))
  const title = slide.querySelector(HEADING)
  return {
    no,
    title: (title?.textContent ?? '').trim(),
    overflowX: px(most(beside)),
    overflowY: px(most([...below, ...above])),
    clipped: px(most(parts.pieces.map(hiddenOf))),
    minFontSize: px(least(parts.sizes.text)),
    minCodeSize: px(least(parts.sizes.code)),
    fill: Math.round((lowest / frame.height) * 100) / 100,
    empty: isEmpty(root, parts),
    words: Math.round(wordCount(readText(parts, title))),
    bodySize: px(bodySize(parts)),
    look: lookOf(root, seen, frame),
    continues: slide.querySelector(CONTINUES) !== null,
    ...(overlap ? { overlap } : {}),
  }
}

/** @returns 0 where there is none above 0 */
function most(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => Math.max(a, b), 0)
}

/** @returns 0 where there is none */
function least(numbers: readonly number[]): number {
  return numbers.length === 0 ? 0 : numbers.reduce((a, b) => Math.min(a, b))
}
