import type { Ref } from 'vue'
import type { SlideRoute } from './logic/slides.ts'

/** What a component inside a slide knows of it. */
export function useSlideContext(): {
  /** The slide's number, from 1. */
  $page: Ref<number>
  $frontmatter: { layout?: string } & Record<string, unknown>
  /** Not there where Slidev shows a slide outside its route. */
  $route: SlideRoute | undefined
}
