import type { Metrics } from '../model/metrics.ts'

/** Thousandths of the font size, or px, that are the browser's rounding. */
const ROUNDING = { advances: 2, px: 0.05 }

/** @returns a line for each measure that is another: `steps.dense.gap: 12 → 14` */
export function differences({ of: _, ...before }: Metrics, { of: __, ...after }: Metrics): string[] {
  return compare('', before, after)
}

function compare(path: string, before: unknown, after: unknown): string[] {
  if (isObject(before) && isObject(after)) {
    const keys = new Set([...Object.keys(before), ...Object.keys(after)])
    return [...keys].flatMap((key) => compare(path === '' ? key : `${path}.${key}`, before[key], after[key]))
  }
  if (typeof before === 'number' && typeof after === 'number') {
    const rounding = path.startsWith('advances.') ? ROUNDING.advances : ROUNDING.px
    return Math.abs(before - after) <= rounding ? [] : [`${path}: ${before} → ${after}`]
  }
  return before === after ? [] : [`${path}: ${shown(before)} → ${shown(after)}`]
}

/** Lists too, by their indexes. */
function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function shown(value: unknown): string {
  return value === undefined ? 'nothing' : (JSON.stringify(value) ?? 'nothing').slice(0, 60)
}
