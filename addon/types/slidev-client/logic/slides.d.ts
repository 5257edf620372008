import type { ShallowRef } from 'vue'

export interface SlideRoute {
  /** From 1. */
  no: number
  meta: {
    slide: {
      /** Empty outside Slidev's dev mode. */
      filepath: string
      frontmatter: Record<string, unknown>
      /** Number of the first slide of its deck; written by vite/deck-of-slide.ts. */
      deck?: number
    }
  }
}

/** In order: a slide's number is its index and one. */
export const slides: ShallowRef<SlideRoute[]>
