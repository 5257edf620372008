// Looks at picture files and remembers what came of it, so that an unchanged picture is decoded once.

import { readFile, stat } from 'node:fs/promises'
import { passedOver, passOver } from '../../files/debug.ts'
import { saveText } from '../../files/save.ts'
import { below } from '../../files/workspace.ts'
import type { AbsolutePath } from '../../model/paths.ts'
import { digest } from '../../text/digest.ts'
import type { Flaw } from '../problems.ts'
import { dataUrlBytes } from './data-url.ts'
import type { Prepared } from './prepared.ts'

/** A picture that slides can show. */
export interface ReadyPicture {
  /** The bytes that are shown: the picture itself, or what was made of it. */
  from: AbsolutePath
  /** Of the picture as it was found, hexadecimal: pictures with one hash are one picture. */
  hash: string
  type: string
  width: number
  height: number
}

/** To be raised when a picture would be prepared in another way than before. */
const RECIPE = 1

/** A picture file may have at most so many bytes. */
const MOST_BYTES = 100_000_000

/**
 * @param cache folder for what is remembered; it may be deleted at any time
 * @throws where the file cannot be opened
 */
export async function lookAtFile(cache: AbsolutePath, path: AbsolutePath): Promise<ReadyPicture | Flaw> {
  const { size, mtimeMs, ctimeMs, ino } = await stat(path)
  if (size > MOST_BYTES) return { flaw: 'too-large' }
  const key = digest([RECIPE, path, size, mtimeMs, ctimeMs, ino].join('\n'))
  const seen = await remembered(cache, key, async () => look(cache, await readFile(path)))
  return 'flaw' in seen ? seen : ready(seen, seen.made ? below(cache, seen.made) : path)
}

/** @param url a `data:` URL; what it holds becomes a file in the cache */
export async function lookAtData(cache: AbsolutePath, url: string): Promise<ReadyPicture | Flaw> {
  const seen = await remembered(cache, digest(`${RECIPE}\n${url}`), async () => {
    const bytes = await dataUrlBytes(url)
    return bytes ? look(cache, bytes, true) : { flaw: 'not-shown' }
  })
  return 'flaw' in seen ? seen : ready(seen, below(cache, seen.made as string))
}

interface Seen extends Omit<Prepared, 'made'> {
  hash: string
  /** Name of the file in the cache that holds what was made. */
  made?: string
}

function ready({ hash, type, width, height }: Seen, from: AbsolutePath): ReadyPicture {
  return { from, hash, type, width, height }
}

/** @param keep the bytes have no file of their own */
async function look(cache: AbsolutePath, bytes: Buffer, keep = false): Promise<Seen | Flaw> {
  // Loaded for pictures that nobody has seen: the programs that read them take longer to load than to remember.
  const { prepare } = await import('./prepare.ts')
  const prepared = await prepare(bytes)
  if ('flaw' in prepared) return prepared
  const { made = keep ? bytes : undefined, ...seen } = prepared
  const hash = digest(bytes)
  if (made === undefined) return { ...seen, hash }
  const name = `${hash}-${RECIPE}.${seen.type}`
  await saveText(below(cache, name), made)
  return { ...seen, hash, made: name }
}

async function remembered(
  cache: AbsolutePath,
  key: string,
  work: () => Promise<Seen | Flaw>,
): Promise<Seen | Flaw> {
  const record = below(cache, `${key}.json`)
  const known = await recall(cache, record)
  if (known) return known
  const seen = await work()
  // Where nothing can be written, the picture is looked at again the next time.
  await saveText(record, JSON.stringify(seen)).catch(passOver(record))
  return seen
}

/** @returns undefined for what nobody has seen, and where the cache is damaged or has been deleted in part */
async function recall(cache: AbsolutePath, record: AbsolutePath): Promise<Seen | Flaw | undefined> {
  try {
    const seen: Seen | Flaw = JSON.parse(await readFile(record, 'utf8'))
    if ('made' in seen && seen.made !== undefined) await stat(below(cache, seen.made))
    return seen
  } catch (error) {
    passedOver(record, error)
    return undefined
  }
}
