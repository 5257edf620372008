import { type SlideRange, slidesOnPage } from '../slides.ts'

export interface ShownDeck extends SlideRange {
  title: string
  /** BCP 47; empty where the deck does not say. */
  lang: string
}

/** Hides the slides of other decks, and makes the page say what the deck says of itself. */
export function showOnly({ from, to, title, lang }: ShownDeck): void {
  for (const { slide, no } of slidesOnPage()) {
    slide.style.display = no >= from && no <= to ? '' : 'none'
    // Otherwise the last slide is followed by an empty page.
    slide.style.breakAfter = no === to ? 'auto' : ''
  }
  document.title = title
  if (lang) document.documentElement.lang = lang
}
