import type { Plugin } from 'vite'

const SLIDES = '/@slidev/slides'
const DETOUR = /'\/@slidev\/slides\/(\d+)\/(md|frontmatter)'/g

/**
 * Slidev lists its slides as `/@slidev/slides/3/md`, a module that only exports what `…/deck.md__slidev_3.md` does, so
 * that its editor may move slides. Nobody moves any here: a page of 300 slides has 600 modules less to load.
 */
export function slidesWithoutDetour(slides: readonly { source: { filepath: string } }[]): Plugin {
  return {
    name: 'reprise:slides-without-detour',
    enforce: 'pre',
    transform(code, id) {
      if (id !== SLIDES) return
      const direct = code.replace(DETOUR, (detour, no, type) => {
        const slide = slides[no - 1]
        return slide ? JSON.stringify(`${slide.source.filepath}__slidev_${no}.${type}`) : detour
      })
      return { code: direct, map: null }
    },
  }
}
