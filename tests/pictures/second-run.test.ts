// A second run writes nothing that is there already, and decodes nothing twice.
import { chmod, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { saveCopy } from '../../scripts/files/save.ts'
import type { AbsolutePath } from '../../scripts/model/paths.ts'
import { onDisk } from '../support/paths.ts'
import { grainy, type PictureDesk, pictureDesk, plain } from '../support/pictures.ts'
import { temporaryFolder } from '../support/run.ts'

const NOTE = '![](wide.jpg)\n\n![](small.png)\n\n![](broken.png)'

async function desk(): Promise<PictureDesk> {
  return pictureDesk({
    'notes/wide.jpg': await grainy(2450, 100).jpeg().toBuffer(),
    'notes/small.png': await plain(9, 9).png().toBuffer(),
    'notes/broken.png': 'text',
  })
}

/** Finds and copies; @returns what was found, and the bytes of the copies. */
async function run(desk: PictureDesk): Promise<unknown> {
  const { pictures, copies, findings } = await desk.find(NOTE)
  for (const { from, to } of copies) await saveCopy(from, to)
  const files = await readdir(join(desk.root, 'public/deck'))
  const bytes = await Promise.all(files.map(async (file) => [file, await desk.read(`public/deck/${file}`)]))
  return { pictures, findings, bytes }
}

/** When each file of the cache was written, by name. */
async function cacheTimes(desk: PictureDesk): Promise<[string, number][]> {
  const folder = join(desk.root, '.reprise/pictures')
  const files = (await readdir(folder)).sort()
  return Promise.all(files.map(async (file) => [file, (await stat(join(folder, file))).mtimeMs]))
}

test('the same pictures, the same bytes, the same findings', async () => {
  const one = await desk()
  const first = await run(one)
  expect(await run(one)).toEqual(first)
  expect(await run(await desk())).toEqual(first)
})

test('an unchanged picture is not looked at again, be it fine, too wide or broken', async () => {
  const one = await desk()
  await run(one)
  const before = await cacheTimes(one)
  expect(before.map(([file]) => file.split('.').at(-1)).sort()).toEqual(['jpg', 'json', 'json', 'json'])
  await run(one)
  expect(await cacheTimes(one)).toEqual(before)
})

test('a changed picture is looked at again', async () => {
  const one = await desk()
  await run(one)
  await one.write('notes/small.png', await plain(20, 10).png().toBuffer())
  await one.write('notes/broken.png', await plain(5, 5).png().toBuffer())
  const { pictures, findings } = await one.find(NOTE)
  expect(pictures.get('small.png')).toMatchObject({ width: 20, height: 10 })
  expect(pictures.get('broken.png')).toMatchObject({ width: 5, height: 5 })
  expect(findings).toEqual([])
})

test('a cache that was deleted, in part or whole, or damaged, is made again', async () => {
  const one = await desk()
  const first = await run(one)
  const folder = join(one.root, '.reprise/pictures')
  for (const file of await readdir(folder)) {
    if (file.endsWith('.jpg')) await rm(join(folder, file))
    else await writeFile(join(folder, file), '{"hash":')
  }
  expect(await run(one)).toEqual(first)
  await rm(join(one.root, '.reprise'), { recursive: true })
  expect(await run(one)).toEqual(first)
})

describe('a copy', () => {
  async function pair(from: string, to?: string): Promise<{ from: AbsolutePath; to: AbsolutePath }> {
    const folder = await temporaryFolder()
    const paths = { from: onDisk(join(folder, 'from')), to: onDisk(join(folder, 'deep/to')) }
    await writeFile(paths.from, from)
    await utimes(paths.from, 1000, 1000)
    if (to !== undefined) {
      await saveCopy(paths.from, paths.to)
      await writeFile(paths.to, to)
    }
    return paths
  }

  test('gets the time of its original, by which the next run knows it', async () => {
    const { from, to } = await pair('a')
    await saveCopy(from, to)
    expect((await stat(to)).mtimeMs).toBe(1_000_000)
    const { ctimeMs } = await stat(to)
    await saveCopy(from, to)
    expect((await stat(to)).ctimeMs).toBe(ctimeMs)
  })

  test.skipIf(process.platform === 'win32')('of a read-only file can be written to', async () => {
    const { from, to } = await pair('a')
    await chmod(from, 0o444)
    await saveCopy(from, to)
    expect((await stat(to)).mode & 0o777).toBe(0o644)
  })

  test('of the same bytes is not written anew, whatever its time', async () => {
    const { from, to } = await pair('a', 'a')
    const { ino } = await stat(to)
    await saveCopy(from, to)
    expect(await stat(to)).toMatchObject({ ino, mtimeMs: 1_000_000 })
  })

  test('that somebody has changed is written anew', async () => {
    const { from, to } = await pair('a', 'b')
    const { ino } = await stat(to)
    await saveCopy(from, to)
    expect((await stat(to)).ino).not.toBe(ino)
  })
})
