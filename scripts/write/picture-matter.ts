import type { Slide, SlidePicture } from '../model/slide.ts'

/** Frontmatter that shows a slide's pictures: `image` for one, `images` for the several of a gallery. */
export function pictureMatter({ layout, pictures, columns }: Slide): Record<string, unknown> {
  if (layout === 'gallery') {
    const images = pictures.map((picture) => matterOf('src', picture))
    return columns === USUAL_COLUMNS ? { images } : { columns, images }
  }
  const [picture] = pictures
  return picture ? matterOf('image', picture) : {}
}

/** What the gallery layout takes where the slide does not say. */
const USUAL_COLUMNS = 2

function matterOf(key: 'image' | 'src', { src, caption }: SlidePicture): Record<string, string> {
  return { [key]: src, ...(caption === '' ? {} : { [isGeneric(caption) ? 'alt' : 'caption']: caption }) }
}

/** Alt texts that say only that there is a picture are kept for screen readers, not shown. */
const GENERIC =
  /^(?:alt|alt text|image|img|picture|pic|photo|screenshot|screen ?shot|图片?|截图|描述|写真|画像|사진|이미지|bild)[\s\d]*$/i

function isGeneric(caption: string): boolean {
  return GENERIC.test(caption.trim())
}
