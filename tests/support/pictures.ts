// Pictures made for a test, and what is found of them for a note in a workspace of its own.
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Root } from 'mdast'
import remarkParse from 'remark-parse'
import sharp, { type Sharp } from 'sharp'
import { unified } from 'unified'
import { openWorkspace } from '../../scripts/files/workspace.ts'
import { type FinderOptions, type FoundPictures, pictureFinder } from '../../scripts/pictures/index.ts'
import { pictureUses } from '../../scripts/pictures/picture-uses.ts'
import { inRoot } from './paths.ts'
import { temporaryFolder } from './run.ts'

export const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"><rect width="40" height="30"/></svg>'

/** A picture of one colour: small in bytes, whatever its size. */
export function plain(width: number, height: number, background = '#369'): Sharp {
  return sharp({ create: { width, height, channels: 3, background } })
}

/** A picture that no format makes small. */
export function grainy(width: number, height: number): Sharp {
  const bytes = Buffer.alloc(width * height * 3)
  for (let index = 0, state = 1; index < bytes.length; index++) {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    bytes[index] = state
  }
  return sharp(bytes, { raw: { width, height, channels: 3 } })
}

export interface PictureDesk {
  root: string
  write(path: string, content: string | Uint8Array): Promise<void>
  read(path: string): Promise<Buffer>
  /** What is found for a note of this text, or of this tree; its pictures go to `public/deck/`. */
  find(text: string | Root, note?: string, options?: FinderOptions): Promise<FoundPictures>
  /** The paths, below `public/`, of a note's pictures by their addresses. */
  shown(text: string, note?: string): Promise<Record<string, string>>
  /** The files, from the workspace root, whose bytes are shown for the addresses. */
  origins(text: string, note?: string): Promise<Record<string, string>>
}

export function treeOf(text: string): Root {
  return unified().use(remarkParse).parse(text) as Root
}

export async function pictureDesk(files: Record<string, string | Uint8Array> = {}): Promise<PictureDesk> {
  const root = await temporaryFolder()
  const at = (path: string) => join(root, path)
  const desk: PictureDesk = {
    root,
    async write(path, content) {
      await mkdir(dirname(at(path)), { recursive: true })
      await writeFile(at(path), content)
    },
    read: (path) => readFile(at(path)),
    async find(text, note = 'notes/talk.md', options = {}) {
      const find = pictureFinder(await openWorkspace(root), options)
      return find(inRoot(note), pictureUses(typeof text === 'string' ? treeOf(text) : text), 'deck')
    },
    async shown(text, note) {
      const { pictures } = await desk.find(text, note)
      return Object.fromEntries([...pictures].map(([url, { src }]) => [url, src]))
    },
    async origins(text, note) {
      const { pictures, copies } = await desk.find(text, note)
      return Object.fromEntries(
        [...pictures].map(([url, { src }]) => {
          const copy = copies.find(({ to }) => to === at(`public${src}`))
          return [url, copy ? copy.from.slice(root.length + 1) : `public${src}`]
        }),
      )
    },
  }
  await mkdir(at('notes'), { recursive: true })
  for (const [path, content] of Object.entries(files)) await desk.write(path, content)
  return desk
}
