import { posix } from 'node:path'
import { fileName } from '../model/file-name.ts'
import { digest } from '../text/digest.ts'
import type { ReadyPicture } from './prepare/look.ts'

export interface FoundPicture extends ReadyPicture {
  /** From the workspace root, with `/`, or what stands for it. */
  path: string
}

/**
 * File names for a note's pictures, by hash and type. A name comes from its own file alone; only where two different
 * pictures have one name, the second by path gets a part of its path's hash. So the place in the note does not
 * matter, and a new picture leaves the names of the others alone.
 * @param taken names that others have in the same folder
 */
export function pictureNames(
  pictures: readonly FoundPicture[],
  taken: Iterable<string> = [],
): Map<string, string> {
  const names = new Map<string, string>()
  // The names that are made here are all in lower case.
  const used = new Set([...taken].map((name) => name.toLowerCase()))
  for (const picture of [...pictures].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))) {
    if (names.has(nameKey(picture))) continue
    const stem = fileName(posix.basename(picture.path).replace(/\.[^.]+$/, '')) || 'picture'
    const suffixes = ['', `-${shortHash(picture.path)}`, `-${picture.hash}`]
    const candidates = suffixes.map((suffix) => `${stem}${suffix}.${picture.type}`)
    const name = candidates.find((each) => !used.has(each)) as string
    used.add(name)
    names.set(nameKey(picture), name)
  }
  return names
}

/** Pictures with one key have one file. */
export function nameKey({ hash, type }: ReadyPicture): string {
  return `${hash}.${type}`
}

/** Eight hexadecimal digits: of a thousand texts, two have the same in one case of ten thousand. */
export function shortHash(text: string): string {
  return digest(text, 8)
}
