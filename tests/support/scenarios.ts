// The golden folders of tests/merge/scenarios/: what people do to a deck, what becomes of its notes, and the deck that
// a careful colleague would have made of both by hand.
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { parse } from 'yaml'
import { textIfThere } from '../../scripts/files/save.ts'
import { openWorkspace, type Workspace } from '../../scripts/files/workspace.ts'
import type { Mode } from '../../scripts/merge/index.ts'
import { DEFAULT_METRICS } from '../../scripts/ruler/metrics.ts'
import { measuredThing } from '../../scripts/themes/measured-thing.ts'
import { metricsText } from '../../scripts/themes/metrics-text.ts'
import { metricsFile } from '../../scripts/themes/theme-metrics.ts'
import { withMargin } from '../../scripts/themes/with-margin.ts'
import { type GenerateResult, generateDecks } from '../../scripts/work/update/generate-decks.ts'
import { inDecks, onDisk } from './paths.ts'

const SCENARIOS = join(import.meta.dirname, '../merge/scenarios')

/** `about.yaml`; paths are from `notes/` and `decks/`. */
interface About {
  says: string
  /** Of the deck after the merge. */
  status: string
  mode?: Mode
  note: string
  /** Where the notes or the deck have another name afterwards. */
  noteAfter: string
  deck: string
  deckAfter: string
}

export interface Scenario extends About {
  name: string
  notesBefore: string
  notesAfter: string
  base: string
  /** Absent where the person deleted the deck. */
  edited: string | undefined
  expected: string | undefined
}

export async function readScenarios(): Promise<Scenario[]> {
  const folders = await readdir(SCENARIOS)
  return Promise.all(folders.sort().map(readScenario))
}

async function readScenario(name: string): Promise<Scenario> {
  const read = (file: string) => readFile(join(SCENARIOS, name, file), 'utf8')
  const given = parse(await read('about.yaml')) as Pick<About, 'says' | 'status'> & Partial<About>
  const { note = 'talk.md' } = given
  const { noteAfter = note, deck = note } = given
  return {
    ...given,
    ...{ name, note, noteAfter, deck, deckAfter: given.deckAfter ?? (deck === note ? noteAfter : deck) },
    notesBefore: await read('notes-before.md'),
    notesAfter: await read('notes-after.md'),
    base: await read('base.md'),
    edited: await textIfThere(onDisk(join(SCENARIOS, name, 'edited.md'))),
    expected: await textIfThere(onDisk(join(SCENARIOS, name, 'expected.md'))),
  }
}

/** A workspace of one scenario. */
export interface ScenarioDesk {
  /** Takes the place of the note that is there. */
  write(when: 'before' | 'after'): Promise<void>
  generate(): Promise<GenerateResult>
  /** @param path from `decks/` */
  edit(path: string, text: string | undefined): Promise<void>
  /** All decks and bases, by path from `decks/`. */
  decks(): Promise<Record<string, string>>
}

/** @param root an empty folder */
export async function scenarioDesk(scenario: Scenario, root: string): Promise<ScenarioDesk> {
  const { name, note, noteAfter, notesBefore, notesAfter, deck, deckAfter, mode } = scenario
  const workspace = await openWorkspace(root)
  await copyPictures(name, workspace)
  await knowThemes(workspace)
  const decide = new Map(mode ? [deck, deckAfter].map((file) => [inDecks(file), mode]) : [])
  return {
    async write(when) {
      await rm(join(workspace.notes, note), { force: true })
      const [file, text] = when === 'before' ? [note, notesBefore] : [noteAfter, notesAfter]
      await writeFile(join(workspace.notes, file), text)
    },
    generate: () => generateDecks(workspace, { notes: [], decide }),
    async edit(path, text) {
      if (text === undefined) await rm(join(workspace.decks, path))
      else await writeFile(join(workspace.decks, path), text)
    },
    async decks() {
      const files = await readdir(workspace.decks, { recursive: true })
      const decks = files.filter((file) => file.endsWith('.md')).map((file) => file.replaceAll('\\', '/'))
      const texts = decks
        .sort()
        .map(async (file) => [file, await readFile(join(workspace.decks, file), 'utf8')])
      return Object.fromEntries(await Promise.all(texts))
    },
  }
}

/** What the notes make afterwards, without anybody's edits, as `decks` of a desk gives it. */
export async function freshDecks(scenario: Scenario, root: string): Promise<Record<string, string>> {
  const desk = await scenarioDesk(scenario, root)
  await desk.write('after')
  await desk.generate()
  return desk.decks()
}

/** The deck after the merge, and how many conflicts were told. */
export async function mergedDeck(
  scenario: Scenario,
  root: string,
): Promise<{ deck: string | undefined; conflicts: number }> {
  const desk = await scenarioDesk(scenario, root)
  await desk.write('before')
  await desk.generate()
  await desk.edit(scenario.deck, scenario.edited)
  await desk.write('after')
  const { findings } = await desk.generate()
  return {
    deck: (await desk.decks())[scenario.deckAfter],
    conflicts: findings.filter(({ rule }) => rule === 'merge-conflict').length,
  }
}

async function copyPictures(name: string, { notes }: Workspace): Promise<void> {
  await mkdir(notes, { recursive: true })
  const files = await readdir(join(SCENARIOS, name))
  for (const file of files.filter((each) => each.endsWith('.svg')))
    await cp(join(SCENARIOS, name, file), join(notes, file))
}

/** No browser: a theme of these notes is like the default one, only larger. */
async function knowThemes(workspace: Workspace): Promise<void> {
  const of = measuredThing('seriph', workspace.root)
  if (!of) throw new Error('The theme seriph is not installed.')
  const file = metricsFile(workspace, of)
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, metricsText({ ...withMargin(DEFAULT_METRICS), of }))
}
