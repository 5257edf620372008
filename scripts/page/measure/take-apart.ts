import { FOOTER, FORMULA_PART, SPOKEN_FORMULA } from '../selectors.ts'
import { type Around, aroundOf, aroundRoot, clippedBy, clips } from './around.ts'
import { type Box, common, covers, isNothing } from './box.ts'
import { generatedBoxes, hasBackground, isPainted } from './paint.ts'
import type { Parts, Piece } from './piece.ts'
import { takeRead } from './read-text.ts'
import { linesOf, takeSize } from './take-text.ts'

/** Drawn by Slidev, or for nobody's eyes. */
const CHROME = `${FOOTER}, .slidev-code-copy, ${SPOKEN_FORMULA}, script, style, template, noscript, button, option`
/** Each one piece, whatever is in it. */
const PICTURE = 'img, svg, video, canvas, iframe, object, embed, .mermaid'

/**
 * @param root what to take apart
 * @param slide that it belongs to
 * @param frame the slide's box
 */
export function takeApart(root: Element, slide: Element, frame: Box): Parts {
  const parts: Parts = {
    pieces: [],
    sizes: { text: [], code: [], body: new Map() },
    read: [],
    background: hasBackground(root, slide),
  }
  takeChildren(root, getComputedStyle(root), aroundRoot(root, slide), parts, frame)
  return parts
}

function takeChildren(
  element: Element,
  style: CSSStyleDeclaration,
  around: Around,
  parts: Parts,
  frame: Box,
): void {
  // The hundreds of tokens of a code block all look alike here.
  const isCode = element.matches('pre')
  for (const child of isCode ? textsBelow(element) : element.childNodes) {
    if (child instanceof Element) take(child, around, parts, frame)
    else if (child instanceof Text && child.data.trim()) {
      for (const line of linesOf(child, style, around)) addPiece('text', element, line, around, parts)
      takeSize((isCode && child.parentElement) || element, around, parts.sizes)
      takeRead(child, element, around, parts)
    }
  }
}

function textsBelow(element: Element): Node[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  const texts: Node[] = []
  while (walker.nextNode()) texts.push(walker.currentNode)
  return texts
}

function take(element: Element, parent: Around, parts: Parts, frame: Box): void {
  if (element.matches(CHROME)) return
  const style = getComputedStyle(element)
  if (style.display === 'none' || isForReaders(element, style)) return
  const box = element.getBoundingClientRect()
  const around = aroundOf(element, style, parent)
  const add = (kind: Piece['kind'], part: Box) => addPiece(kind, element, part, around, parts)
  const whole = element.matches(FORMULA_PART) ? 'formula' : isPicture(element) ? 'picture' : undefined
  if (whole) {
    add(whole, box)
    return
  }
  const isBackground = covers(box, frame)
  if (isBackground) parts.background ||= style.backgroundImage !== 'none'
  else if (isPainted(style) && holdsSomething(element, around))
    for (const part of element.getClientRects()) add('paint', part)
  for (const part of generatedBoxes(element, box)) add('paint', part)
  const inside = clips(style) && !isBackground ? clippedBy(box, style, around) : around
  takeChildren(element, style, inside, parts, frame)
}

/** Also what has a tree of its own, such as a diagram. */
function isPicture(element: Element): boolean {
  return element.matches(PICTURE) || element.shadowRoot !== null
}

/** For screen readers alone: a box of a pixel. */
function isForReaders({ clientWidth, clientHeight }: Element, { position, overflow }: CSSStyleDeclaration) {
  return position === 'absolute' && overflow !== 'visible' && clientWidth <= 1 && clientHeight <= 1
}

/** A blob of colour that reaches over the edge is decoration. */
function holdsSomething(element: Element, { flows }: Around): boolean {
  return flows || element.textContent?.trim() !== '' || element.querySelector(PICTURE) !== null
}

function addPiece(
  kind: Piece['kind'],
  element: Element,
  { left, right, top, bottom }: Box,
  { clip, block, flows, visible }: Around,
  { pieces }: Parts,
): void {
  const box = { left, right, top, bottom }
  if (!isNothing(box)) pieces.push({ kind, element, block, flows, visible, box, rest: common(box, clip) })
}
