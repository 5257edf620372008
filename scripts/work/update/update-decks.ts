// Merges decks with what is there and writes them, each deck and its base together.
import { type FileChange, type Refusal, saveTogether } from '../../files/safe/index.ts'
import { textIfThere } from '../../files/save.ts'
import { baseFile, deckFile, shown, type Workspace } from '../../files/workspace.ts'
import { type DeckTexts, type Merge, type Mode, mergeDeck } from '../../merge/index.ts'
import type { AbsolutePath, DeckPath, RootPath } from '../../model/paths.ts'
import type { FreshDeck } from '../note/note-plan.ts'

/** A deck to bring up to date. */
export interface DeckTask {
  fresh: FreshDeck
  note: RootPath
  /** Under which it was generated before; absent where what is at its own path is another deck's. */
  from?: DeckPath
}

export interface UpdateOptions {
  dryRun?: boolean
  /** Decks that were deleted and are to be there again. */
  restore?: ReadonlySet<DeckPath>
  /** Decks whose conflicts are decided. */
  decide?: ReadonlyMap<DeckPath, Mode>
}

export interface UpdatedDeck {
  task: DeckTask
  merge: Merge
  /** The deck before. */
  edited: string | undefined
}

/** Times that a deck may change while it is merged, before it is left to whoever writes it. */
const MOST_TRIES = 5

/** In the order of the tasks. */
export async function updateDecks(
  workspace: Workspace,
  tasks: readonly DeckTask[],
  options: UpdateOptions,
): Promise<UpdatedDeck[]> {
  const done = new Map<DeckTask, UpdatedDeck>()
  let open = tasks
  for (let tries = 1; open.length > 0; tries++) {
    const merged = await Promise.all(open.map((task) => mergeTask(workspace, task, options)))
    const groups = groupsOf(merged).filter(({ changes }) => changes.some(({ was, text }) => was !== text))
    const refusals = options.dryRun
      ? []
      : await saveTogether(
          workspace,
          groups.map(({ changes }) => changes),
        )
    const refused = new Map(
      refusals.flatMap((refusal) => (groups[refusal.group]?.tasks ?? []).map((task) => [task, refusal])),
    )
    for (const { changes: _, ...each } of merged) {
      const refusal = refused.get(each.task)
      if (!refusal) done.set(each.task, each)
      else if (tries === MOST_TRIES || refusal.why === 'not-utf8')
        done.set(each.task, leftAlone(workspace, each, refusal))
    }
    open = open.filter((task) => !done.has(task))
  }
  return tasks.map((task) => done.get(task) as UpdatedDeck)
}

interface MergedTask extends UpdatedDeck {
  changes: FileChange[]
}

async function mergeTask(workspace: Workspace, task: DeckTask, options: UpdateOptions): Promise<MergedTask> {
  const { fresh, note, from } = task
  const texts = from === undefined ? {} : await textsOf(workspace, from)
  const names = [fresh.file, from ?? fresh.file]
  const mode = names.map((name) => options.decide?.get(name)).find((each) => each !== undefined)
  const restore = names.some((name) => options.restore?.has(name))
  const merge = mergeDeck(
    { ...texts, fresh: fresh.text },
    {
      ...(mode ? { mode } : {}),
      ...(restore ? { restore } : {}),
      placeOf: (slide) => {
        const [first, last] = fresh.slides[slide ?? -1]?.lines ?? fresh.talk.lines
        return `${note}:${first}-${last}`
      },
    },
  )
  return { task, merge, edited: texts.edited, changes: changesOf(workspace, task, texts, merge) }
}

function changesOf(
  workspace: Workspace,
  { fresh, from }: DeckTask,
  texts: DeckTexts,
  { deck = texts.edited, base = texts.base }: Merge,
): FileChange[] {
  const [deckPath, basePath] = pathsOf(workspace, fresh.file)
  if (from === fresh.file) {
    return [
      { path: deckPath, was: texts.edited, text: deck },
      { path: basePath, was: texts.base, text: base },
    ]
  }
  const there = [
    { path: deckPath, was: undefined, text: deck },
    { path: basePath, was: undefined, text: base },
  ]
  if (from === undefined) return there
  const [oldDeck, oldBase] = pathsOf(workspace, from)
  return [
    ...there,
    { path: oldDeck, was: texts.edited, text: undefined },
    { path: oldBase, was: texts.base, text: undefined },
  ]
}

function pathsOf(workspace: Workspace, file: DeckPath): [deck: AbsolutePath, base: AbsolutePath] {
  return [deckFile(workspace, file), baseFile(workspace, file)]
}

export async function textsOf(workspace: Workspace, file: DeckPath): Promise<DeckTexts> {
  const [edited, base] = await Promise.all(pathsOf(workspace, file).map(textIfThere))
  return { ...(edited === undefined ? {} : { edited }), ...(base === undefined ? {} : { base }) }
}

interface Group {
  tasks: DeckTask[]
  changes: FileChange[]
}

/** A group for each deck, and one for all that change their names: one may take the place of another. */
function groupsOf(merged: readonly MergedTask[]): Group[] {
  const renamed = merged.filter(({ task }) => task.from !== task.fresh.file)
  const groups = merged
    .filter(({ task }) => task.from === task.fresh.file)
    .map(({ task, changes }) => ({ tasks: [task], changes }))
  if (renamed.length === 0) return groups
  return [
    ...groups,
    {
      tasks: renamed.map(({ task }) => task),
      changes: inOnePlace(renamed.flatMap(({ changes }) => changes)),
    },
  ]
}

/** One change for each path: what comes where another goes is what was there and what will be. */
function inOnePlace(changes: readonly FileChange[]): FileChange[] {
  const byPath = new Map<AbsolutePath, FileChange>()
  for (const change of changes) {
    const other = byPath.get(change.path)
    byPath.set(change.path, {
      path: change.path,
      was: change.was ?? other?.was,
      text: change.text ?? other?.text,
    })
  }
  const all = [...byPath.values()]
  return [...all.filter(({ text }) => text !== undefined), ...all.filter(({ text }) => text === undefined)]
}

function leftAlone(workspace: Workspace, { task, edited }: UpdatedDeck, { path, why }: Refusal): UpdatedDeck {
  const file = shown(workspace, path)
  const message =
    why === 'not-utf8'
      ? `${file} is not UTF-8, so it was left as it is.`
      : `${file} was changed again and again while it was being merged, so it was left as it is.`
  const hint = why === 'not-utf8' ? 'Save it as UTF-8.' : 'Close what writes it, then run the command again.'
  return {
    ...{ task, edited },
    merge: {
      status: 'conflict',
      notices: [{ rule: 'deck-not-written', severity: 'error', message, hint }],
    },
  }
}
