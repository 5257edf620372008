// An edge: finds the picture files that a note shows. In: a note, its tree and the workspace. Out: what the plan needs
// to know of each picture, which files to copy, and what is missing.
import { readFile, realpath, stat } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import { imageSize } from 'image-size'
import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Workspace } from '../files/workspace.ts'
import { fileName, uniqueName } from '../model/file-name.ts'
import type { NoteFinding } from '../model/finding.ts'
import type { Note } from '../model/note.ts'
import type { Picture } from '../model/slide.ts'

export interface FoundPictures {
  pictures: Map<string, Picture>
  copies: { from: string; to: string }[]
  findings: NoteFinding[]
}

/** @param folder below `public/` where the note's pictures go */
export async function findPictures(
  workspace: Workspace,
  note: Note,
  tree: Root,
  folder: string,
): Promise<FoundPictures> {
  const found: FoundPictures = { pictures: new Map(), copies: [], findings: [] }
  const names = new Map<string, string>()
  const taken = new Set<string>()
  for (const { url, line } of picturesOf(tree)) {
    if (found.pictures.has(url)) continue
    const file = await locate(workspace, note, url)
    if ('problem' in file) {
      found.findings.push({ line, ...file.problem })
      continue
    }
    let name = names.get(file.path)
    if (name === undefined) {
      const stem = fileName((file.path.split(sep).at(-1) as string).replace(/\.[^.]+$/, '')) || 'picture'
      name = uniqueName(`${stem}.${file.type}`, taken)
      names.set(file.path, name)
      found.copies.push({ from: file.path, to: join(workspace.public, folder, name) })
    }
    found.pictures.set(url, { src: `/${folder}/${name}`, width: file.width, height: file.height })
  }
  return found
}

function picturesOf(tree: Root): { url: string; line: number }[] {
  const pictures: { url: string; line: number }[] = []
  visit(tree, 'image', (image, _, parent) => {
    pictures.push({ url: image.url, line: (image.position ?? parent?.position)?.start.line ?? 1 })
  })
  return pictures
}

type Located =
  | { path: string; type: string; width: number; height: number }
  | { problem: Omit<NoteFinding, 'line'> }

/** Types that every browser shows; the rest would be an empty box. */
const SHOWN_TYPES = new Set(['png', 'jpg', 'gif', 'svg', 'webp', 'avif', 'bmp', 'ico'])

async function locate(workspace: Workspace, note: Note, url: string): Promise<Located> {
  if (/^(?:https?:)?\/\//i.test(url))
    return problem('picture-remote', 'info', `The picture is on the web; the slide links to it: ${url}`)
  if (/^[a-z][a-z0-9+.-]+:/i.test(url)) {
    return problem(
      'picture-refused',
      'warning',
      `Not a picture file: ${url.slice(0, 60)}`,
      'Save the picture beside the note and name that file.',
    )
  }
  for (const path of candidates(workspace, note, url)) {
    const real = await realpath(path).catch(() => undefined)
    if (real === undefined) continue
    if (!(await isInside(workspace.root, real))) {
      return problem(
        'picture-outside',
        'warning',
        `The picture lies outside the workspace and is not read: ${url}`,
        'Copy it beside the note.',
      )
    }
    if (!(await stat(real)).isFile()) return problem('picture-no-file', 'warning', `Not a file: ${url}`)
    return measure(real, url)
  }
  return problem(
    'picture-missing',
    'warning',
    `Picture not found: ${url}`,
    'Put the file there; until then the presenter note names it.',
  )
}

function problem(rule: string, severity: NoteFinding['severity'], message: string, hint?: string): Located {
  return { problem: { rule, severity, message, ...(hint === undefined ? {} : { hint }) } }
}

/** Beside the note; a path from a site's root is looked up in each folder from the note up to the workspace. */
function candidates(workspace: Workspace, note: Note, url: string): string[] {
  const folder = dirname(join(workspace.root, note.file))
  const path = url.replace(/[?#].*$/, '')
  const spellings = [...new Set([path, decoded(path)])].filter((each) => each !== '' && !each.includes('\0'))
  if (!path.startsWith('/')) return spellings.map((each) => join(folder, each))
  const folders: string[] = []
  for (let up = folder; ; up = dirname(up)) {
    folders.push(up)
    if (up === workspace.root || dirname(up) === up) break
  }
  return folders.flatMap((up) => spellings.map((each) => join(up, each)))
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

async function isInside(root: string, path: string): Promise<boolean> {
  const way = relative(await realpath(root), path)
  return !way.startsWith('..') && !way.startsWith(sep)
}

/** Real type and size by content: a `.png` may hold a JPEG. */
async function measure(path: string, url: string): Promise<Located> {
  const bytes = await readFile(path).catch(() => undefined)
  if (!bytes) {
    return problem(
      'picture-unreadable',
      'warning',
      `The picture file cannot be opened: ${url}`,
      'Give yourself the permission to read it.',
    )
  }
  try {
    const { type = '', width, height, orientation = 1 } = imageSize(bytes)
    if (!SHOWN_TYPES.has(type)) return unreadable(url)
    const turned = orientation >= 5
    return { path, type, width: turned ? height : width, height: turned ? width : height }
  } catch {
    return namesNoSize(bytes) ? { path, type: 'svg', width: 0, height: 0 } : unreadable(url)
  }
}

/** An SVG without a size or a view box: it fills what it is given. */
function namesNoSize(bytes: Buffer): boolean {
  return /^\s*<(?:\?xml|!--|!doctype|svg)/i.test(bytes.toString('utf8', 0, 100)) && bytes.includes('<svg')
}

function unreadable(url: string): Located {
  return problem(
    'picture-unreadable',
    'warning',
    `Not a picture that a browser shows: ${url}`,
    'Save it as PNG, JPEG or SVG.',
  )
}
