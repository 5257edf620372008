import type { ResolvedSlidevOptions } from '@slidev/types'
import type { Plugin } from 'vite'

const TITLES = '/@slidev/title-renderer.md'

/**
 * Shows the `title` of a slide's frontmatter as the text that it is.
 *
 * Slidev puts it as it stands into a Vue template. `title: From List<T> to Set`
 * keeps that template from compiling, and then the whole presentation from
 * showing; `title: '{{ … }}'` would run. Unnecessary once Slidev escapes it.
 */
export function plainTitles({ data }: ResolvedSlidevOptions): Plugin {
  return {
    name: 'reprise:plain-titles',
    transform: {
      // Before the markdown becomes a template.
      order: 'pre',
      handler(code, id) {
        if (id !== TITLES) return
        const titles = data.slides.map(({ frontmatter }) => frontmatter.title).filter(Boolean)
        const plain = titles.reduce<string>(
          (text, title) => text.replace(`\n\n${title}\n\n`, () => `\n\n${asText(String(title))}\n\n`),
          code,
        )
        return { code: plain, map: null }
      },
    },
  }
}

/** No character of the text means anything to markdown, HTML or Vue. */
function asText(text: string): string {
  const plain = text.replace(/\s+/g, ' ').replace(/[!-/:-@[-`{-~]/g, (sign) => `&#${sign.charCodeAt(0)};`)
  return `<span v-pre>${plain}</span>`
}
