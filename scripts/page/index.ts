// The script that runs in the browser, in one object of the page: what Node calls as `page.evaluate(() => reprise.…())`.
// Made of the modules of this folder, which know neither Node nor decks.
import { measureSlides } from './measure/measure-slides.ts'
import { addressDeckLinks } from './print/address-deck-links.ts'
import { showOnly } from './print/show-only.ts'
import { slideBoxes } from './themes/slide-boxes.ts'
import { slideExtents } from './themes/slide-extents.ts'
import { slideLetters } from './themes/slide-letters.ts'
import { fontsAndPictures } from './watch/fonts-and-pictures.ts'
import { slidesSettled } from './watch/slides-settled.ts'
import { slidesShown } from './watch/slides-shown.ts'
import { stylesSettle } from './watch/styles-settle.ts'
import { pageProblems, watchPage } from './watch/watch-page.ts'

const functions = {
  addressDeckLinks,
  fontsAndPictures,
  measureSlides,
  pageProblems,
  showOnly,
  slideBoxes,
  slideExtents,
  slideLetters,
  slidesSettled,
  slidesShown,
  stylesSettle,
  watchPage,
}

declare global {
  var reprise: PageFunctions
}

export type PageFunctions = typeof functions

globalThis.reprise = functions
