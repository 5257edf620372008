import type { Root } from 'mdast'
import type { Note } from '../model/note.ts'
import type { AgendaItem, Talk } from '../model/talk.ts'
import { highlights } from './highlights.ts'
import { wholeNote } from './whole-note.ts'

/**
 * The event that a folder of notes is.
 * @param note that introduces it; an empty one where there is none
 * @param agenda its talks, none of them highlighted yet
 * @param langs of the talks, for when the introduction says too little
 */
export function folderEvent(
  note: Note,
  tree: Root,
  agenda: readonly AgendaItem[],
  langs: readonly string[],
): Talk {
  const event = wholeNote(note, tree, 'event', mostFrequent(langs))
  const named = highlights(event.content, agenda)
  return { ...event, agenda: agenda.map((item, index) => ({ ...item, highlight: named.has(index) })) }
}

function mostFrequent(langs: readonly string[]): string | undefined {
  const counts = new Map<string, number>()
  for (const lang of langs) counts.set(lang, (counts.get(lang) ?? 0) + 1)
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0]
}
