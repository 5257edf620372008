// Which decks of talks that are new are decks of talks that are gone, under another name.
import type { DeckPath } from '../model/paths.ts'
import { deckRuns } from './deck-likeness.ts'
import { type LetterRuns, likeness } from './likeness.ts'

/** A deck, and its text as generated. */
export interface NamedDeck {
  file: DeckPath
  text: string
}

export interface RenamedDecks {
  /** The old path by the new one. */
  renamed: ReadonlyMap<DeckPath, DeckPath>
  /** New decks that could be each of several, or that share the one they could be with other new ones. */
  unclear: { file: DeckPath; candidates: DeckPath[] }[]
}

/** Talks less alike are two talks. */
const LEAST_ALIKE = 0.5
/** Candidates by no more than so much less alike are as good. */
const AS_GOOD = 0.1
/** Above so many pairs only decks that are the same are looked for: each pair takes some 50 µs. */
const MOST_PAIRS = 100_000

interface Pair {
  file: DeckPath
  old: DeckPath
  alike: number
}

export function renamedDecks(come: readonly NamedDeck[], gone: readonly NamedDeck[]): RenamedDecks {
  const renamed = new Map<DeckPath, DeckPath>()
  const unclear: RenamedDecks['unclear'] = []
  let pairs = pairsOf(come, gone)
  while (pairs.length > 0) {
    const best = pairs.reduce((most, pair) => (pair.alike > most.alike ? pair : most))
    const rivals = pairs.filter(
      (pair) => (pair.file === best.file || pair.old === best.old) && pair.alike >= best.alike - AS_GOOD,
    )
    const files = new Set(rivals.map(({ file }) => file))
    const olds = new Set(rivals.map(({ old }) => old))
    if (rivals.length === 1) renamed.set(best.file, best.old)
    else for (const file of files) unclear.push({ file, candidates: [...olds] })
    pairs = pairs.filter((pair) => !files.has(pair.file) && !olds.has(pair.old))
  }
  return { renamed, unclear }
}

function pairsOf(come: readonly NamedDeck[], gone: readonly NamedDeck[]): Pair[] {
  const same = gone.flatMap(({ file: old, text }) =>
    come.flatMap((deck) => (deck.text === text ? [{ file: deck.file, old, alike: 1 }] : [])),
  )
  const known = (decks: readonly NamedDeck[], taken: (pair: Pair) => string) => {
    const names = new Set(same.map(taken))
    return decks
      .filter(({ file }) => !names.has(file))
      .map(({ file, text }) => ({ file, runs: deckRuns(text) }))
  }
  const [left, right] = [known(come, ({ file }) => file), known(gone, ({ old }) => old)]
  if (left.length * right.length > MOST_PAIRS) return same
  return [...same, ...left.flatMap((deck) => right.flatMap((old) => pairOf(deck, old)))]
}

function pairOf(
  deck: { file: DeckPath; runs: LetterRuns },
  old: { file: DeckPath; runs: LetterRuns },
): Pair[] {
  const alike = likeness(deck.runs, old.runs)
  return alike < LEAST_ALIKE ? [] : [{ file: deck.file, old: old.file, alike }]
}
