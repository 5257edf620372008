import { realpath } from 'node:fs/promises'
import pMap from 'p-map'
import { absolute, below, shown, type Workspace } from '../files/workspace.ts'
import type { NoteFinding } from '../model/finding.ts'
import type { AbsolutePath, RootPath } from '../model/paths.ts'
import type { Picture } from '../model/slide.ts'
import { Folders } from './locate/folders.ts'
import { type Ground, locate } from './locate/locate.ts'
import type { FoundPicture } from './picture-names.ts'
import type { PictureUse } from './picture-uses.ts'
import { placePictures } from './place-pictures.ts'
import { lookAtData, lookAtFile } from './prepare/look.ts'
import { closed, elsewhere, flawed, notFetched, type Problem, remote } from './problems.ts'
import { type Download, DownloadError } from './web/downloader.ts'
import { fetchPicture, filesByStem, isRemote, remoteStem } from './web/remote-picture.ts'

/** What this run has fetched from the web, in pictures. */
export interface Fetched {
  fetched: number
  failed: number
}

export interface FoundPictures {
  /** By the address in the note. */
  pictures: Map<string, Picture>
  /** What is to be copied below `public/`. */
  copies: { from: AbsolutePath; to: AbsolutePath }[]
  findings: NoteFinding[]
  web: Fetched
}

/** Of a note that shows none. */
export function noPictures(): FoundPictures {
  return { pictures: new Map(), copies: [], findings: [], web: { fetched: 0, failed: 0 } }
}

/**
 * @param folder below `public/` where the note's pictures go, with `/`
 */
export type FindPictures = (
  note: RootPath,
  uses: readonly PictureUse[],
  folder: string,
) => Promise<FoundPictures>

export interface FinderOptions {
  /** Absent where nothing may be fetched from the web. */
  download?: Download
  onFetch?: (url: string) => void
}

/** Pictures of one note that are looked at or fetched at a time; sharp itself uses all cores. */
const AT_ONCE = 4

/** For one run: folders are listed once, and what a picture looks like is remembered in the workspace's cache. */
export function pictureFinder(workspace: Workspace, options: FinderOptions = {}): FindPictures {
  const folders = new Folders(workspace.root)
  return async (note, uses, folder) => {
    if (uses.length === 0) return noPictures()
    const search: Search = {
      ...options,
      workspace,
      ground: { root: absolute(await realpath(workspace.root)), folders },
      note,
      folder: below(workspace.public, folder),
      fetchedBefore: await filesByStem(below(workspace.public, folder)),
    }
    const results = await pMap(uses, async (use) => ({ ...use, ...(await seek(search, use.url)) }), {
      concurrency: AT_ONCE,
    })
    return {
      ...placePictures(workspace, folder, results),
      findings: findingsOf(results),
      web: {
        fetched: results.filter(({ fetched }) => fetched).length,
        failed: results.filter(({ absent }) => absent).length,
      },
    }
  }
}

interface Search extends FinderOptions {
  workspace: Workspace
  ground: Ground
  note: RootPath
  /** Below `public/`. */
  folder: AbsolutePath
  fetchedBefore: ReadonlyMap<string, string>
}

/** What came of looking for one picture. */
interface Sought {
  found?: FoundPicture
  problem?: Problem
  /** Why a picture of the web is not here; '' where nobody asked for it. */
  absent?: string
  fetched?: boolean
}

async function seek(search: Search, url: string): Promise<Sought> {
  if (isRemote(url)) return seekRemote(search, url)
  if (/^data:/i.test(url)) return seekData(search, url)
  const located = await locate(search.ground, search.note, url)
  if ('problem' in located) return located
  const { path, file } = located
  const sought = await see(search, url, path, file)
  return sought.found && located.elsewhere ? { ...sought, problem: elsewhere(url, path) } : sought
}

async function see({ workspace }: Search, url: string, path: RootPath, file: AbsolutePath): Promise<Sought> {
  const picture = await lookAtFile(cacheOf(workspace), file).catch((error: NodeJS.ErrnoException) => {
    // Without a code it is no trouble with the file.
    if (error.code === undefined) throw error
    return undefined
  })
  if (!picture) return { problem: closed(url) }
  return 'flaw' in picture ? { problem: flawed(url, picture) } : { found: { ...picture, path } }
}

async function seekData({ workspace }: Search, url: string): Promise<Sought> {
  const picture = await lookAtData(cacheOf(workspace), url)
  if ('flaw' in picture) return { problem: flawed(url, picture) }
  return { found: { ...picture, path: `picture-${picture.hash.slice(0, 10)}` } }
}

async function seekRemote(search: Search, url: string): Promise<Sought> {
  const before = search.fetchedBefore.get(remoteStem(url))
  if (before === undefined && !search.download) return { absent: '' }
  try {
    const file = below(search.folder, before ?? (await fetchNow(search, url)))
    const sought = await see(search, url, shown(search.workspace, file), file)
    return { ...sought, fetched: before === undefined }
  } catch (error) {
    if (error instanceof DownloadError) return { absent: error.message }
    throw error
  }
}

async function fetchNow({ download, onFetch, folder }: Search, url: string): Promise<string> {
  onFetch?.(url)
  return fetchPicture(folder, url, download as Download)
}

function cacheOf({ cache }: Workspace): AbsolutePath {
  return below(cache, 'pictures')
}

/** More findings of one kind than this become one. */
const MOST_ALIKE = 3

/** In the order of lines. A note with twenty badges of the web has one finding for them. */
function findingsOf(results: readonly (PictureUse & Sought)[]): NoteFinding[] {
  const findings = results.flatMap(({ line, problem }) => (problem ? [{ line, ...problem }] : []))
  const absent = new Map<string, PictureUse[]>()
  for (const { url, line, absent: reason } of results) {
    if (reason === undefined) continue
    const alike = absent.get(reason) ?? []
    alike.push({ url, line })
    absent.set(reason, alike)
  }
  for (const [reason, uses] of absent) {
    const tell = (urls: string[]) => (reason === '' ? remote(urls) : notFetched(urls, reason))
    const groups = uses.length > MOST_ALIKE ? [uses] : uses.map((use) => [use])
    for (const group of groups) {
      findings.push({ line: group[0]?.line ?? 1, ...tell(group.map(({ url }) => url)) })
    }
  }
  return findings.sort((one, other) => one.line - other.line)
}
