import { type Box, common, EVERYWHERE, FAR } from './box.ts'
import type { Piece } from './piece.ts'
import { ownScale, scaleAbove } from './scale.ts'

/** What an element gets from those around it. */
export interface Around extends Pick<Piece, 'block' | 'flows' | 'visible'> {
  /** What boxes that clip leave of the page. */
  clip: Box
  /** The same for what is positioned. */
  clipOfPositioned: Box
  /** By which transforms make text larger. */
  scale: number
}

export function aroundRoot(root: Element, slide: Element): Around {
  return {
    block: root,
    flows: true,
    visible: true,
    clip: EVERYWHERE,
    clipOfPositioned: EVERYWHERE,
    scale: scaleAbove(root, slide),
  }
}

/** @param parent what the element's parent has around its children */
export function aroundOf(element: Element, style: CSSStyleDeclaration, parent: Around): Around {
  const { position, display, opacity, visibility } = style
  const isPlaced = position === 'absolute' || position === 'fixed'
  const clip = isPlaced ? parent.clipOfPositioned : parent.clip
  return {
    block: display === 'inline' || display === 'contents' ? parent.block : element,
    flows: parent.flows && !isPlaced,
    visible: parent.visible && Number(opacity) > 0 && visibility === 'visible',
    clip,
    clipOfPositioned: holdsPositioned(style) ? clip : parent.clipOfPositioned,
    scale: parent.scale * ownScale(style),
  }
}

export function clips({ overflowX, overflowY, display }: CSSStyleDeclaration): boolean {
  return display !== 'inline' && (overflowX !== 'visible' || overflowY !== 'visible')
}

/** @param box of an element that clips what is in it */
export function clippedBy(box: Box, style: CSSStyleDeclaration, around: Around): Around {
  const border = (side: string) =>
    Number.parseFloat(style.getPropertyValue(`border-${side}-width`)) * around.scale
  const own = {
    left: style.overflowX === 'visible' ? -FAR : box.left + border('left'),
    right: style.overflowX === 'visible' ? FAR : box.right - border('right'),
    top: style.overflowY === 'visible' ? -FAR : box.top + border('top'),
    bottom: style.overflowY === 'visible' ? FAR : box.bottom - border('bottom'),
  }
  const clip = common(own, around.clip)
  return { ...around, clip, clipOfPositioned: holdsPositioned(style) ? clip : around.clipOfPositioned }
}

/** What is positioned in such an element has its place from it, and is clipped with it. */
function holdsPositioned({ position, transform }: CSSStyleDeclaration): boolean {
  return position !== 'static' || transform !== 'none'
}
