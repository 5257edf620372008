// Plans the notes of a run in their order: from the cache where nothing has changed, else anew, on several cores where
// there is enough to plan.

import { readFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { isDeepStrictEqual } from 'node:util'
import pMap, { pMapIterable } from 'p-map'
import { passOver } from '../../files/debug.ts'
import { shown, type Workspace } from '../../files/workspace.ts'
import type { NoteFinding } from '../../model/finding.ts'
import type { RootPath } from '../../model/paths.ts'
import { type FinderOptions, type FindPictures, pictureFinder } from '../../pictures/index.ts'
import type { AskedTheme } from '../../themes/theme-metrics.ts'
import { themeNamed } from '../../themes/theme-named.ts'
import { noteKey } from './note-key.ts'
import type { NoteJob, PlannedNote } from './note-plan.ts'
import type { PlanCache } from './plan-cache.ts'
import { type TallerDecks, tallerAt } from './taller-decks.ts'
import { noteThreads } from './threads/note-threads.ts'

export interface PlanOptions extends FinderOptions {
  /** Plans every note anew. */
  anew?: boolean
  /** What is known of decks from the browser. */
  taller?: TallerDecks
  /** Remembers nothing for the next run. */
  dryRun?: boolean
  /** Program of the browser that measures a theme, as somebody named it. */
  browser?: string | undefined
  /** Threads to plan with, 0 for none but this one; by the cores and the work where nothing is said. */
  threads?: number
  onNote?: (file: RootPath, done: number, of: number) => void
  /** Told while a theme is measured, which happens once for each. */
  onPhase?: (text: string) => void
}

/** A note, and what came of planning it. */
export interface PlannedJob {
  job: NoteJob
  planned: PlannedNote
}

/**
 * @returns the jobs in their order
 * @throws UserError where no note can be planned; a note that cannot be is a plan that says so
 */
export async function* planNotes(
  workspace: Workspace,
  jobs: readonly NoteJob[],
  cache: PlanCache,
  options: PlanOptions = {},
): AsyncGenerator<PlannedJob> {
  const findPictures = pictureFinder(workspace, options)
  const askTheme = themeAsker(workspace, options)
  const notes = await pMap(jobs, (job) => lookUp(workspace, job, cache, askTheme, options), {
    concurrency: 8,
  })
  // What fetches pictures of the web does so in one place.
  const count = options.download ? 0 : (options.threads ?? threadsFor(notes))
  const threads = count > 0 ? noteThreads(workspace) : undefined
  const plan = async ({ job, key }: Note): Promise<PlannedNote> => {
    const recalled = key && (await recall(workspace, cache, job, key, findPictures))
    if (recalled) return recalled
    const planned = await (threads ? threads.plan(job) : planHere(workspace, job, findPictures))
    if (!options.dryRun) await cache.remember(planned.plan)
    return planned
  }
  const planNext = async (note: Note, index: number): Promise<PlannedJob> => {
    const { job, themeFindings } = note
    options.onNote?.(shown(workspace, job.path), index + 1, jobs.length)
    return { job, planned: { ...(await plan(note)), themeFindings } }
  }
  try {
    yield* pMapIterable(notes, planNext, { concurrency: Math.max(1, count) })
  } finally {
    await threads?.close()
  }
}

interface Note {
  job: NoteJob
  /** Present where the cache seems to have its plan. */
  key?: string
  bytes: number
  themeFindings: NoteFinding[]
}

async function lookUp(
  workspace: Workspace,
  found: NoteJob,
  cache: PlanCache,
  askTheme: AskTheme,
  { anew = false, taller = {} }: PlanOptions,
): Promise<Note> {
  // Who plans the note says why it cannot be read.
  const content = await readFile(found.path).catch(passOver(found.path, Buffer.alloc(0)))
  const file = shown(workspace, found.path)
  const theme = themeNamed(content)
  const asked = theme === undefined ? undefined : await askTheme(theme)
  const known = tallerAt(taller, found.place)
  const job: NoteJob = {
    ...found,
    ...(asked ? { theme: asked.key } : {}),
    ...(Object.keys(known).length > 0 ? { taller: known } : {}),
  }
  const key = noteKey(file, job, content)
  return {
    job,
    bytes: content.length,
    themeFindings: asked?.problem ? [{ line: 1, ...asked.problem }] : [],
    ...(!anew && cache.has(file, key) ? { key } : {}),
  }
}

type AskTheme = (theme: string) => Promise<AskedTheme>

/** Nothing of it is loaded where all notes have the default theme. */
function themeAsker(workspace: Workspace, options: PlanOptions): AskTheme {
  let measurer: Promise<AskTheme> | undefined
  return async (theme) => {
    measurer ??= import('../../themes/theme-metrics.ts').then((module) =>
      module.themeMeasurer(workspace, options),
    )
    return (await measurer)(theme)
  }
}

/** A thread takes half a second to start; meanwhile this one plans so many bytes. */
const WORTH_A_THREAD = 150_000
/** Each thread has the program, and a note's trees, in memory of its own. */
const MOST_THREADS = 8

function threadsFor(notes: readonly Note[]): number {
  const unknown = notes.filter(({ key }) => key === undefined)
  const bytes = unknown.reduce((sum, note) => sum + note.bytes, 0)
  const worth = Math.floor(bytes / WORTH_A_THREAD)
  const threads = Math.min(worth, unknown.length, availableParallelism(), MOST_THREADS)
  return threads > 1 ? threads : 0
}

/** @returns undefined where there is no such plan, or where other pictures would be found now */
async function recall(
  workspace: Workspace,
  cache: PlanCache,
  { path, place }: NoteJob,
  key: string,
  findPictures: FindPictures,
): Promise<PlannedNote | undefined> {
  const file = shown(workspace, path)
  const plan = await cache.recall(file, key)
  if (!plan) return undefined
  const found = await findPictures(file, plan.uses, place.folder)
  return isDeepStrictEqual([...found.pictures], plan.pictures) ? { plan, found } : undefined
}

/** Markdown is parsed only where something has changed: loading what parses it takes a quarter of a second. */
async function planHere(
  workspace: Workspace,
  job: NoteJob,
  findPictures: FindPictures,
): Promise<PlannedNote> {
  const { planSafely } = await import('./plan-safely.ts')
  return planSafely(workspace, job, findPictures)
}
