/**
 * Slidev merges this into the Vite configuration of every deck that uses the addon.
 * What needs to know the deck itself is in setup/vite-plugins.ts.
 */
import type MarkdownExit from 'markdown-exit'
import markdownItCjkFriendly from 'markdown-it-cjk-friendly'
import { leadingTerms } from './vite/leading-terms.ts'
import { localFonts } from './vite/local-fonts.ts'
import { plainLinks } from './vite/plain-links.ts'
import { tableWords } from './vite/table-words.ts'
import { titleWords } from './vite/title-words.ts'
import { workspaceFiles } from './vite/workspace-files.ts'

export default {
  plugins: [workspaceFiles(), localFonts()],
  slidev: {
    markdown: {
      markdownSetup(md: MarkdownExit) {
        // `--race` and `../x` stay as they are; otherwise they become dashes and dots.
        md.set({ typographer: false })
        // `**真，**她` is bold although a full-width comma stands beside the stars.
        markdownItCjkFriendly(md as never)
        plainLinks(md)
        tableWords(md)
        titleWords(md)
        leadingTerms(md)
      },
    },
  },
}
