import { readdir } from 'node:fs/promises'
import { join, posix } from 'node:path'
import type { AbsolutePath, RootPath } from '../../model/paths.ts'
import { foldName, indexPictures, type PictureIndex } from './picture-index.ts'

interface Listing {
  names: ReadonlySet<string>
  /** Names by what they are without regard to case and Unicode form. */
  folded: ReadonlyMap<string, string>
  /** Real folders, no links: no circle can arise. */
  folders: readonly string[]
  /** It may be entered, but not listed. */
  closed: boolean
}

const NO_NAMES = { names: new Set<string>(), folded: new Map<string, string>(), folders: [] }

const PICTURE_NAME = /\.(?:a?png|jpe?g|jfif|gif|svg|webp|avif|bmp|ico|tiff?|hei[cf]|psd|jxl)$/i

/**
 * The folders of a workspace as they were when they were first asked for: one for each run, so that no folder is
 * listed twice. Paths are from the workspace root, with `/`.
 */
export class Folders {
  readonly #root: AbsolutePath
  readonly #listings = new Map<string, Promise<Listing | undefined>>()
  readonly #below = new Map<string, Promise<readonly string[]>>()
  readonly #indexes = new Map<string, Promise<PictureIndex>>()

  constructor(root: AbsolutePath) {
    this.#root = root
  }

  /**
   * A name in the wrong case or Unicode form counts where no other is better: `IMG_1.JPG` for `img_1.jpg`.
   * @param path normalised, without `..`
   * @returns the path as the disk has it, of a file or folder; undefined where there is none
   */
  async find(path: string): Promise<RootPath | undefined> {
    let found = ''
    for (const name of path.split('/')) {
      if (name === '' || name === '.') continue
      const listing = await this.#list(found)
      const actual = listing?.closed || listing?.names.has(name) ? name : listing?.folded.get(foldName(name))
      if (actual === undefined) return undefined
      found = posix.join(found, actual)
    }
    return found as RootPath
  }

  /** Pictures in a folder and below it. */
  pictures(folder: string): Promise<PictureIndex> {
    return remembered(this.#indexes, folder, async () =>
      indexPictures((await this.#picturesBelow(folder)).toSorted()),
    )
  }

  /** Hidden folders are passed over. */
  #picturesBelow(folder: string): Promise<readonly string[]> {
    return remembered(this.#below, folder, async () => {
      const { names, folders } = (await this.#list(folder)) ?? NO_NAMES
      const own = [...names].filter((name) => PICTURE_NAME.test(name))
      const below = folders.filter((name) => !/^(?:\.|node_modules$)/.test(name))
      const deeper = await Promise.all(below.map((name) => this.#picturesBelow(posix.join(folder, name))))
      return [...own.map((name) => posix.join(folder, name)), ...deeper.flat()]
    })
  }

  #list(folder: string): Promise<Listing | undefined> {
    return remembered(this.#listings, folder, () => list(join(this.#root, folder)))
  }
}

async function list(folder: string): Promise<Listing | undefined> {
  try {
    const entries = await readdir(folder, { withFileTypes: true })
    const names = entries.map(({ name }) => name).sort()
    return {
      names: new Set(names),
      // Of several names that differ in case only, the first one counts.
      folded: new Map(names.toReversed().map((name) => [foldName(name), name])),
      folders: entries.filter((entry) => entry.isDirectory()).map(({ name }) => name),
      closed: false,
    }
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EACCES' ? { ...NO_NAMES, closed: true } : undefined
  }
}

function remembered<Value>(
  store: Map<string, Promise<Value>>,
  key: string,
  make: () => Promise<Value>,
): Promise<Value> {
  let value = store.get(key)
  if (!value) {
    value = make()
    store.set(key, value)
  }
  return value
}
