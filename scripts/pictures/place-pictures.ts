import { basename, extname, posix } from 'node:path'
import { below, shown, type Workspace } from '../files/workspace.ts'
import type { AbsolutePath } from '../model/paths.ts'
import type { Picture } from '../model/slide.ts'
import { type FoundPicture, nameKey, pictureNames } from './picture-names.ts'

interface Placed {
  /** By the address in the note. */
  pictures: Map<string, Picture>
  copies: { from: AbsolutePath; to: AbsolutePath }[]
}

/**
 * Says under which path below `public/` each picture is shown, and what has to be copied for that.
 * @param folder below `public/`, with `/`
 */
export function placePictures(
  workspace: Workspace,
  folder: string,
  results: readonly { url: string; found?: FoundPicture }[],
): Placed {
  const published = `${shown(workspace, workspace.public)}/`
  const isServed = (picture: FoundPicture) => picture.path.startsWith(published) && isServable(picture)
  const found = results.flatMap(({ url, found }) => (found ? [{ url, found }] : []))
  const all = found.map(({ found }) => found)
  const inFolder = all.filter((each) => isServed(each) && posix.dirname(each.path) === published + folder)
  const names = pictureNames(
    all.filter((each) => !isServed(each)),
    inFolder.map(({ path }) => posix.basename(path)),
  )
  const pictures = new Map<string, Picture>()
  const copies = new Map<AbsolutePath, AbsolutePath>()
  for (const { url, found: picture } of found) {
    const { width, height, from } = picture
    const name = names.get(nameKey(picture))
    if (isServed(picture)) {
      pictures.set(url, { src: `/${picture.path.slice(published.length)}`, width, height })
    } else if (name !== undefined) {
      pictures.set(url, { src: `/${folder}/${name}`, width, height })
      copies.set(below(workspace.public, folder, name), from)
    }
  }
  return { pictures, copies: [...copies].map(([to, from]) => ({ from, to })) }
}

/** It is in `public/` already, called what it is, under a path that is its own address: it is shown from there. */
function isServable({ path, type }: FoundPicture): boolean {
  const extension = extname(basename(path)).slice(1).replace('jpeg', 'jpg')
  return extension === type && /^[\p{L}\p{N}./_-]+$/u.test(path)
}
