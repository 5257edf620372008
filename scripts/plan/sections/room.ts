import type { Column, Ruler } from '../../ruler/ruler.ts'
import { type Section, titleText } from './sections.ts'

/** px that a slide with a section's title has for its blocks. */
export type Room = Readonly<Record<Column, number>>

const known = new WeakMap<Ruler, WeakMap<Section, Room>>()

export function roomOf(section: Section, ruler: Ruler): Room {
  const rooms = known.get(ruler) ?? new WeakMap<Section, Room>()
  known.set(ruler, rooms)
  const room = rooms.get(section) ?? measure(section, ruler)
  rooms.set(section, room)
  return room
}

/** The title may go on over several slides and say so. */
function measure(section: Section, ruler: Ruler): Room {
  const title = `${titleText(section)} (2/2)`
  const below = (column: Column) => ruler.metrics.height - ruler.head(title, section.breadcrumb, column)
  return { default: below('default'), 'image-right': below('image-right') }
}
