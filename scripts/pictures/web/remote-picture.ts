// Pictures on the web: fetched where that was asked for, and found again by later runs under a name that comes from
// their address.

import { readdir } from 'node:fs/promises'
import { posix } from 'node:path'
import { passOver } from '../../files/debug.ts'
import { saveText } from '../../files/save.ts'
import { below } from '../../files/workspace.ts'
import { fileName } from '../../model/file-name.ts'
import type { AbsolutePath } from '../../model/paths.ts'
import { decodedUriComponent } from '../../text/decoded-uri.ts'
import { shortHash } from '../picture-names.ts'
import type { Download } from './downloader.ts'
import { DownloadError } from './downloader.ts'

export function isRemote(url: string): boolean {
  return /^(?:https?:)?\/\//i.test(url)
}

/** The files of a folder by their names without extension. */
export async function filesByStem(folder: AbsolutePath): Promise<ReadonlyMap<string, string>> {
  const names = await readdir(folder).catch(passOver(folder, []))
  return new Map(names.map((name) => [name.replace(/\.[^.]+$/, ''), name]))
}

/**
 * @param folder below `public/`
 * @returns the name of the new file in it
 * @throws DownloadError
 */
export async function fetchPicture(folder: AbsolutePath, url: string, download: Download): Promise<string> {
  const bytes = await download(url.replace(/^\/\//, 'https://'))
  const { prepare } = await import('../prepare/prepare.ts')
  const prepared = await prepare(bytes)
  if ('flaw' in prepared) throw new DownloadError('the server sends no picture that a browser shows')
  const name = `${remoteStem(url)}.${prepared.type}`
  await saveText(below(folder, name), prepared.made ?? bytes)
  return name
}

/** The name without extension that a picture of the web has on disk: `…/img/chart.png?v=2` → `chart-1f0c9a3e`. */
export function remoteStem(url: string): string {
  const path = url.replace(/[?#].*$/s, '').replace(/^[^/]*\/\/[^/]*/, '')
  const base = posix.basename(path).replace(/\.[^.]+$/, '')
  return `${fileName(decodedUriComponent(base)) || 'picture'}-${shortHash(url.replace(/^\/\//, 'https://'))}`
}
