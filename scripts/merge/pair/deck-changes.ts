import { diffIndices } from 'node-diff3'
import { openConflictsOf } from '../text/conflict-marker.ts'
import { type DeckSlide, slidesOf, slideText } from '../text/deck-slides.ts'
import { keyOf, linesOf } from '../text/lines.ts'
import { textOf } from '../text/unit.ts'
import { alignSlides } from './align-slides.ts'
import { outOfOrder } from './out-of-order.ts'

export type SlidePart = 'frontmatter' | 'title' | 'content' | 'note'

/** What became of one slide between two texts of a deck. */
export interface SlideChange {
  kind: 'added' | 'removed' | 'changed' | 'moved'
  /** Where the slide stands in the deck that it is in now; of one that was removed, where it stood. 1-based. */
  line: number
  /** Its title now; empty where it has none. */
  title: string
  /** What of it changed; empty of one that was only moved. */
  parts: SlidePart[]
  /** Its lines: with a sign those that came or went, ` ` those around them. */
  diff: { sign: '+' | '-' | ' '; text: string }[]
}

/** @param markers whether those of conflicts count: they are no edits, but something that a merge writes */
export function deckChanges(from: string, to: string, { markers = false } = {}): SlideChange[] {
  const [before, after] = [from, to].map((deck) => placed(deck, markers)) as [PlacedSlide[], PlacedSlide[]]
  const partners = alignSlides(
    before.map(({ slide }) => slide),
    after.map(({ slide }) => slide),
  )
  const back = new Map(partners.flatMap((now, was) => (now === undefined ? [] : [[now, was] as const])))
  const kept = [...back.keys()].sort((a, b) => a - b)
  const moved = new Set([...outOfOrder(kept.map((now) => back.get(now) as number))].map((at) => kept[at]))
  const here = after.flatMap((slide, now): SlideChange[] => {
    const was = before[back.get(now) ?? -1]
    if (!was) return [changeOf('added', undefined, slide)]
    const change = changeOf('changed', was, slide)
    if (moved.has(now)) return [{ ...change, kind: 'moved' }]
    return change.parts.length > 0 ? [change] : []
  })
  const gone = before.flatMap((slide, was) =>
    partners[was] === undefined ? [changeOf('removed', slide, undefined)] : [],
  )
  return [...here, ...gone]
}

interface PlacedSlide {
  slide: DeckSlide
  line: number
}

function placed(deck: string, markers: boolean): PlacedSlide[] {
  const slides = slidesOf(deck)
  const shown = markers ? slides : openConflictsOf(slides).bare
  let line = 1
  return slides.map((slide, at) => {
    const start = line
    line += linesOf(slideText(slide)).length
    return { slide: shown[at] as DeckSlide, line: start }
  })
}

function changeOf(
  kind: SlideChange['kind'],
  was: PlacedSlide | undefined,
  now: PlacedSlide | undefined,
): SlideChange {
  const [before, after] = [partsOf(was?.slide), partsOf(now?.slide)]
  const parts = PARTS.filter((part) => before[part] !== after[part])
  const { slide, line } = (now ?? was) as PlacedSlide
  const title = slide.heading?.key.replace(/^#+\s+/, '') ?? ''
  const text = (side: Record<SlidePart, string>) =>
    PARTS.map((part) => side[part])
      .filter((each) => each !== '')
      .join('\n')
  return { kind, line, title, parts, diff: diffOf(text(before).split('\n'), text(after).split('\n')) }
}

const PARTS = ['frontmatter', 'title', 'content', 'note'] as const

function partsOf(slide: DeckSlide | undefined): Record<SlidePart, string> {
  const { frontmatter, heading, units = [], note } = slide ?? {}
  return {
    frontmatter: keyOf(frontmatter?.yaml ?? '').trim(),
    title: heading?.key ?? '',
    content: keyOf(textOf(units)),
    note: note && note.units.length > 0 ? `<!--\n${keyOf(textOf(note.units)).trim()}\n-->` : '',
  }
}

function diffOf(before: string[], after: string[]): SlideChange['diff'] {
  const diff: SlideChange['diff'] = []
  let at = 0
  const push = (sign: '+' | '-' | ' ', lines: readonly string[]) =>
    diff.push(...lines.map((text) => ({ sign, text })))
  for (const { buffer1, buffer1Content, buffer2Content } of diffIndices(before, after)) {
    push(' ', before.slice(at, buffer1[0]))
    push('-', buffer1Content)
    push('+', buffer2Content)
    at = buffer1[0] + buffer1[1]
  }
  push(' ', before.slice(at))
  return diff
}

export function slideCount(deck: string): number {
  return slidesOf(deck).length
}
