import type { Picture } from '../model/slide.ts'

/** A file that does not say its size is taken for a common slide. */
const USUAL_RATIO = 1.6

/**
 * Columns in which pictures of these proportions are largest.
 * @param room px for the pictures
 */
export function galleryColumns(
  pictures: readonly Picture[],
  room: { width: number; height: number },
): number {
  const counts = pictures.map((_, index) => index + 1)
  return counts.reduce((best, columns) => (area(columns) > area(best) ? columns : best), 1)

  function area(columns: number): number {
    const cell = {
      width: room.width / columns,
      height: room.height / Math.ceil(pictures.length / columns),
    }
    return pictures.reduce((sum, picture) => sum + areaIn(cell, picture), 0)
  }
}

function areaIn(cell: { width: number; height: number }, { width, height }: Picture): number {
  const ratio = width > 0 && height > 0 ? width / height : USUAL_RATIO
  const shown = Math.min(cell.width, cell.height * ratio)
  return shown ** 2 / ratio
}
