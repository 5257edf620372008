import type { Plugin } from 'vite'

/** What Slidev's client loads from packages, in more than 200 modules. */
const LIBRARIES = [
  '@antfu/utils',
  '@shikijs/vitepress-twoslash/client',
  '@slidev/rough-notation',
  '@unhead/vue',
  '@unhead/vue/client',
  '@vueuse/core',
  '@vueuse/math',
  '@vueuse/motion',
  'drauu',
  'floating-vue',
  'fuse.js',
  'vue-router',
]

/**
 * Slidev keeps these out of Vite's dependency optimizer, so that a server that runs while people edit never reloads
 * their page. Here a page is loaded once; bundled, they are a dozen modules.
 */
export function bundledLibraries(): Plugin {
  return {
    name: 'reprise:bundled-libraries',
    enforce: 'post',
    config(config) {
      config.optimizeDeps ??= {}
      const { exclude = [], include = [] } = config.optimizeDeps
      config.optimizeDeps.exclude = exclude.filter(
        (name) => !LIBRARIES.includes(name) && name !== '@vueuse/shared',
      )
      config.optimizeDeps.include = [
        ...include,
        ...LIBRARIES.map((name) => `@slidev/cli > @slidev/client > ${name}`),
      ]
    },
  }
}
