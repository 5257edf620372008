// An open deck: what is wrong on its slides, and how they look.
import { judge } from '../../scripts/check/index.ts'
import { shown, type Workspace } from '../../scripts/files/workspace.ts'
import type { Finding } from '../../scripts/model/finding.ts'
import type { OpenDeck } from '../../scripts/slidev/open-decks.ts'

export interface Look {
  title: string
  family: string
  cover: string
  text: string
  loaded: string[]
}

/** What `check` says of a deck, and how it looks. */
export async function lookAtDeck(
  place: Workspace,
  { path, page, from, to, slides, troubles }: OpenDeck,
): Promise<{ findings: Finding[]; look: Look }> {
  const file = shown(place, path)
  const measured = await page.evaluate((range) => globalThis.reprise.measureSlides(range), { from, to })
  const { findings } = judge({ file, slides, measured, troubles }, (each) => shown(place, each))
  return { findings, look: await page.evaluate(lookOfSlides, { from, to }) }
}

/** In the page. */
function lookOfSlides({ from, to }: { from: number; to: number }): Look {
  const own = [...document.querySelectorAll('.print-slide-container')].slice(from - 1, to)
  const styleOf = (selector: string) =>
    getComputedStyle(own.map((slide) => slide.querySelector(selector)).find(Boolean) as Element)
  return {
    title: styleOf('.slidev-layout.default h1').color,
    family: styleOf('.slidev-layout.default h1').fontFamily,
    cover: styleOf('.slidev-layout.cover').backgroundImage,
    text: styleOf('.slidev-layout.cover h1').textAlign,
    loaded: [...document.fonts]
      .filter(({ status }) => status === 'loaded')
      .map(({ family }) => family.replaceAll('"', '')),
  }
}
