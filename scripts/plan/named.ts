// Titles of slides whose section goes on, or that follow a cover of the same title: such a slide is named by the first thing
// that it says, where that is short enough; the section's title stands above it. In the middle of a list, table or code block
// the title stays, and the footer says which part it is.
import type { BlockContent, PhrasingContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import type { Slide } from '../model/slide.ts'
import { displayColumns } from '../text/display-columns.ts'
import type { Heights } from './atoms/block-kind.ts'
import type { OwnedSlide } from './owned-slide.ts'

/** Columns of a title that is read at a glance. */
const MOST_COLUMNS = 44
const FEWEST_COLUMNS = 4

/** Layouts whose blocks stand below the title as they are measured. */
const NAMEABLE: ReadonlySet<string> = new Set(['default', 'center', 'image-right'])

/** @param deckTitle stands on the cover, right before the first slide */
export function named(slides: readonly OwnedSlide[], deckTitle: string, heights: Heights): Slide[] {
  const result: Slide[] = []
  let before = deckTitle.trim()
  for (const { slide } of slides) {
    const own = plain(slide.title)
    const isSame = own !== '' && own === before
    const renamed = isSame && NAMEABLE.has(slide.layout) ? renamedSlide(slide, heights) : undefined
    result.push(renamed ?? slide)
    before = own
  }
  return continued(result)
}

/** @returns undefined where what it says first is no title, or where it would stand alone then */
function renamedSlide(slide: Slide, heights: Heights): Slide | undefined {
  const { title, rest } = firstSaid(slide.blocks) ?? {}
  if (!title || !rest || rest.length === 0) return undefined
  const breadcrumb = [...slide.breadcrumb, plain(slide.title)]
  const column = slide.layout === 'image-right' ? 'image-right' : 'default'
  const room = heights.ruler.metrics.height - heights.ruler.head(plain(title), breadcrumb)
  const height = Math.round(heights.onSlide(rest, column, slide.step))
  if (height > room) return undefined
  return { ...slide, title, breadcrumb, blocks: rest, height, room: Math.round(room) }
}

function firstSaid(
  blocks: readonly BlockContent[],
): { title: PhrasingContent[]; rest: BlockContent[] } | undefined {
  const [first, ...others] = blocks
  if (first?.type === 'heading' || first?.type === 'paragraph')
    return isTitle(first.children) ? { title: asTitle(first.children), rest: others } : undefined
  if (first?.type !== 'list' || !first.data?.points) return undefined
  const [point, ...points] = first.children
  const [said, ...below] = point?.children ?? []
  if (said?.type !== 'paragraph' || below.length > 0 || points.length < 2 || !isTitle(said.children))
    return undefined
  return { title: asTitle(said.children), rest: [{ ...first, children: points }, ...others] }
}

function isTitle(children: readonly PhrasingContent[]): boolean {
  const columns = displayColumns(plain(children))
  return columns >= FEWEST_COLUMNS && columns <= MOST_COLUMNS && children.every(({ type }) => PLAIN.has(type))
}

const PLAIN: ReadonlySet<string> = new Set(['text', 'strong', 'emphasis', 'inlineCode'])

/** Without bold, which a title is anyway, and without the sign that it ends with. */
function asTitle(children: readonly PhrasingContent[]): PhrasingContent[] {
  const bare = children.flatMap((each) => (each.type === 'strong' ? each.children : each))
  const last = bare.at(-1)
  if (last?.type !== 'text') return bare
  return [...bare.slice(0, -1), { ...last, value: last.value.replace(/[\s:：.。]+$/, '') }]
}

/** Slides in a row that still have one title are parts of one thing. */
function continued(slides: readonly Slide[]): Slide[] {
  return slides.map((slide, index) => {
    const key = keyOf(slide)
    if (key === '') return slide
    let from = index
    while (keyOf(slides[from - 1]) === key) from--
    let to = index
    while (keyOf(slides[to + 1]) === key) to++
    return from === to ? slide : { ...slide, part: { no: index - from + 1, of: to - from + 1 } }
  })
}

function keyOf(slide: Slide | undefined): string {
  if (!slide || slide.layout === 'section' || slide.title.length === 0) return ''
  return JSON.stringify([slide.breadcrumb, plain(slide.title)])
}

function plain(children: readonly PhrasingContent[]): string {
  return textOf({ type: 'paragraph', children: [...children] }).trim()
}
