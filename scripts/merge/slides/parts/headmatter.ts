// A deck's first frontmatter is two things: the deck's headmatter, and the frontmatter of the slide that stands first.
// Slides may change their places; the headmatter stays on top.
import type { DeckSlide } from '../../text/deck-slides.ts'
import { entriesOf, type MatterEntry } from '../../text/frontmatter.ts'

/** Slidev's keys for one slide, and those of the layouts of `slidev-addon-reprise`. */
const OF_A_SLIDE =
  /^(?:layout|class|background|backgroundSize|image|images|caption|captions|columns|breadcrumb|clicks|clicksStart|disabled|hide|hideInToc|level|name|preload|routeAlias|src|zoom|dragPos|freeze|url)$/

export interface HeadedDeck {
  /** YAML, with line ends; empty where there is none. */
  headmatter: string
  /** The first without the headmatter. */
  slides: DeckSlide[]
}

export function withoutHeadmatter(slides: readonly DeckSlide[]): HeadedDeck {
  const [first, ...rest] = slides
  if (!first?.frontmatter) return { headmatter: '', slides: [...slides] }
  const entries = entriesOf(first.frontmatter.yaml)
  const yaml = (own: boolean) =>
    entries.flatMap(({ key, text }) => (OF_A_SLIDE.test(key) === own ? [text] : [])).join('')
  const { frontmatter, ...slide } = first
  const own = yaml(true)
  return {
    headmatter: yaml(false),
    slides: [{ ...slide, ...(own === '' ? {} : { frontmatter: { ...frontmatter, yaml: own } }) }, ...rest],
  }
}

/** @param like first slides whose keys say the order, the most important first */
export function withHeadmatter(
  headmatter: string,
  first: DeckSlide,
  like: readonly (DeckSlide | undefined)[],
  eol: string,
): DeckSlide {
  const entries = [...entriesOf(headmatter), ...entriesOf(first.frontmatter?.yaml ?? '')]
  if (entries.length === 0) return first
  const order = keyOrder(like.map((slide) => entriesOf(slide?.frontmatter?.yaml ?? '')))
  const sorted = entries.toSorted((a, b) => order.indexOf(a.key) - order.indexOf(b.key))
  const end = like.find((slide) => slide?.frontmatter)?.frontmatter?.end ?? `---${eol}`
  return { ...first, frontmatter: { yaml: sorted.map(({ text }) => text).join(''), end } }
}

/** The keys of the first list; those that only a later one has, each behind the key that it stands behind there. */
function keyOrder(lists: readonly (readonly MatterEntry[])[]): string[] {
  const order: string[] = []
  for (const entries of lists) {
    let last = -1
    for (const { key } of entries) {
      if (!order.includes(key)) order.splice(last + 1, 0, key)
      last = order.indexOf(key)
    }
  }
  return order
}
