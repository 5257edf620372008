import { fileName, uniqueName } from '../model/file-name.ts'

/** Windows keeps these for devices, whatever the extension; `index` is the event's own deck. */
const RESERVED = [
  ...['con', 'prn', 'aux', 'nul', 'index'],
  ...Array.from({ length: 10 }, (_, port) => [`com${port}`, `lpt${port}`]).flat(),
]

/**
 * File names of an event's decks, from number and title: `1.2-go-in-tidb`. Chinese characters stay. Unique also where
 * a file system ignores case; the same talks give the same names.
 */
export function deckNames(talks: readonly { title: string; number?: string }[]): string[] {
  const taken = new Set(RESERVED)
  return talks.map(({ title, number }) => {
    const name = [number, fileName(title)].filter(Boolean).join('-')
    return uniqueName(name || 'talk', taken)
  })
}
