import { imageSize } from 'image-size'
import { passedOver } from '../../files/debug.ts'
import type { Flaw } from '../problems.ts'
import { prepareRaster } from './prepare-raster.ts'
import { prepareSvg } from './prepare-svg.ts'
import type { Prepared } from './prepared.ts'

/** Takes a picture's bytes for what they are: a `.png` may hold a JPEG, a web page or nothing. Never throws. */
export async function prepare(bytes: Buffer): Promise<Prepared | Flaw> {
  if (bytes.length === 0) return { flaw: 'empty' }
  const start = bytes.toString('latin1', 0, 1000)
  if (start.startsWith('version https://git-lfs.')) return { flaw: 'lfs-pointer' }
  if (/^\s*<(?:!doctype\s+html|html)\b/i.test(start.replace(/^\xef\xbb\xbf/, ''))) return { flaw: 'web-page' }
  const size = sizeOf(bytes)
  if (size === undefined || size.type === undefined) return { flaw: 'not-shown' }
  return size.type === 'svg' ? prepareSvg(bytes) : prepareRaster(bytes, size.type, size)
}

function sizeOf(bytes: Buffer): { type?: string; width: number; height: number } | undefined {
  try {
    return imageSize(bytes)
  } catch (error) {
    passedOver('size of a picture', error)
    // It does not know an SVG without a size, nor one in UTF-16.
    const isSvg = /<\0?(?:[a-z]+:)?s\0?v\0?g/i.test(bytes.toString('latin1'))
    return isSvg ? { type: 'svg', width: 0, height: 0 } : undefined
  }
}
