import type { Plugin } from 'vite'

/** What Slidev's client loads from packages, in more than 200 modules. */
const LIBRARIES = new Set([
  '@antfu/utils',
  '@shikijs/vitepress-twoslash/client',
  '@slidev/rough-notation',
  '@unhead/vue',
  '@vueuse/core',
  '@vueuse/math',
  '@vueuse/motion',
  '@vueuse/shared',
  'drauu',
  'floating-vue',
  'fuse.js',
  'vue-router',
])

/** What only Slidev's recorder and its exporter in the browser load; large. */
const UNUSED = ['@fix-webm-duration/fix', 'pptxgenjs', 'recordrtc']
/** What only code that runs or is edited on a slide loads; larger still. */
const OF_EDITORS = ['@typescript/ata', 'typescript']

/**
 * Slidev keeps its libraries out of Vite's dependency optimizer, so that a server that runs while people edit never
 * reloads their page, and has it bundle what most pages never load. Here a page is loaded once: the libraries are
 * bundled, into a dozen modules, and the rest is not.
 * @param edits whether a slide has code to edit or to run
 */
export function bundledLibraries(edits: boolean): Plugin {
  const unused = edits ? UNUSED : [...UNUSED, ...OF_EDITORS]
  return {
    name: 'reprise:bundled-libraries',
    // After Slidev has said what it wants.
    enforce: 'post',
    config({ optimizeDeps = {} }) {
      const { exclude = [], include = [] } = optimizeDeps
      optimizeDeps.exclude = [...exclude.filter((name) => !LIBRARIES.has(name)), ...unused]
      // As `@slidev/cli > @slidev/client > typescript`.
      optimizeDeps.include = include.filter((path) => !unused.includes(path.split(' > ').at(-1) as string))
    },
  }
}
