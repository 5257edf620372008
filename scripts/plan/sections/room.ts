import type { Ruler } from '../../ruler/ruler.ts'
import { type Section, titleText } from './sections.ts'

const known = new WeakMap<Ruler, WeakMap<Section, number>>()

/** @returns px that a slide with the section's title has for its blocks */
export function roomOf(section: Section, ruler: Ruler): number {
  const rooms = known.get(ruler) ?? new WeakMap<Section, number>()
  known.set(ruler, rooms)
  const room = rooms.get(section) ?? ruler.metrics.height - ruler.head(titleText(section), section.breadcrumb)
  rooms.set(section, room)
  return room
}
