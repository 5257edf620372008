import type { Element, Root } from 'xast'
import { fromXml } from 'xast-util-from-xml'
import { toXml } from 'xast-util-to-xml'
import { passedOver } from '../../files/debug.ts'
import type { Flaw } from '../problems.ts'
import { isSvg, makeHarmless } from '../svg/harmless-svg.ts'
import { withEntities } from '../svg/svg-entities.ts'
import { sizeSvg } from '../svg/svg-size.ts'
import { svgWeight } from '../svg/svg-weight.ts'
import type { Prepared } from './prepared.ts'

/** Characters; drawings of this size take a browser seconds. */
const MOST_TEXT = 20_000_000
const MOST_SHAPES = 500_000

const XML = { closeEmptyElements: true, tightClose: true }

/** Makes an SVG harmless and gives it a size. One that is harmless and has a size stays as it is, byte for byte. */
export function prepareSvg(bytes: Buffer): Prepared | Flaw {
  try {
    return prepareTree(bytes)
  } catch (error) {
    // Elements nested by the thousand: browsers give up as well.
    if (error instanceof RangeError) return { flaw: 'too-heavy' }
    throw error
  }
}

function prepareTree(bytes: Buffer): Prepared | Flaw {
  const text = decode(bytes)
  if (text === undefined) return { flaw: 'bad-svg' }
  if (text.length > MOST_TEXT) return { flaw: 'too-heavy' }
  const tree = parse(withEntities(text))
  if (tree === undefined) return { flaw: 'bad-svg' }
  const root = tree.children.find((child): child is Element => child.type === 'element')
  if (!root || !isSvg(root)) return { flaw: 'not-shown' }
  if (svgWeight(tree) > MOST_SHAPES) return { flaw: 'too-heavy' }
  const before = toXml(root, XML)
  makeHarmless(root)
  const size = sizeSvg(root)
  const after = toXml(root, XML)
  const fine = before === after && isPlain(bytes)
  return { type: 'svg', ...size, ...(fine ? {} : { made: Buffer.from(`${after}\n`) }) }
}

/** In the encoding that the file names, as browsers read it. */
function decode(bytes: Buffer): string | undefined {
  const start = bytes.toString('latin1', 0, 200)
  const mark = /^(?:\xff\xfe|<\0)/.test(start)
    ? 'utf-16le'
    : /^(?:\xfe\xff|\0<)/.test(start)
      ? 'utf-16be'
      : undefined
  const declared = /^(?:\xef\xbb\xbf)?<\?xml[^>]*?encoding\s*=\s*["']([\w.-]+)["']/.exec(start)?.[1]
  try {
    return new TextDecoder(mark ?? declared ?? 'utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    passedOver('characters of an SVG', error)
    return undefined
  }
}

function parse(text: string): Root | undefined {
  try {
    return fromXml(text)
  } catch (error) {
    passedOver('XML of an SVG', error)
    return undefined
  }
}

/** UTF-8 without declarations that `makeHarmless` has not seen. */
function isPlain(bytes: Buffer): boolean {
  return (
    !/<!DOCTYPE|<\?xml-|encoding\s*=\s*["'](?!utf-8["'])/i.test(bytes.toString('latin1', 0, 10_000)) &&
    !bytes.includes('\0')
  )
}
