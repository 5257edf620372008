/**
 * Slidev's `font-sans` and `font-mono` come from the theme's `fonts`, which are
 * remote. These win, also in the notes and the presenter's tools.
 */
export default function setupUnocss() {
  return {
    theme: {
      fontFamily: { sans: 'var(--reprise-sans)', mono: 'var(--reprise-mono)' },
    },
  }
}
