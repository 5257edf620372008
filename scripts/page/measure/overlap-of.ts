import type { Overlap } from '../../model/measured.ts'
import { FORMULA } from '../selectors.ts'
import { type Box, boxAround, common, isNothing } from './box.ts'
import { isAbove } from './is-above.ts'
import type { Piece } from './piece.ts'

/** Pictures that cover what is below them; a drawing may be a line beside a text. */
const COVERING = 'img, video, canvas, iframe'

/** @returns the first text that lies over another, or else the first that lies below a picture */
export function overlapOf(pieces: readonly Piece[]): Overlap | undefined {
  const shown = pieces.filter(({ visible }) => visible)
  return textOverText(shown) ?? textBelowPicture(shown)
}

function textOverText(pieces: readonly Piece[]): Overlap | undefined {
  const lines = new Map<Element, Piece[]>()
  for (const piece of pieces.filter(({ kind }) => kind === 'text'))
    lines.set(piece.block, [...(lines.get(piece.block) ?? []), piece])
  const blocks = [...lines].map(([block, texts]) => ({
    block,
    texts,
    box: boxAround(texts.map(({ rest }) => rest)),
  }))
  for (const [index, a] of blocks.entries()) {
    for (const b of blocks.slice(index + 1)) {
      if (isNothing(common(a.box, b.box)) || inOneFormula(a.block, b.block)) continue
      if (a.texts.some((text) => b.texts.some((other) => lieOver(text.rest, other.rest))))
        return { text: beginning(a.block), other: beginning(b.block) }
    }
  }
  return undefined
}

function textBelowPicture(pieces: readonly Piece[]): Overlap | undefined {
  const pictures = pieces.filter(({ element }) => element.matches(COVERING))
  const covered = pieces.find(
    ({ kind, rest, element }) =>
      kind === 'text' &&
      pictures.some((picture) => lieOver(rest, picture.rest) && isAbove(picture.element, element)),
  )
  return covered && { text: beginning(covered.block) }
}

/** An accent lies over its letter: `\hat{y}`. */
function inOneFormula(a: Element, b: Element): boolean {
  return a.closest(FORMULA)?.contains(b) ?? false
}

/** More than neighbours touch: a third of the lower one's height, and some px of its width. */
function lieOver(a: Box, b: Box): boolean {
  const { left, right, top, bottom } = common(a, b)
  const height = Math.min(a.bottom - a.top, b.bottom - b.top)
  return right - left > 4 && bottom - top > Math.max(3, height / 3)
}

function beginning({ textContent }: Element): string {
  const text = (textContent ?? '').replace(/\s+/g, ' ').trim()
  return text.length > 40 ? `${text.slice(0, 39)}…` : text
}
