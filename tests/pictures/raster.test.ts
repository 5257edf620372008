// What becomes of the bytes of a picture, whatever the file is called.
import { join } from 'node:path'
import { imageSize } from 'image-size'
import sharp, { type Sharp } from 'sharp'
import { describe, expect, test } from 'vitest'
import { saveCopy } from '../../scripts/files/save.ts'
import { grainy, pictureDesk, plain } from '../support/pictures.ts'

interface Outcome {
  src?: string
  width?: number
  height?: number
  /** The file that is shown; undefined where there is none. */
  bytes?: Buffer
  problem?: string
}

/** What becomes of a picture with these bytes: in the plan, on disk, or in a finding on its line. */
async function outcome(bytes: Uint8Array, name = 'a.png'): Promise<Outcome> {
  const desk = await pictureDesk({ [`notes/${name}`]: bytes })
  const { pictures, copies, findings } = await desk.find(`Text\n\n![](${name})`)
  for (const { from, to } of copies) await saveCopy(from, to)
  const picture = pictures.get(name)
  if (!picture) {
    expect(findings).toMatchObject([{ line: 3, severity: 'warning', hint: expect.any(String) }])
    return { problem: findings[0]?.message ?? '' }
  }
  expect(findings).toEqual([])
  return { ...picture, bytes: await desk.read(join('public', picture.src)) }
}

describe('a picture that is fine stays as it is, byte for byte', () => {
  test.each(['png', 'jpeg', 'gif', 'webp', 'avif'] as const)('%s', async (format) => {
    const bytes = await plain(120, 80).toFormat(format).toBuffer()
    const type = format.replace('jpeg', 'jpg')
    expect(await outcome(bytes, `a.${format}`)).toEqual({
      src: `/deck/a.${type}`,
      width: 120,
      height: 80,
      bytes,
    })
  })

  test('a bitmap, which sharp does not read', async () => {
    const bytes = bitmap(3, 2)
    expect(await outcome(bytes, 'a.bmp')).toEqual({ src: '/deck/a.bmp', width: 3, height: 2, bytes })
  })

  test('a small one is not enlarged', async () => {
    expect(await outcome(await plain(3, 2).png().toBuffer())).toMatchObject({ width: 3, height: 2 })
  })

  test('a JPEG that lacks nothing but its end mark', async () => {
    const bytes = (await grainy(64, 64).jpeg().toBuffer()).subarray(0, -2)
    expect(await outcome(bytes, 'a.jpg')).toMatchObject({ bytes, width: 64 })
  })
})

describe('the type is what the bytes say', () => {
  test('a JPEG called .png', async () => {
    expect(await outcome(await plain(9, 9).jpeg().toBuffer(), 'a.png')).toMatchObject({ src: '/deck/a.jpg' })
  })

  test('a PNG without extension', async () => {
    expect(await outcome(await plain(9, 9).png().toBuffer(), 'a')).toMatchObject({ src: '/deck/a.png' })
  })
})

describe('a picture far larger than the canvas', () => {
  test.each(['jpeg', 'png', 'webp'] as const)('becomes as wide as twice the canvas: %s', async (format) => {
    const bytes = await grainy(2450, 100).toFormat(format).toBuffer()
    const found = await outcome(bytes)
    expect(found).toMatchObject({ src: `/deck/a.${format.replace('jpeg', 'jpg')}`, width: 1960, height: 80 })
    expect(found.bytes?.length).toBeLessThan(bytes.length)
    expect(imageSize(found.bytes as Buffer)).toMatchObject({ width: 1960, height: 80 })
  })

  test('becomes as high as four times the canvas', async () => {
    const bytes = await grainy(100, 4416).jpeg().toBuffer()
    expect(await outcome(bytes)).toMatchObject({ width: 50, height: 2208 })
  })

  test('stays as it is where it would not become smaller', async () => {
    const bytes = await plain(3000, 10).png({ palette: true, colours: 2 }).toBuffer()
    expect(await outcome(bytes)).toMatchObject({ bytes, width: 3000, height: 10 })
  })

  test('keeps transparency', async () => {
    const bytes = await grainy(2450, 100).ensureAlpha(0.5).png().toBuffer()
    const found = await outcome(bytes)
    expect(await sharp(found.bytes).metadata()).toMatchObject({ hasAlpha: true, width: 1960 })
  })

  test.each(['gif', 'webp'] as const)('stays as it is where it moves: %s', async (format) => {
    const frames = await Promise.all(
      ['#f00', '#0f0', '#00f'].map((colour) => plain(2100, 20, colour).png().toBuffer()),
    )
    const bytes = await sharp(frames, { join: { animated: true } })
      .toFormat(format)
      .toBuffer()
    expect(await outcome(bytes)).toMatchObject({ bytes, width: 2100, height: 20 })
  })

  test('stays as it is where it is a PNG that moves', async () => {
    const png = await grainy(2100, 2).png().toBuffer()
    const control = chunk('acTL', Buffer.from([0, 0, 0, 1, 0, 0, 0, 0]))
    const bytes = Buffer.concat([png.subarray(0, 33), control, png.subarray(33)])
    expect(await outcome(bytes)).toMatchObject({ bytes })
  })
})

