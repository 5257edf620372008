import type { NotePath } from '../model/paths.ts'
import { isHeading } from '../talks/headings/heading-kinds.ts'

/** A folder of notes that is an event: it gets an index of its own. All paths from `notes/`, with `/`. */
export interface EventFolder {
  /** Without a final `/`. */
  folder: string
  /** The note that introduces the event. */
  introduction?: NotePath
  /** What the index lists, in the order of the file names. */
  entries: FolderEntry[]
}

/** A note, or a folder that is an event itself. */
export type FolderEntry = { note: NotePath; part?: string } | { folder: string }

/** Names of notes that speak for their folder, the first that is there. */
const INTRODUCTIONS = /^(?:index|_index|readme)\.(?:md|markdown)$/i
/** A folder with one talk needs no index. */
const FEWEST = 2

/**
 * Folders that hold several notes, the innermost first. A folder that is named after a day or a track is a part of the
 * one around it.
 */
export function eventFolders(notes: readonly NotePath[]): EventFolder[] {
  const found: EventFolder[] = []
  visit(treeOf(notes), found)
  return found
}

interface Folder {
  path: string
  notes: NotePath[]
  folders: Map<string, Folder>
}

function treeOf(notes: readonly NotePath[]): Folder {
  const root: Folder = { path: '', notes: [], folders: new Map() }
  for (const note of notes) {
    let folder = root
    for (const name of note.split('/').slice(0, -1)) {
      const path = folder.path === '' ? name : `${folder.path}/${name}`
      const inner = folder.folders.get(name) ?? { path, notes: [], folders: new Map() }
      folder.folders.set(name, inner)
      folder = inner
    }
    folder.notes.push(note)
  }
  return root
}

/** @returns whether the folder is an event */
function visit(folder: Folder, found: EventFolder[]): boolean {
  const introduction = folder.path === '' ? undefined : introductionOf(folder.notes)
  const entries: FolderEntry[] = folder.notes
    .filter((note) => note !== introduction)
    .map((note) => ({ note }))
  for (const [name, inner] of folder.folders) {
    if (folder.path !== '' && isPart(name)) entries.push(...partEntries(inner, spokenName(name)))
    else if (visit(inner, found)) entries.push({ folder: inner.path })
  }
  if (folder.path === '' || entries.length < FEWEST) return false
  const sorted = entries.sort((a, b) => inNaturalOrder(pathOf(a), pathOf(b)))
  found.push({
    folder: folder.path,
    entries: sorted,
    ...(introduction === undefined ? {} : { introduction }),
  })
  return true
}

function introductionOf(notes: readonly NotePath[]): NotePath | undefined {
  const named = notes.filter((note) => INTRODUCTIONS.test(nameOf(note)))
  return named.sort((a, b) => rank(a) - rank(b))[0]
}

function rank(note: string): number {
  return ['index', '_index', 'readme'].indexOf(nameOf(note).replace(/\..*$/, '').toLowerCase())
}

function nameOf(path: string): string {
  return path.split('/').at(-1) as string
}

function isPart(name: string): boolean {
  return isHeading('part', name) || isHeading('part', spokenName(name))
}

/** `day-1` as one says it: `day 1`. */
export function spokenName(name: string): string {
  return name.replace(/[-_]+/g, ' ').trim()
}

function partEntries(folder: Folder, part: string): FolderEntry[] {
  const inner = [...folder.folders].flatMap(([name, each]) =>
    partEntries(each, `${part} · ${spokenName(name)}`),
  )
  return [...folder.notes.map((note): FolderEntry => ({ note, part })), ...inner]
}

function pathOf(entry: FolderEntry): string {
  return 'note' in entry ? entry.note : entry.folder
}

const collator = new Intl.Collator('en', { numeric: true })

/** `2-retries.md` before `10-timeouts.md`. */
function inNaturalOrder(a: string, b: string): number {
  return collator.compare(a, b) || (a < b ? -1 : 1)
}
