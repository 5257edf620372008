import type { Metrics } from '../model/metrics.ts'

/** As JSON that is short, and whose changes can be read line by line. */
export function metricsText(metrics: Metrics): string {
  return `${lines(metrics, '')}\n`
}

/** Objects over several lines, unless they are small; lists of numbers on one. */
function lines(value: unknown, indent: string): string {
  const flat = JSON.stringify(value)
  if (typeof value !== 'object' || value === null || flat.length + indent.length <= WIDTH) return flat
  const inner = `${indent} `
  if (Array.isArray(value)) {
    if (value.every((each) => typeof each !== 'object')) return flat
    return `[\n${value.map((each) => inner + lines(each, inner)).join(',\n')}\n${indent}]`
  }
  const entries = Object.entries(value).map(
    ([key, each]) => `${inner}${JSON.stringify(key)}: ${lines(each, inner)}`,
  )
  return `{\n${entries.join(',\n')}\n${indent}}`
}

const WIDTH = 110
