export interface FontOfUse {
  /** As a share of the text around it. */
  size: number
  /** At each side, as a share of the text around it. */
  padding: number
  /** Between letters, in thousandths of its own size. */
  spacing: number
}

/** How an element sets its text, against the text around it. */
export function fontOf(element: HTMLElement): FontOfUse {
  const { letterSpacing, fontSize, paddingLeft, paddingRight } = getComputedStyle(element)
  const around = Number.parseFloat(getComputedStyle(element.parentElement as HTMLElement).fontSize)
  const size = Number.parseFloat(fontSize)
  const padding = Number.parseFloat(paddingLeft) + Number.parseFloat(paddingRight)
  return {
    size: thousandths(size / around) / 1000,
    padding: thousandths(padding / 2 / around) / 1000,
    spacing: thousandths((Number.parseFloat(letterSpacing) || 0) / size),
  }
}

export function thousandths(share: number): number {
  return Math.round(share * 1000)
}
