import type { Page } from 'playwright-chromium'
import type {} from '../../page/index.ts'
import { SLIDE } from '../../page/selectors.ts'
import type { OpenDeck } from '../../slidev/open-decks.ts'

/** Prints the deck's slides alone: those of the other decks on the page are hidden. @returns a PDF file */
export async function printDeck(
  { page, from, to }: OpenDeck,
  lang: string | undefined,
  title: string,
): Promise<Uint8Array> {
  await page.evaluate(
    (deck) => {
      globalThis.reprise.addressDeckLinks()
      globalThis.reprise.showOnly(deck)
    },
    { from, to, title, lang: lang ?? '' },
  )
  const { width, height } = await slideSize(page)
  return page.pdf({ width, height, printBackground: true, tagged: true, outline: true })
}

async function slideSize(page: Page): Promise<{ width: string; height: string }> {
  const box = await page.locator(`${SLIDE}:visible`).first().boundingBox()
  return { width: `${box?.width ?? 980}px`, height: `${box?.height ?? 552}px` }
}
