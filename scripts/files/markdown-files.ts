import { readdir, stat } from 'node:fs/promises'
import { resolve, sep } from 'node:path'
import type { AbsolutePath } from '../model/paths.ts'
import { UserError } from '../model/user-error.ts'
import { passOver } from './debug.ts'
import { below, shown, type Workspace } from './workspace.ts'

const MARKDOWN = /\.(?:md|markdown)$/i

/**
 * @returns the markdown files below a folder, sorted; none where there is no such folder; hidden
 *   files and folders are passed over
 * @throws UserError where a folder cannot be read: what is in it must not count as gone
 */
export async function markdownFilesBelow(folder: AbsolutePath): Promise<AbsolutePath[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return []
    if (error.code !== 'EACCES') throw error
    const hint = 'Give yourself the permission to read it, or move it away.'
    throw new UserError(`Cannot read ${folder}: permission denied.`, hint, { cause: error })
  })
  const found = await Promise.all(
    entries.map(async (entry) => {
      if (entry.name.startsWith('.') || entry.name === 'node_modules') return []
      const path = below(folder, entry.name)
      if (entry.isDirectory()) return markdownFilesBelow(path)
      return MARKDOWN.test(entry.name) && (await isFile(path)) ? [path] : []
    }),
  )
  return found.flat().sort((a, b) => (a < b ? -1 : 1))
}

/** Follows a symbolic link; a link to a folder is no file and is not walked, so that no circle can arise. */
async function isFile(path: string): Promise<boolean> {
  return (await stat(path).catch(passOver(path)))?.isFile() ?? false
}

/**
 * Files that a command's arguments name: files, or folders for all that is in them.
 * @param folder the workspace's notes or decks
 * @param names paths from the working folder, from the workspace root or from `folder`, or just a file's name; none
 *   means all
 * @throws UserError for a name that leads to nothing, or outside `folder`
 */
export async function namedFiles(
  workspace: Workspace,
  folder: AbsolutePath,
  names: readonly string[],
): Promise<AbsolutePath[]> {
  const what = shown(workspace, folder)
  if (!(await stat(folder).catch(passOver(folder)))?.isDirectory()) {
    throw new UserError(`There is no ${what}/ folder in ${workspace.root}.`, HINTS[what] ?? '')
  }
  const all = await markdownFilesBelow(folder)
  if (names.length === 0) return all
  const chosen = names.flatMap((name) => {
    const candidates = candidatePaths(workspace, folder, name)
    const ending = `${sep}${name.replace(/\.md$/, '').split('/').join(sep)}.md`
    const files = all.filter(
      (file) =>
        file.endsWith(ending) || candidates.some((path) => file === path || file.startsWith(path + sep)),
    )
    if (files.length === 0) {
      throw new UserError(`No such file in ${what}/: ${name}`, `See what there is: ls ${what}`)
    }
    return files
  })
  return all.filter((file) => chosen.includes(file))
}

const HINTS: Readonly<Record<string, string>> = {
  notes: 'Make one and put your markdown notes into it, or name another folder with --root.',
  decks: 'Make the decks first: reprise decks',
}

function candidatePaths(workspace: Workspace, folder: AbsolutePath, name: string): string[] {
  const places = [process.cwd(), workspace.root, folder].map((place) => resolve(place, name))
  return places.flatMap((path) => [path, `${path}.md`])
}
