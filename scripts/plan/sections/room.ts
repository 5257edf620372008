import type { Ruler } from '../../ruler/ruler.ts'
import { type Section, titleText } from './sections.ts'

/** px that a slide with a section's title has for its blocks: on all its width, and beside a picture. */
export interface Room {
  wide: number
  column: number
}

/** Share of the room that the estimate may fill; the rest is for what it cannot know. */
export const FILL = 0.96

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
  const { height } = ruler.metrics
  return {
    wide: height - ruler.head(title, section.breadcrumb, 'default'),
    column: height - ruler.head(title, section.breadcrumb, 'image-right'),
  }
}
