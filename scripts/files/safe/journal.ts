// What is being written, with the texts before and after, so that a run that finds it can finish or undo the work.

import { randomBytes } from 'node:crypto'
import { open, realpath, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import pMap from 'p-map'
import type { AbsolutePath, DeckPath } from '../../model/paths.ts'
import { UserError } from '../../model/user-error.ts'
import { passedOver, passOver } from '../debug.ts'
import { explained, textIfThere } from '../save.ts'
import { below, deckFile, deckPath, shown, type Workspace } from '../workspace.ts'
import type { FileChange } from './file-change.ts'
import { makeRunFolder, removeRunFolderIfEmpty, runFolder } from './run-folder.ts'
import { syncFolders } from './sync-folders.ts'

export interface Journal {
  /** Names the temporary files. */
  id: string
  /** The changes of each group in the order in which they are made; none that changes nothing. */
  groups: readonly (readonly FileChange[])[]
}

/** A change on disk, which says nothing of where the workspace is: that may move. */
interface Entry {
  file: DeckPath
  was?: string
  text?: string
}

const NAME = 'journal.json'
const VERSION = 1

export function newJournal(groups: Journal['groups']): Journal {
  return { id: randomBytes(6).toString('hex'), groups }
}

/**
 * Writes the journal whole and waits for the disk. Only then may the first temporary file be made.
 * @throws UserError where it cannot be written
 */
export async function writeJournal(workspace: Workspace, { id, groups }: Journal): Promise<void> {
  const entries = groups.map((group) => group.map((change) => entryOf(workspace, change)))
  const path = journalPath(workspace)
  try {
    const folder = await makeRunFolder(workspace)
    const handle = await open(unfinished(path), 'w')
    try {
      await handle.writeFile(JSON.stringify({ version: VERSION, id, groups: entries }))
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(unfinished(path), path)
    await syncFolders([folder, workspace.decks, workspace.root])
  } catch (error) {
    await removeJournal(workspace).catch(passOver('journal'))
    throw explained(path, error as NodeJS.ErrnoException)
  }
}

/**
 * @returns undefined where there is none
 * @throws UserError for one that this program did not write so
 */
export async function readJournal(workspace: Workspace): Promise<Journal | undefined> {
  const path = journalPath(workspace)
  const text = await textIfThere(path)
  if (text === undefined) return undefined
  const journal = parsed(workspace, text)
  if (journal) return journal
  throw new UserError(
    `${shown(workspace, path)} is damaged: what an interrupted run was writing cannot be told.`,
    'Look at the decks, delete that file, and run the command again.',
  )
}

export async function removeJournal(workspace: Workspace): Promise<void> {
  const path = journalPath(workspace)
  for (const each of [path, unfinished(path)]) await rm(each, { force: true })
  await removeRunFolderIfEmpty(workspace)
}

/**
 * The path of the temporary file for each change of a journal, in a folder. Short, as the name of a deck may be as long
 * as file systems allow, and hidden from whoever lists decks.
 */
export function temporaryOf({ id, groups }: Journal): (change: FileChange) => (folder: string) => string {
  const numbers = new Map(groups.flat().map((change, number) => [change, number]))
  return (change) => (folder) => join(folder, `.reprise-${id}-${numbers.get(change)}.part`)
}

export async function removeTemporaries(journal: Journal): Promise<void> {
  const temporary = temporaryOf(journal)
  await pMap(
    journal.groups.flat(),
    async (change) => {
      const target = await realpath(change.path).catch(passOver(change.path, change.path))
      await rm(temporary(change)(dirname(target)), { force: true }).catch(
        passOver(temporary(change)(dirname(target))),
      )
    },
    { concurrency: 8 },
  )
}

function journalPath(workspace: Workspace): AbsolutePath {
  return below(runFolder(workspace), NAME)
}

function unfinished(path: string): string {
  return `${path}.new`
}

function entryOf(workspace: Workspace, { path, was, text }: FileChange): Entry {
  const file = deckPath(workspace, path)
  if (!isDeckFile(file)) throw new Error(`Only decks are saved together, not ${path}`)
  return { file, ...(was === undefined ? {} : { was }), ...(text === undefined ? {} : { text }) }
}

function parsed(workspace: Workspace, text: string): Journal | undefined {
  try {
    const { version, id, groups } = JSON.parse(text)
    if (version !== VERSION || !/^[0-9a-f]+$/.test(id)) return undefined
    return { id, groups: groups.map((group: Entry[]) => group.map((entry) => changeOf(workspace, entry))) }
  } catch (error) {
    passedOver('journal', error)
    return undefined
  }
}

function changeOf(workspace: Workspace, { file, was, text }: Entry): FileChange {
  const wrong = [was, text].some((each) => each !== undefined && typeof each !== 'string')
  if (wrong || !isDeckFile(file)) throw new TypeError('not a change')
  return { path: deckFile(workspace, file), was, text }
}

/** A workspace may come from anywhere, with a journal that would have files written elsewhere. */
function isDeckFile(file: string): boolean {
  return file.endsWith('.md') && !/^(?:[/\\]|[a-z]:)|\\|(?:^|\/)\.\.(?:\/|$)/i.test(file)
}
