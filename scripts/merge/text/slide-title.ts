import type { DeckSlide } from './deck-slides.ts'

/** `# Queues（2/3）` as the title and the count behind it, as it stands. */
export interface SlideTitle {
  /** With the `#`. */
  stem: string
  count: string
}

export function titleOf({ heading }: Pick<DeckSlide, 'heading'>): SlideTitle {
  return splitTitle(heading?.key ?? '')
}

export function splitTitle(line: string): SlideTitle {
  const count = /\s*[（(]\d+\/\d+[)）]$/.exec(line)?.[0] ?? ''
  return { stem: line.slice(0, line.length - count.length), count }
}

/** Without the `#` and the count. */
export function plainTitle(slide: Pick<DeckSlide, 'heading'> | undefined): string {
  return titleOf(slide ?? {}).stem.replace(/^#+\s+/, '')
}
