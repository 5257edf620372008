import type { Nodes } from 'mdast'
import { briefTalk } from '../../scripts/brief/index.ts'
import type { Note } from '../../scripts/model/note.ts'
import type { DeckPlan } from '../../scripts/model/slide.ts'
import { planDeck } from '../../scripts/plan/index.ts'
import { findTalks } from '../../scripts/talks/index.ts'
import { tidyNote } from '../../scripts/tidy/index.ts'
import { shownText } from './markdown.ts'

/** The letters and digits of a text, counted. Words would not do: a very long one may be cut to fit on a slide. */
function letters(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const letter of text.match(/[\p{L}\p{N}]/gu) ?? []) counts.set(letter, (counts.get(letter) ?? 0) + 1)
  return counts
}

/** What stands more often in `whole` than in `parts`, as `3×a`. */
export function missingLetters(whole: string, parts: string): string[] {
  const have = letters(parts)
  return [...letters(whole)].flatMap(([letter, count]) => {
    const missing = count - (have.get(letter) ?? 0)
    return missing > 0 ? [`${missing}×${letter}`] : []
  })
}

/** Words that stand in `whole` and not in `parts`. */
export function missingWords(whole: string, parts: string): string[] {
  const have = new Set(parts.match(/[\p{L}\p{N}]+/gu))
  return (whole.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !have.has(word))
}

/** All that a deck shows or lets the presenter say. */
export function deckText({ headmatter, slides }: DeckPlan): string {
  return [
    ...(['number', 'author', 'event', 'part', 'date', 'time', 'room'] as const).map(
      (key) => headmatter[key] ?? '',
    ),
    ...slides.flatMap(({ title, breadcrumb, blocks, slots = [], note, pictures }) => [
      shownText({ type: 'paragraph', children: title }),
      ...breadcrumb,
      shownText(...(blocks as Nodes[])),
      ...slots.map((slot) => shownText(...(slot.blocks as Nodes[]))),
      shownText(...(note as Nodes[])),
      ...pictures.map(({ caption }) => caption),
    ]),
  ].join('\n')
}

/** A note's way to its decks: the tidied tree's text, and that of all its decks. */
export function textsOf(note: Note): { noted: string; shown: string; plans: DeckPlan[] } {
  const { tree } = tidyNote(note)
  const noted = shownText(tree)
  const { talks, event } = findTalks(note, tree)
  const plans = [...(event ? [event] : []), ...talks].map((talk) => planDeck(briefTalk(talk), new Map()))
  return { noted, shown: plans.map(deckText).join('\n'), plans }
}
