import type { Metrics, Scale } from '../../scripts/model/metrics.ts'
import { DEFAULT_METRICS } from '../../scripts/ruler/metrics.ts'

/** Round numbers, each another, so that a height shows what it is the sum of. */
export const KNOWN_SCALE: Scale = {
  text: 20,
  line: 30,
  nested: { text: 16, line: 23 },
  titleGap: 24,
  gap: 11,
  gaps: { 'paragraph+heading2': 5, 'heading2+alert': 9, 'picture+quote': 2 },
  itemGap: 7,
  indent: 40,
  code: { text: 10, line: 17, padding: { x: 20, y: 13 } },
  table: { text: 20, line: 26, row: 16, header: 19, cell: 15, narrowCell: 8 },
  quote: { width: 100, height: 4 },
  alert: { width: 200, height: 43 },
  math: 31,
  headings: { 2: { text: 25, line: 37 }, 3: { text: 20, line: 29 }, 4: { text: 16, line: 23 } },
}

/** A theme whose steps are all one, whose letters are those of the default theme: 40 Chinese ones in a line of body text. */
export const KNOWN_METRICS: Metrics = {
  ...DEFAULT_METRICS,
  width: 800,
  measure: 800,
  columnWidth: 400,
  height: 450,
  title: [
    { over: 0, text: 40, line: 48 },
    { over: 48, text: 32, line: 41 },
  ],
  breadcrumb: { text: 20, line: 22, gap: 3 },
  steps: {
    large: KNOWN_SCALE,
    normal: KNOWN_SCALE,
    dense: KNOWN_SCALE,
    compact: KNOWN_SCALE,
    fine: KNOWN_SCALE,
  },
}
