import type { Sharp } from 'sharp'
import type { Flaw } from '../problems.ts'
import type { Prepared } from './prepared.ts'

/** px: twice the canvas, for sharp screens and projectors. */
const MOST_WIDTH = 2 * 980
/** px: four times the canvas, because people zoom into a tall screenshot. */
const MOST_HEIGHT = 4 * 552
/** A scan of 12,000 × 8,000; a file of some kilobytes can claim a thousand times that. */
const MOST_PIXELS = 100_000_000

/** How formats that every browser shows are written again. */
const WRITERS: Readonly<Record<string, (picture: Sharp) => Sharp>> = {
  png: (picture) => picture.png({ compressionLevel: 9 }),
  jpg: (picture) => picture.jpeg({ quality: 85, chromaSubsampling: '4:4:4' }),
  gif: (picture) => picture.gif(),
  webp: (picture) => picture.webp({ quality: 85 }),
}

/** Formats that every browser shows and that sharp does not read. */
const NOT_READ = ['bmp', 'ico']

/** Browsers show it, it is small, and writing one takes ten seconds. */
const NOT_WRITTEN = 'avif'

/**
 * Makes a picture fit for a slide: not far larger than the canvas, upright, in a format that browsers show. One that
 * is fine, that moves, or that would not become smaller, stays as it is.
 */
export async function prepareRaster(
  bytes: Buffer,
  type: string,
  { width, height }: { width: number; height: number },
): Promise<Prepared | Flaw> {
  if (width * height > MOST_PIXELS) return { flaw: 'too-large' }
  if (NOT_READ.includes(type)) return { type, width, height }
  const isShown = type in WRITERS || type === NOT_WRITTEN
  const whole = await readableBytes(bytes, type)
  if (whole === undefined) return isShown ? { flaw: 'cut-off' } : { flaw: 'not-shown', type }
  const { autoOrient, orientation = 1, pages = 1 } = await (await open(whole)).metadata()
  // Browsers turn a JPEG by its EXIF data, other formats not all alike.
  const isFine = isShown && (orientation === 1 || type === 'jpg' || type === NOT_WRITTEN)
  const fits = autoOrient.width <= MOST_WIDTH && autoOrient.height <= MOST_HEIGHT
  const asItIs: Prepared = { type, ...autoOrient }
  if (isFine && (fits || pages > 1 || type === NOT_WRITTEN || movesAsPng(bytes, type))) return asItIs
  const made = await remake(await open(whole), type in WRITERS ? type : 'png')
  return isFine && (made.made?.length ?? 0) >= bytes.length ? asItIs : made
}

async function remake(picture: Sharp, type: string): Promise<Prepared> {
  const write = WRITERS[type] as (picture: Sharp) => Sharp
  const upright = picture
    .autoOrient()
    .resize({ width: MOST_WIDTH, height: MOST_HEIGHT, fit: 'inside', withoutEnlargement: true })
  const { data, info } = await write(upright).toBuffer({ resolveWithObject: true })
  return { type, width: info.width, height: info.height, made: data }
}

const JPEG_END = Buffer.from([0xff, 0xd9])

/** @returns the bytes if all their pixels can be read; undefined for a picture that is damaged or unknown to sharp */
async function readableBytes(bytes: Buffer, type: string): Promise<Buffer | undefined> {
  if (await isReadable(await open(bytes))) return bytes
  // A JPEG that lacks nothing but its end mark is shown by every browser.
  const ended = type === 'jpg' ? Buffer.concat([bytes, JPEG_END]) : undefined
  return ended && (await isReadable(await open(ended, 'warning'))) ? ended : undefined
}

async function isReadable(picture: Sharp): Promise<boolean> {
  // All is decoded, next to nothing is kept.
  return picture
    .resize(8, 8, { fit: 'fill' })
    .raw()
    .toBuffer()
    .then(
      () => true,
      () => false,
    )
}

async function open(bytes: Buffer, failOn: 'truncated' | 'warning' = 'truncated'): Promise<Sharp> {
  // Loaded when the first picture is looked at: most runs find all pictures unchanged.
  const { default: sharp } = await import('sharp')
  return sharp(bytes, { failOn, limitInputPixels: MOST_PIXELS })
}

/** An animated PNG; sharp counts the frames of GIF and WebP, and knows nothing of these. */
function movesAsPng(bytes: Buffer, type: string): boolean {
  return type === 'png' && bytes.subarray(0, bytes.indexOf('IDAT')).includes('acTL')
}
