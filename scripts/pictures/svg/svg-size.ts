import type { Element } from 'xast'

/** px in one of each unit of CSS; `em` and `ex` of the default font. */
const UNITS: Readonly<Record<string, number>> = {
  ...{ '': 1, px: 1, pt: 4 / 3, pc: 16, in: 96, cm: 96 / 2.54, mm: 9.6 / 2.54, q: 2.4 / 2.54, em: 16, ex: 8 },
}

/**
 * Gives an SVG that has only a view box the size of it: a browser would take 300 × 150 px or all that there is.
 * @returns px; 0 where the SVG says nothing
 */
export function sizeSvg({ attributes }: Element): { width: number; height: number } {
  const [, , boxWidth = 0, boxHeight = 0] = (attributes.viewBox ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number)
  const ratio = boxWidth > 0 && boxHeight > 0 ? boxWidth / boxHeight : undefined
  let width = pixels(attributes.width)
  let height = pixels(attributes.height)
  if (width && height) return { width, height }
  if (ratio === undefined) return { width: 0, height: 0 }
  if (width) height = width / ratio
  else if (height) width = height * ratio
  else [width, height] = [boxWidth, boxHeight]
  attributes.width = String(rounded(width))
  attributes.height = String(rounded(height))
  return { width: rounded(width), height: rounded(height) }
}

/** @returns undefined for no length, `100%`, `auto` and 0 */
function pixels(length: string | null | undefined): number | undefined {
  const [, number = '', unit = ''] = /^\s*([\d.]+(?:e[+-]?\d+)?)([a-z]*)\s*$/i.exec(length ?? '') ?? []
  const value = Number(number) * (UNITS[unit.toLowerCase()] ?? 0)
  return value > 0 && Number.isFinite(value) ? value : undefined
}

function rounded(px: number): number {
  return Math.max(1, Math.round(px * 100) / 100)
}
