// A deck's first frontmatter is two things: the deck's headmatter, and the frontmatter of the slide that stands first.
// Slides may change their places; the headmatter stays on top.
import type { DeckSlide } from './deck-slides.ts'
import { entriesOf } from './merge-frontmatter.ts'

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
  const orders = like.map((slide) => entriesOf(slide?.frontmatter?.yaml ?? '').map(({ key }) => key))
  const rank = new Map<string, number>()
  for (const keys of orders) {
    let last = -1
    for (const [at, key] of keys.entries()) {
      // A key that only a later one has stands behind the key that it stands behind there.
      if (!rank.has(key)) rank.set(key, last + (at + 1) / 1000)
      last = rank.get(key) as number
    }
    for (const [at, key] of [...rank.keys()]
      .sort((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0))
      .entries())
      rank.set(key, at)
  }
  const sorted = entries.toSorted((a, b) => (rank.get(a.key) ?? Infinity) - (rank.get(b.key) ?? Infinity))
  const end = like.find((slide) => slide?.frontmatter)?.frontmatter?.end ?? `---${eol}`
  return { ...first, frontmatter: { yaml: sorted.map(({ text }) => text).join(''), end } }
}
