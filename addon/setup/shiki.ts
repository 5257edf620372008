import { hangingLines } from '../shiki/hanging-lines.ts'

/** Themes whose comments and punctuation can be read from the back row. */
export default function setupShiki() {
  return {
    themes: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
    transformers: [hangingLines],
  }
}
