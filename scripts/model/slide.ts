import type { BlockContent, PhrasingContent } from 'mdast'

export type Layout =
  | 'cover'
  | 'default'
  | 'section'
  | 'center'
  | 'statement'
  | 'fact'
  | 'facts'
  | 'quote'
  | 'terms'
  | 'cards'
  | 'steps'
  | 'code'
  | 'two-cols-header'
  | 'image'
  | 'image-left'
  | 'image-right'
  | 'gallery'
  | 'index'
  | 'end'

/** Steps of the type scale, from few words to long code; Slidev's `class` on all but `normal`. */
export type Step = 'large' | 'normal' | 'dense' | 'compact' | 'fine'

/** One planned slide: plain data, printed by `decks --explain`, written by the write stage. */
export interface Slide {
  layout: Layout
  /** Phrasing of the `#` heading; empty when the slide has none. */
  title: PhrasingContent[]
  /** Which part it is of what goes on over several slides of one title; stands in the footer. */
  part?: { no: number; of: number }
  /** Titles of the sections the slide belongs to, outermost first. */
  breadcrumb: string[]
  step: Step
  blocks: BlockContent[]
  /** What stands in slots of the layout, in their order: `::left::`, `::right::`. */
  slots?: { name: 'left' | 'right'; blocks: BlockContent[] }[]
  /** One of an `image`, `image-left` or `image-right` slide, several of a `gallery`. */
  pictures: SlidePicture[]
  /** Of a `gallery` or `index`. */
  columns?: number
  /** Presenter note. */
  note: BlockContent[]
  /** Estimated height of the content in px on the 980 × 552 canvas. */
  height: number
  /** px that the slide has for it, below its title. */
  room: number
  /** Why the slide starts here. */
  reason: string
}

export interface SlidePicture {
  /** Path under `public/`, starting with `/`. */
  src: string
  caption: string
}

/** What the plan needs to know of a picture file. */
export interface Picture {
  /** Path under `public/`, starting with `/`. */
  src: string
  /** px; 0 where the file does not say (an SVG without a size). */
  width: number
  height: number
}

/** Pictures by the URL that the note uses. A URL that is absent has no usable file. */
export type Pictures = ReadonlyMap<string, Picture>

/** The slides of one deck and what stands in its headmatter. */
export interface DeckPlan {
  headmatter: Headmatter
  slides: Slide[]
}

/** Slidev's headmatter, in the order in which it is written. Absent values are left out. */
export interface Headmatter {
  theme: string
  addons: string[]
  title: string
  event?: string
  /** The day or track of the event. */
  part?: string
  number?: string
  author?: string
  date?: string
  time?: string
  room?: string
  /** Slidev's timer. */
  duration?: string
  keywords?: string
  lang: string
}
