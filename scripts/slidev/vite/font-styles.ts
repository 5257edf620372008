import { readFile } from 'node:fs/promises'
import { posix } from 'node:path'
import type { Plugin } from 'vite'

const IMPORTED = /@fontsource\/[^?]+\.css$/
const PREFIX = '\0reprise:font-style:'
const OLDER_FORMAT = /,\s*url\([^)]+\.woff\) format\('woff'\)/g
const FONT = /url\(\.\/([^)]+)\)/g

/**
 * Hands the style sheets of `@fontsource` to the page as they are, but for the addresses of the fonts. Vite would parse
 * each rule and look for each of the 700 files of the Chinese, Japanese and Korean fonts: a tenth of what it takes to
 * load a deck.
 */
export function fontStyles(): Plugin {
  return {
    name: 'reprise:font-styles',
    enforce: 'pre',
    async resolveId(name, importer, options) {
      if (!IMPORTED.test(name)) return
      const file = await this.resolve(name, importer, { ...options, skipSelf: true })
      // Not as `.css`, or Vite's plugins would take it for theirs.
      return file && `${PREFIX}${file.id.replace(/\?.*/, '')}.js`
    },
    async load(id) {
      if (!id.startsWith(PREFIX)) return
      const file = id.slice(PREFIX.length, -'.js'.length)
      return { code: styleModule(file, await readFile(file, 'utf8')), map: { mappings: '' } }
    },
  }
}

/** What Vite makes of a style sheet while it serves. */
function styleModule(file: string, text: string): string {
  const folder = posix.join('/@fs', '/', posix.dirname(file))
  const style = text
    .replace(OLDER_FORMAT, '')
    .replace(FONT, (_, font: string) => `url("${encodeURI(`${folder}/${font}`)}")`)
  return [
    "import { updateStyle } from '/@vite/client'",
    `updateStyle(${JSON.stringify(file)}, ${JSON.stringify(style)})`,
  ].join('\n')
}
