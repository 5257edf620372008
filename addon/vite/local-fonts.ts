import type { Plugin } from 'vite'

const OLDER_FORMAT = /,\s*url\([^)]+\.woff\) format\('woff'\)/g

/**
 * Leaves only the woff2 files in the `@fontsource` style sheets. Every browser
 * that runs Slidev reads woff2, and a built site would carry each of the 704
 * CJK files twice (46 MB instead of 20 MB).
 */
export function localFonts(): Plugin {
  return {
    name: 'reprise:local-fonts',
    enforce: 'pre',
    transform(code, id) {
      if (!/\/@fontsource\/.+\.css/.test(id)) return
      return { code: code.replace(OLDER_FORMAT, ''), map: null }
    },
  }
}