describe('a photograph that was taken upright', () => {
  test('is higher than wide, and stays as it is: browsers turn a JPEG', async () => {
    const bytes = await plain(80, 60).withMetadata({ orientation: 6 }).jpeg().toBuffer()
    expect(await outcome(bytes)).toMatchObject({ width: 60, height: 80, bytes })
  })

  test('is turned when it is made smaller', async () => {
    const bytes = await grainy(4000, 50).withMetadata({ orientation: 6 }).jpeg().toBuffer()
    const found = await outcome(bytes)
    expect(found).toMatchObject({ width: 28, height: 2208 })
    expect((await sharp(found.bytes).metadata()).orientation).toBeUndefined()
  })
})

test('a TIFF becomes a PNG', async () => {
  const found = await outcome(await plain(90, 60).tiff().toBuffer(), 'scan.tif')
  expect(found).toMatchObject({ src: '/deck/scan.png', width: 90, height: 60 })
  expect((await sharp(found.bytes).metadata()).format).toBe('png')
})

describe('what cannot be shown is said, with its line and what to do', () => {
  test.each<[string, () => Promise<Uint8Array> | Uint8Array, string]>([
    ['an empty file', () => new Uint8Array(), 'The picture file is empty: a.png'],
    ['text', () => Buffer.from('this is text'), 'Not a picture that a browser shows: a.png'],
    [
      'a web page',
      () => Buffer.from('\n<!DOCTYPE html><p>404'),
      'A web page was saved under the name of the picture: a.png',
    ],
    [
      'what Git LFS has in place of a picture',
      () => Buffer.from('version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 9\n'),
      'Git LFS has not fetched the picture: a.png',
    ],
    ['half a PNG', () => half(grainy(99, 99).png()), 'The picture is cut off or damaged: a.png'],
    ['half a JPEG', () => half(grainy(99, 99).jpeg()), 'The picture is cut off or damaged: a.png'],
    ['half a WebP', () => half(grainy(99, 99).webp()), 'The picture is cut off or damaged: a.png'],
    ['half a GIF', () => half(grainy(99, 99).gif()), 'The picture is cut off or damaged: a.png'],
    [
      'a PNG that claims to be 60,000 × 60,000',
      () => bomb(),
      'The picture is too large to be read safely: a.png',
    ],
    ['a Photoshop file', () => photoshop(), 'Not a picture that a browser shows (psd): a.png'],
  ])('%s', async (_, bytes, problem) => {
    expect(await outcome(await bytes())).toEqual({ problem })
  })
})

async function half(picture: Sharp): Promise<Buffer> {
  const bytes = await picture.toBuffer()
  return bytes.subarray(0, bytes.length / 2)
}

/** A PNG of a few bytes whose header names an immense size. */
async function bomb(): Promise<Buffer> {
  const bytes = await plain(8, 8).png().toBuffer()
  bytes.writeUInt32BE(60_000, 16)
  bytes.writeUInt32BE(60_000, 20)
  return bytes
}

function photoshop(): Buffer {
  const bytes = Buffer.alloc(40)
  bytes.write('8BPS\0\u0001', 'latin1')
  bytes.writeUInt32BE(30, 14)
  bytes.writeUInt32BE(40, 18)
  return bytes
}

function bitmap(width: number, height: number): Buffer {
  const row = Math.ceil((width * 3) / 4) * 4
  const bytes = Buffer.alloc(54 + row * height)
  bytes.write('BM')
  bytes.writeUInt32LE(bytes.length, 2)
  bytes.writeUInt32LE(54, 10)
  bytes.writeUInt32LE(40, 14)
  bytes.writeInt32LE(width, 18)
  bytes.writeInt32LE(height, 22)
  bytes.writeUInt16LE(1, 26)
  bytes.writeUInt16LE(24, 28)
  return bytes
}

/** A chunk of a PNG; its checksum is not looked at. */
function chunk(type: string, content: Buffer): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(content.length)
  return Buffer.concat([length, Buffer.from(type), content, Buffer.alloc(4)])
}
