import type { Step } from '../../model/slide.ts'

/** How an agenda is set. All lengths in px of the canvas, as the addon's styles/agenda.css sets them for any theme. */
export interface AgendaLook {
  columns: 1 | 2
  step: Step
  text: number
  line: number
  /** What an item takes besides its lines: padding above and below, and the rule. */
  padding: number
  /** Width of a column, and what number and minutes take of it. */
  width: number
  lead: number
  end: number
}

const DENSE = { step: 'dense', text: 17, line: 25, padding: 17, lead: 62, end: 80 } as const

/** From the one to prefer to the one that holds most. */
export const AGENDA_LOOKS: readonly AgendaLook[] = [
  { columns: 1, step: 'normal', text: 20, line: 32, padding: 25, width: 868, lead: 72, end: 92 },
  { columns: 1, ...DENSE, width: 868 },
  { columns: 2, ...DENSE, width: 414 },
]

/** The name of a day or track above its talks, and the space between two lists without names. */
export const AGENDA_GROUP = { text: 17, line: 24, padding: 16, between: 12 }
