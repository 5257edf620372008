import { ended } from './lines.ts'
import { type Unit, unit } from './unit.ts'
import { unitsOf } from './units.ts'

/** The comment that ends a slide; all pieces as they stand. */
export interface PresenterNote {
  /** What stands between it and the content. */
  before: string
  open: string
  units: Unit[]
  close: string
}

export interface NotedBody {
  content: string
  note?: Omit<PresenterNote, 'before'>
  /** What stands below the note; empty where there is none. */
  end: string
}

/** Slidev's rule: a comment that ends the slide is its presenter note. */
export function noteOf(body: string): NotedBody {
  const last = [...body.matchAll(/<!--([\s\S]*?)-->/g)].at(-1)
  if (!last || body.slice(last.index + last[0].length).trim() !== '') return { content: body, end: '' }
  const inner = last[1] as string
  const start = /^[^\S\n]*\n?/.exec(inner)?.[0] ?? ''
  const stop = /\s*$/.exec(inner.slice(start.length))?.[0] ?? ''
  const { lead, units } = unitsOf(inner.slice(start.length, inner.length - stop.length))
  const behind = body.slice(last.index + last[0].length)
  const lineEnd = /^[^\S\n]*\n/.exec(behind)?.[0] ?? ''
  return {
    content: body.slice(0, last.index),
    note: { open: `<!--${start}${lead}`, units, close: `${stop}-->${lineEnd}` },
    end: behind.slice(lineEnd.length),
  }
}

/** A note as another is written. @param content what stands above it */
export function noteWith(
  like: PresenterNote | undefined,
  units: readonly Unit[],
  content: string,
  eol: string,
): PresenterNote | undefined {
  if (units.length === 0) return undefined
  const last = units.at(-1) as Unit
  const rows = [
    ...units.slice(0, -1).map((each) => unit(each.kind, ended(each.text, eol), each.after)),
    unit(last.kind, last.text.replace(/\r?\n$/, ''), ''),
  ]
  if (like) return { ...like, units: rows }
  // Slidev would take a comment that code leaves open for the start of the note.
  const isOpen = content.lastIndexOf('<!--') > content.lastIndexOf('-->')
  const before = isOpen ? `${eol}<!-- -->${eol}${eol}` : eol
  return { before, open: `<!--${eol}`, units: rows, close: `${eol}-->${eol}` }
}
