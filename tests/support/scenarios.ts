// The golden folders of tests/merge/scenarios/: a deck as generated, as somebody edited it and as generated from changed
// notes, and the deck that a careful colleague would have made of these by hand. An earlier version generated them, so
// they stay as they are however slides are planned. `notes-after.md` is there to be read by people.
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'
import { textIfThere } from '../../scripts/files/save.ts'
import { type Merge, type MergeOptions, type Mode, mergeDeck } from '../../scripts/merge/index.ts'
import { onDisk } from './paths.ts'

export const SCENARIOS = join(import.meta.dirname, '../merge/scenarios')

/** `about.yaml`; paths are from `decks/`. The note is `talk.md`. */
interface About {
  says: string
  /** Of the deck after the merge. */
  status: string
  mode?: Mode
  deck: string
  /** Another name where the talk or its note has another. */
  deckAfter: string
  /** Where in the notes slides of `fresh.md` come from, by their numbers; `talk` says where all of it does. */
  places: Readonly<Record<string, string>>
}

export interface Scenario extends About {
  name: string
  notesBefore: string
  base: string
  /** Absent where the person deleted the deck. */
  edited: string | undefined
  /** Absent where the talk is gone. */
  fresh: string | undefined
  expected: string | undefined
}

export async function readScenarios(): Promise<Scenario[]> {
  const folders = await readdir(SCENARIOS)
  return Promise.all(folders.sort().map(readScenario))
}

async function readScenario(name: string): Promise<Scenario> {
  const path = (file: string) => join(SCENARIOS, name, file)
  const read = (file: string) => readFile(path(file), 'utf8')
  const given = parse(await read('about.yaml')) as Pick<About, 'says' | 'status'> & Partial<About>
  const { deck = 'talk.md', places = {} } = given
  return {
    ...given,
    ...{ name, deck, deckAfter: given.deckAfter ?? deck, places },
    notesBefore: await read('notes-before.md'),
    base: await read('base.md'),
    edited: await textIfThere(onDisk(path('edited.md'))),
    fresh: await textIfThere(onDisk(path('fresh.md'))),
    expected: await textIfThere(onDisk(path('expected.md'))),
  }
}

/** What is in `decks/` when a merge begins. */
type Edited = Pick<Scenario, 'edited' | 'base'>

/** As the command does it that the scenario tells of. */
export function mergeScenario(scenario: Scenario, { edited, base }: Edited = scenario): Merge {
  const { fresh, mode, places } = scenario
  const placeOf: MergeOptions['placeOf'] = (slide) =>
    places[slide === undefined ? 'talk' : slide + 1] ?? 'a place that about.yaml does not give'
  return mergeDeck(
    { base, ...(edited === undefined ? {} : { edited }), ...(fresh === undefined ? {} : { fresh }) },
    { placeOf, ...(mode ? { mode } : {}) },
  )
}
