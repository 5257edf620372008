// Notes planned in several threads are the notes planned in one.
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { syntheticEvent } from '../../../bench/synthetic-event.ts'
import { below, openWorkspace, type Workspace } from '../../../scripts/files/workspace.ts'
import { pictureFinder } from '../../../scripts/pictures/index.ts'
import type { NoteJob, PlannedNote } from '../../../scripts/work/note/note-plan.ts'
import { openPlanCache } from '../../../scripts/work/note/plan-cache.ts'
import { type PlannedJob, planNotes } from '../../../scripts/work/note/plan-notes.ts'
import { planSafely } from '../../../scripts/work/note/plan-safely.ts'
import { type NoteThreads, noteThreads } from '../../../scripts/work/note/threads/note-threads.ts'
import { plain } from '../../support/pictures.ts'
import { workspace } from '../../support/run.ts'

const NAMES = ['long', 'none', 'one', 'picture', 'two']

async function place(): Promise<Workspace> {
  const desk = await workspace({
    // The first takes longest: its turn comes first all the same.
    'notes/long.md': syntheticEvent(12),
    'notes/none.md': '',
    'notes/one.md': '# One\n\n- a\n- b\n',
    'notes/picture.md': '# Picture\n\n![shore](shore.png)\n\n![](gone.png)\n',
    'notes/two.md': '# Two\n\n```go\nx := 1\n```\n',
    'notes/shore.png': await plain(60, 40).png().toBuffer(),
  })
  return openWorkspace(desk.root)
}

function jobsIn({ notes }: Workspace): NoteJob[] {
  return NAMES.map((name) => ({
    ...{ entry: `${name}.md`, path: below(notes, `${name}.md`) },
    place: { deck: name, folder: name },
  }))
}

async function planned(workspace: Workspace, threads: number): Promise<PlannedJob[]> {
  const cache = await openPlanCache(workspace)
  const options = { threads, anew: true, dryRun: true }
  const plans: PlannedJob[] = []
  for await (const each of planNotes(workspace, jobsIn(workspace), cache, options)) plans.push(each)
  return plans
}

function threadsIn(...args: Parameters<typeof noteThreads>): NoteThreads {
  const threads = noteThreads(...args)
  onTestFinished(() => threads.close())
  return threads
}

const rules = ({ plan }: PlannedNote) => plan.findings.map(({ rule }) => rule)

describe('notes in threads', () => {
  let workspace: Workspace
  let inOne: PlannedJob[]

  beforeAll(async () => {
    workspace = await place()
    inOne = await planned(workspace, 0)
  })

  test('are planned in the program itself where there is none', () => {
    expect(inOne.map(({ planned }) => planned.plan.file)).toEqual(NAMES.map((name) => `notes/${name}.md`))
    expect(inOne.map(({ planned }) => planned.plan.decks.length)).toEqual([13, 0, 1, 1, 1])
    expect(inOne[3]?.planned.found.copies).toHaveLength(1)
  })

  test('come each with its job', () => {
    expect(inOne.map(({ job, planned }) => `${job.entry} ${planned.plan.file}`)).toEqual(
      NAMES.map((name) => `${name}.md notes/${name}.md`),
    )
  })

  test.each([1, 2, 5])(
    '%i threads give what the program itself gives, in the order of the notes',
    async (threads) => {
      expect(await planned(workspace, threads)).toEqual(inOne)
    },
  )
})

describe('a note that Reprise fails on is skipped, and the others are not', () => {
  /** No note can do this as far as anybody knows; a job without a place can. */
  const broken = (workspace: Workspace) => ({ path: join(workspace.notes, 'one.md') }) as NoteJob

  test('in the program itself', async () => {
    const workspace = await place()
    const { plan } = await planSafely(workspace, broken(workspace), pictureFinder(workspace))
    expect(plan).toMatchObject({ file: 'notes/one.md', unread: true, decks: [] })
    expect(plan.findings).toMatchObject([{ rule: 'note-failed', severity: 'error', line: 1 }])
    expect(plan.findings[0]?.message).toContain('Cannot read properties of undefined')
    expect(plan.findings[0]?.hint).toMatch(/: at \S+/)
  })

  test('in a thread, which goes on', async () => {
    const workspace = await place()
    const threads = threadsIn(workspace)
    expect(rules(await threads.plan(broken(workspace)))).toEqual(['note-failed'])
    const [, , one] = jobsIn(workspace)
    expect((await threads.plan(one as NoteJob)).plan.decks).toHaveLength(1)
  })

  test('in a thread that ends of it', async () => {
    const workspace = await place()
    const threads = threadsIn(workspace, { maxOldGenerationSizeMb: 24 })
    const huge = await bigNote(workspace)
    expect(rules(await threads.plan(huge))).toEqual(['note-failed'])
    const [, , one] = jobsIn(workspace)
    expect((await threads.plan(one as NoteJob)).plan.decks).toHaveLength(1)
  })
})

async function bigNote({ notes }: Workspace): Promise<NoteJob> {
  const path = below(notes, 'huge.md')
  await writeFile(path, syntheticEvent(200))
  return { entry: 'huge.md', path, place: { deck: 'huge', folder: 'huge' } }
}
