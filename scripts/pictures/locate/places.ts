import { posix } from 'node:path'
import type { RootPath } from '../../model/paths.ts'
import type { Folders } from './folders.ts'

/** Where people, note programs and site generators keep pictures, from any folder above the note. */
const HOLDERS = [
  ...['attachments', '.attachments', 'assets', 'images', 'image', 'img', 'imgs', 'media', 'files'],
  ...['pictures', 'pics', 'figures', 'screenshots', 'resources', '_resources', 'uploads'],
  // Roots of sites: Hugo and Docusaurus, Vite and Next, Hexo, VitePress, VuePress
  ...['static', 'public', 'source', 'docs', 'docs/public', '.vuepress/public', 'docs/.vuepress/public'],
  ...['static/images', 'static/img', 'public/images', 'public/img', 'source/images', 'assets/images'],
  ...['assets/img', 'src', 'src/assets'],
]

/** Beside the note, named after it: Typora, browsers that save a page, Joplin, Hexo and Notion. */
const OWN_HOLDERS = ['.assets', '_files', '.resources', '-media', '']

/**
 * Where a picture may lie, likeliest first. A path that starts with `/` is looked up in every folder from the note's
 * up to the workspace; so is any other, after the place that it names.
 * @param path one reading of the picture's address, with `/`
 * @returns paths from the workspace root; such as start with `..` lead out of it
 */
export async function* placesOf(folders: Folders, note: RootPath, path: string): AsyncGenerator<string> {
  const folder = posix.dirname(note)
  const tail = posix.normalize(path).replace(/^(?:\.{0,2}\/)+/, '')
  const base = posix.basename(tail)
  if (!path.startsWith('/')) yield posix.join(folder, path)
  if (tail === base) yield* besideNote(note, base)
  for (const up of upwards(folder)) {
    yield posix.join(up, tail)
    for (const holder of await holdersIn(folders, up)) yield posix.join(holder, tail)
  }
  // The folders that the path names are gone.
  if (tail !== base) yield* besideNote(note, base)
}

function besideNote(note: RootPath, name: string): string[] {
  const stem = note.replace(/\.[^./]+$/, '')
  return [posix.dirname(note), ...OWN_HOLDERS.map((suffix) => stem + suffix)].map((folder) =>
    posix.join(folder, name),
  )
}

/** `notes/day-1` → `notes/day-1`, `notes`, and the workspace as `.`. */
function upwards(folder: string): string[] {
  const parts = folder.split('/').filter((part) => part !== '.')
  return [...parts.map((_, index) => parts.slice(0, parts.length - index).join('/')), '.']
}

/** Asked of every picture; `folders` remembers. */
async function holdersIn(folders: Folders, up: string): Promise<string[]> {
  const found = await Promise.all(HOLDERS.map((holder) => folders.find(posix.join(up, holder))))
  return [...new Set(found)].filter((holder) => holder !== undefined)
}
