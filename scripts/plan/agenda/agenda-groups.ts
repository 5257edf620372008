import type { AgendaItem } from '../../model/talk.ts'

/** Talks that belong together: a day, a track. */
export interface AgendaGroup {
  title?: string
  items: AgendaItem[]
}

/** By the days and tracks that the note names, else by the first part of the numbers: `1.3` is of the first day. */
export function agendaGroups(items: readonly AgendaItem[]): AgendaGroup[] {
  const groups: AgendaGroup[] = []
  const byNumber = items.every(({ part, number }) => part === undefined && /^\d+\.\d/.test(number ?? ''))
  let last: string | undefined
  for (const item of items) {
    const key = byNumber ? item.number?.split('.')[0] : item.part
    if (groups.length > 0 && key === last) groups.at(-1)?.items.push(item)
    else groups.push({ items: [item], ...(item.part === undefined ? {} : { title: item.part }) })
    last = key
  }
  // Numbers that jump about group nothing.
  return byNumber && groups.some(({ items: [first, second] }) => first && !second)
    ? [{ items: [...items] }]
    : groups
}
