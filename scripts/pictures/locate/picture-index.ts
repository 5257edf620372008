import { posix } from 'node:path'

export interface NamedPicture {
  /** From the workspace root, with `/`. */
  path: string
  /** The stem without regard to case, Unicode form and separators: `Top_1 (2).PNG` → `top-1-(2)`. */
  stem: string
}

/** Picture files of a folder and of all below it, to be found by name. */
export interface PictureIndex {
  all: readonly NamedPicture[]
  /** By folded file name. */
  byName: ReadonlyMap<string, readonly NamedPicture[]>
}

export function indexPictures(paths: readonly string[]): PictureIndex {
  const all = paths.map((path) => ({ path, stem: stemOf(posix.basename(path)) }))
  const byName = new Map<string, NamedPicture[]>()
  for (const picture of all) {
    const name = foldName(posix.basename(picture.path))
    const namesakes = byName.get(name)
    if (namesakes) namesakes.push(picture)
    else byName.set(name, [picture])
  }
  return { all, byName }
}

/** A file name without regard to case and Unicode form: macOS writes `é` as two characters. */
export function foldName(name: string): string {
  return name.normalize('NFC').toLowerCase()
}

export function stemOf(name: string): string {
  return foldName(name)
    .replace(/\.[^.]+$/, '')
    .replace(/[\s_-]+/g, '-')
}
