// What a slide might hold, from markdown: what layouts look at.
import type { Metrics } from '../../scripts/model/metrics.ts'
import { blockHeights } from '../../scripts/plan/blocks/block-heights.ts'
import { runOf } from '../../scripts/plan/pages/candidates.ts'
import { type Content, contentOf } from '../../scripts/plan/pages/content.ts'
import type { Composed, LayoutEntry } from '../../scripts/plan/pages/layouts/layout-entry.ts'
import { fillSections } from '../../scripts/plan/sections/fill-sections.ts'
import { type Section, sectionsOf } from '../../scripts/plan/sections/sections.ts'
import { createRuler } from '../../scripts/ruler/ruler.ts'
import { blocksOf } from './blocks.ts'
import { KNOWN_METRICS } from './known-metrics.ts'
import { markdownOf } from './markdown.ts'
import { picturesOf } from './plan.ts'

export interface Held {
  content: Content
  /** Whose title the slide has. */
  owner: Section
}

/** All that stands below `# Queues`, as one slide: of several sections where the markdown has headings. */
export function heldOf(markdown: string, metrics: Metrics = KNOWN_METRICS): Held {
  const heights = blockHeights(createRuler(metrics, 'zh-CN'))
  const pictures = picturesOf({ 'cat.png': [800, 600] })
  const sections = sectionsOf([{ type: 'text', value: 'Queues' }], blocksOf(markdown), () => false)
  const all = fillSections(sections, () => ({ lang: 'zh-CN', pictures, heights, room: 400 }))
  // A section that shows nothing itself stands around those below it.
  const filled = all.filter(({ divider }) => !divider)
  const run = runOf(filled, heights, 'normal')
  const last = filled.length - 1
  const [section, parent] = [filled[0]?.section, filled[last]?.section.parent]
  const owner = last === 0 ? section : parent
  if (!owner) throw new Error('No slide in it')
  const kind = last === 0 ? 'one' : 'shared'
  return { content: contentOf(run, { from: 0, to: run.atoms.length, first: 0, last, kind, owner }), owner }
}

export function takes(layout: LayoutEntry, markdown: string): boolean {
  return layout.takes(heldOf(markdown).content)
}

/** px on slides of the known metrics. */
export function heightIn(layout: LayoutEntry, markdown: string): number | undefined {
  return layout.height?.(heldOf(markdown).content, 'normal')
}

/** What the layout makes of the slide: `breadcrumb › title`, blocks and slots as markdown, one below the other. */
export function composedIn(layout: LayoutEntry, markdown: string): string {
  const { content, owner } = heldOf(markdown)
  const { title, breadcrumb = [], blocks = [], slots = [] }: Composed = layout.compose?.(content, owner) ?? {}
  return [
    ...(title ? [[...breadcrumb, markdownOf({ type: 'paragraph', children: title })].join(' › ')] : []),
    ...(blocks.length > 0 ? [markdownOf({ type: 'root', children: blocks })] : []),
    ...slots.map((slot) => `::${slot.name}::\n${markdownOf({ type: 'root', children: slot.blocks })}`),
  ].join('\n')
}
