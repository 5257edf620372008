import { slides } from '@slidev/client/logic/slides.ts'
import type { Router } from 'vue-router'

/**
 * Makes `[Queues](./1.1-queues.md)` lead to that deck's first slide, where the
 * entry includes it, and nowhere where it does not: Slidev would take the name
 * of a file for that of a slide and show an empty page.
 */
export function deckLinks(router: Router) {
  window.addEventListener(
    'click',
    (event) => {
      const link = event.target instanceof Element ? event.target.closest('a[href$=".md"]') : null
      const href = link?.getAttribute('href') ?? ''
      if (!link || /^[a-z]+:/i.test(href)) return
      event.preventDefault()
      event.stopImmediatePropagation()
      const no = slideOfDeck(href, Number(router.currentRoute.value.params.no))
      if (no !== undefined) router.push(`/${no}`)
    },
    { capture: true },
  )
}

/** @param from number of the slide that the link is on */
function slideOfDeck(href: string, from: number): number | undefined {
  const own = fileOf(from)
  // The router has made `./x.md` a path from its root.
  const path = decodeURI(href).replace(/^(?:\.?\/)+/, '')
  const target = new URL(encodeURI(path), `file://${encodeURI(own)}`).pathname
  return slides.value.find(({ no }) => encodeURI(fileOf(no)) === target)?.no
}

function fileOf(no: number): string {
  return (slides.value[no - 1]?.meta.slide.filepath ?? '').replaceAll('\\', '/')
}
