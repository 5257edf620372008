/** ms that the fonts of one sheet may take. */
const LIMIT = 30_000

/**
 * Fonts are split by characters; those of a slide are asked for when it is laid out, and some only then are found to lack
 * a character. (`document.fonts.ready` now and then never comes where many load at once.)
 */
export async function fontsAreThere(slide: HTMLElement): Promise<void> {
  const end = Date.now() + LIMIT
  for (let idle = 0; idle < 2 && Date.now() < end; idle++) {
    slide.getBoundingClientRect()
    await new Promise((resolve) => setTimeout(resolve, 30))
    if (document.fonts.status === 'loading') idle = -1
  }
}
