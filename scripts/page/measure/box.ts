/** A rectangle of the page, in its px. */
export interface Box {
  left: number
  right: number
  top: number
  bottom: number
}

/** Farther than anything on a page. */
export const FAR = 1e6

export const EVERYWHERE: Box = { left: -FAR, right: FAR, top: -FAR, bottom: FAR }

export function isNothing({ left, right, top, bottom }: Box): boolean {
  return left >= right || top >= bottom
}

export function common(a: Box, b: Box): Box {
  return {
    left: Math.max(a.left, b.left),
    right: Math.min(a.right, b.right),
    top: Math.max(a.top, b.top),
    bottom: Math.min(a.bottom, b.bottom),
  }
}

/** The smallest box that holds all of them. */
export function boxAround(boxes: readonly Box[]): Box {
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    right: Math.max(...boxes.map(({ right }) => right)),
    top: Math.min(...boxes.map(({ top }) => top)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  }
}

/** Whether a box is as large as the slide's frame: what it clips is the slide's own edge. */
export function covers(box: Box, frame: Box): boolean {
  return (
    box.left <= frame.left + 1 &&
    box.right >= frame.right - 1 &&
    box.top <= frame.top + 1 &&
    box.bottom >= frame.bottom - 1
  )
}
