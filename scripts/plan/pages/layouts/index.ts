// The layouts of content slides. A new one is an entry in a file of this folder, and its name here; the plan tries each
// that takes what a slide might hold, and pays for the cheapest.
import { codeBeside, twoColsHeader } from './beside.ts'
import type { LayoutEntry } from './layout-entry.ts'
import { fact, quotation, statement } from './one-thing.ts'
import { cards, facts, steps, terms } from './rows.ts'
import { center, text } from './text.ts'
import { gallery, image, imageRight } from './with-pictures.ts'

/** Of two that cost the same the first. */
export const LAYOUTS: readonly LayoutEntry[] = [
  image,
  gallery,
  imageRight,
  fact,
  quotation,
  statement,
  facts,
  steps,
  cards,
  terms,
  codeBeside,
  twoColsHeader,
  center,
  text,
]
