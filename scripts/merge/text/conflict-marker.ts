// A conflict as it stands in a presenter note, until somebody removes it:
//
//     > [!CONFLICT] notes/queues.md:12-18 now says:
//     > - Queues hide overload.
import type { DeckSlide } from './deck-slides.ts'
import { keyOf, linesOf } from './lines.ts'
import { type Unit, unit } from './unit.ts'

export interface Conflict {
  /** What is generated now; absent where it is generated no more. */
  fresh?: string
  /** What was generated before. */
  was?: string
  /** What it is: `yaml` of the frontmatter, or markdown. */
  yaml?: boolean
}

/** An open conflict, as read from a presenter note. */
export interface OpenConflict {
  kind: 'now' | 'gone'
  /** As `keyOf` gives it. */
  key: string
  /** Its marker as it stands. */
  marker: Unit[]
}

const NOW = 'now says:'
const GONE = 'no longer says:'
const HEAD = /^> \[!CONFLICT\] .* (now says|no longer says):$/

/** @param place where in the notes it comes from: `notes/queues.md:12-18` */
export function markerOf({ fresh, was = '', yaml = false }: Conflict, place: string, eol: string): Unit {
  const said = keyOf(fresh ?? was)
  // In a fence, so that the presenter's view shows it as the text that it is.
  const body = yaml ? `\`\`\`yaml\n${said}\n\`\`\`` : said
  const lines = [`[!CONFLICT] ${place} ${fresh === undefined ? GONE : NOW}`, ...body.split('\n')]
  const text = lines.map((line) => `> ${hidden(line)}`.trimEnd() + eol).join('')
  return unit('line', text, '')
}

/** Lines on which markers start, 1-based; some may stand elsewhere than in a presenter note. */
export function markerLines(text: string): number[] {
  return linesOf(text).flatMap((line, at) => (line.startsWith('> [!CONFLICT] ') ? [at + 1] : []))
}

/** A comment ends at the first `-->`. */
function hidden(line: string): string {
  return line.replaceAll('-->', '--&gt;')
}

/** The open conflicts of slides, each with the index of its slide, and the slides without them. */
export function openConflictsOf(slides: readonly DeckSlide[]): {
  open: (OpenConflict & { slide: number })[]
  bare: DeckSlide[]
} {
  const split = slides.map(({ note }) => withoutMarkers(note?.units ?? []))
  return {
    open: split.flatMap(({ open }, slide) => open.map((each) => ({ ...each, slide }))),
    bare: slides.map((slide, at) => {
      const { note: units, open } = split[at] as (typeof split)[number]
      const { note, ...rest } = slide
      if (open.length === 0 || !note) return slide
      return units.length === 0 ? rest : { ...rest, note: { ...note, units } }
    }),
  }
}

/** The units of a presenter note, and the conflicts in it. */
function withoutMarkers(note: readonly Unit[]): { note: Unit[]; open: OpenConflict[] } {
  const rest: Unit[] = []
  const open: OpenConflict[] = []
  for (let at = 0; at < note.length; ) {
    const head = HEAD.exec((note[at] as Unit).key)
    if (!head) {
      rest.push(note[at++] as Unit)
      continue
    }
    const marker = [note[at++] as Unit]
    while (marker.at(-1)?.after === '' && note[at]?.key.startsWith('>')) marker.push(note[at++] as Unit)
    open.push({ kind: head[1] === 'now says' ? 'now' : 'gone', key: saidBy(marker), marker })
  }
  return { note: rest, open }
}

function saidBy(marker: readonly Unit[]): string {
  const lines = linesOf(marker.map(({ key }) => `${key}\n`).join(''))
  const said = lines.slice(1).map((line) => line.trimEnd().replace(/^> ?/, '').replaceAll('--&gt;', '-->'))
  if (said[0] === '```yaml') return said.slice(1, -1).join('\n')
  return said.join('\n')
}
