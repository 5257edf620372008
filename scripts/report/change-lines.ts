// Slides that changed, as lines for a person.
import type { SlideChange } from '../merge/index.ts'
import type { RootPath } from '../model/paths.ts'
import { type Colours, plural } from './lines.ts'

/** `+2 slides, ~3, 1 conflict, 4 edits kept`; empty where nothing changes. */
export function countsText(counts: {
  added: number
  changed: number
  removed: number
  conflicts: number
  editsKept: number
}): string {
  const { added, changed, removed, conflicts, editsKept } = counts
  const slides = [
    ...(added > 0 ? [`+${added}`] : []),
    ...(removed > 0 ? [`-${removed}`] : []),
    ...(changed > 0 ? [`~${changed}`] : []),
  ].map((count, at) => (at === 0 ? `${count} ${/^.1$/.test(count) ? 'slide' : 'slides'}` : count))
  return [
    ...slides,
    ...(conflicts > 0 ? [plural(conflicts, 'conflict')] : []),
    ...(editsKept > 0 ? [`${plural(editsKept, 'edit')} kept`] : []),
  ].join(', ')
}

const SIGNS = { added: '+', removed: '-', changed: '~', moved: '>' } as const

/** `    ~ decks/queues.md:19  Why they grow: title, content` */
export function changeLine(
  file: RootPath,
  { kind, line, title, parts }: SlideChange,
  colours: Colours,
): string {
  const paint = { added: colours.green, removed: colours.red, changed: colours.yellow, moved: colours.cyan }[
    kind
  ]
  const what =
    kind === 'changed' || kind === 'moved'
      ? [...(kind === 'moved' ? ['moved'] : []), ...parts].join(', ')
      : kind
  return `    ${paint(SIGNS[kind])} ${file}:${line}  ${title || 'slide without a title'}: ${what}`
}

/** Lines that stay are shown so many above and below what changes. */
const AROUND = 2

export function diffLines({ diff }: SlideChange, colours: Colours): string[] {
  const isNear = (at: number) =>
    diff.slice(Math.max(0, at - AROUND), at + AROUND + 1).some(({ sign }) => sign !== ' ')
  return diff.flatMap(({ sign, text }, at) => {
    if (!isNear(at)) return isNear(at - 1) && at > 0 ? [colours.dim('        …')] : []
    const paint = { '+': colours.green, '-': colours.red, ' ': colours.dim }[sign]
    return [paint(`      ${sign} ${text}`.trimEnd())]
  })
}
