import type { Image, Paragraph, PhrasingContent, RootContent } from 'mdast'
import type { Picture } from '../../model/slide.ts'
import { wordsOf } from '../../text/words.ts'
import { type Atom, atomOf } from '../atoms/atom.ts'
import type { BlockKind, CutContext, CutSetting } from '../atoms/block-kind.ts'
import { textParagraph } from '../atoms/text-paragraph.ts'

/** A paragraph of nothing but a picture. A layout gives it its place; in text it stands only inside a block. */
export const picture: BlockKind<Paragraph> = {
  type: 'paragraph',
  is: isPicture,
  name: 'picture',
  cut: (block, context) => imagesOf(block).flatMap((image) => pictureAtoms(image, context)),
  height: () => TALLEST,
  gapName: () => 'picture',
  note: (block, context) => imagesOf(block).flatMap((image) => missing(image, context)),
}

/** px; `max-height` of a picture in text, in the addon's styles/base.css. */
const TALLEST = 360

export function isPicture(block: RootContent): block is Paragraph {
  if (block.type !== 'paragraph') return false
  return block.children.some(({ type }) => type === 'image') && block.children.every(isImageOrSpace)
}

function isImageOrSpace(node: PhrasingContent): boolean {
  return node.type === 'image' || (node.type === 'text' && node.value.trim() === '')
}

function imagesOf({ children }: Paragraph): Image[] {
  return children.filter((each) => each.type === 'image')
}

function pictureAtoms(image: Image, { pictures }: CutContext): Atom[] {
  const file = pictures.get(image.url)
  if (file) return shownPicture(image, file)
  return isRemote(image.url) ? [linkTo(image)] : []
}

/** Columns that a caption may have; what is longer is text, and stands on the slide as such. */
const LONGEST_CAPTION = 120

function shownPicture(image: Image, file: Picture): Atom[] {
  const block: Paragraph = { type: 'paragraph', children: [image] }
  const caption = image.alt ?? ''
  if (caption.length <= LONGEST_CAPTION) return [{ ...atomOf(block), picture: { ...file, caption } }]
  return [{ ...atomOf(block), picture: { ...file, caption: '' } }, atomOf(textParagraph(caption))]
}

function linkTo({ url: address, alt }: Image): Atom {
  const url = address.replace(/^\/\//, 'https://')
  const label: PhrasingContent = { type: 'text', value: alt || url }
  return atomOf({ type: 'paragraph', children: [{ type: 'link', url, children: [label] }] })
}

/** What stands in the presenter note for a picture that has no file. */
function missing({ url, alt }: Image, { pictures, lang }: CutSetting): Paragraph[] {
  if (pictures.has(url) || isRemote(url)) return []
  // A `data:` URL can have millions of characters, and none for a person.
  const shown = url.replace(/^(data:[^,]{0,40}).*/is, '$1…')
  const named = [alt, shown].filter(Boolean).join(' · ')
  return [textParagraph(`${wordsOf(lang).pictureMissing}${named}`)]
}

function isRemote(url: string): boolean {
  return /^(?:https?:)?\/\//i.test(url)
}
