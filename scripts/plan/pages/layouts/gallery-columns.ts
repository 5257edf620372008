import type { Picture } from '../../../model/slide.ts'

export type GalleryPicture = Picture & { caption: string }

/** A file that does not say its size is taken for a common slide. */
const USUAL_RATIO = 1.6
/** px, as in the addon's styles/gallery.css. */
const GAP = { columns: 24, rows: 16 }
/** px of a caption: its line and the space above it in styles/layouts.css, and what a Latin letter takes about. */
const CAPTION = { line: 24, above: 8, letter: 8 }

/**
 * Columns in which pictures of these proportions are largest.
 * @param room px for the pictures and their captions
 */
export function galleryColumns(
  pictures: readonly GalleryPicture[],
  room: { width: number; height: number },
): number {
  const counts = pictures.map((_, index) => index + 1)
  return counts.reduce((best, columns) => (area(columns) > area(best) ? columns : best), 1)

  function area(columns: number): number {
    const rows = Math.ceil(pictures.length / columns)
    const width = (room.width - GAP.columns * (columns - 1)) / columns
    const height = (room.height - GAP.rows * (rows - 1)) / rows
    return pictures.reduce(
      (sum, picture) => sum + areaIn({ width, height: height - captionHeight(picture, width) }, picture),
      0,
    )
  }
}

function captionHeight({ caption }: GalleryPicture, width: number): number {
  if (caption === '') return 0
  const letters = Array.from(caption).reduce((sum, letter) => sum + (letter > '\u2e80' ? 2 : 1), 0)
  return CAPTION.above + CAPTION.line * Math.ceil((letters * CAPTION.letter) / width)
}

function areaIn(cell: { width: number; height: number }, { width, height }: GalleryPicture): number {
  const ratio = width > 0 && height > 0 ? width / height : USUAL_RATIO
  const shown = Math.max(0, Math.min(cell.width, cell.height * ratio))
  return shown ** 2 / ratio
}
