import { isThere, numberOf, shownSlides } from './slide-parts.ts'

/** What a slide shows and refers to, and what of it is not there. */
export interface SlideOnPage {
  no: number
  /** It shows nothing but a footer, or a sign that it loads. */
  missing: boolean
  /** Pictures and videos that are not there: as the slide names them, and their full addresses. */
  broken: { name: string; address: string }[]
  /** Addresses of all that it refers to, backgrounds included. */
  addresses: string[]
}

export function slidesShown(): SlideOnPage[] {
  return shownSlides().map((slide) => {
    const media = [...slide.querySelectorAll<HTMLElement>('img, video, audio')]
    const broken = media.filter(isBroken).map(nameOf)
    return {
      no: numberOf(slide),
      missing: !isThere(slide),
      broken: broken.map((name) => ({ name, address: absolute(name) })),
      addresses: [...slide.querySelectorAll('*')].flatMap(addressesOf),
    }
  })
}

function isBroken(element: HTMLElement): boolean {
  if (element instanceof HTMLImageElement) return element.complete && element.naturalWidth === 0
  if (!(element instanceof HTMLMediaElement)) return false
  return element.error !== null || element.networkState === HTMLMediaElement.NETWORK_NO_SOURCE
}

function nameOf(element: HTMLElement): string {
  return element.getAttribute('src') ?? element.querySelector('source')?.getAttribute('src') ?? ''
}

function addressesOf(element: Element): string[] {
  const named = ['src', 'poster', 'data']
    .map((name) => element.getAttribute(name))
    .filter((value) => value !== null)
  const { backgroundImage } = getComputedStyle(element)
  const painted = [...backgroundImage.matchAll(/url\("([^"]*)"\)/g)].map(([, url]) => url as string)
  const used = element instanceof HTMLImageElement ? [element.currentSrc] : []
  return [...named, ...painted, ...used].filter((url) => url !== '' && !url.startsWith('data:')).map(absolute)
}

function absolute(url: string): string {
  return URL.canParse(url, location.href) ? new URL(url, location.href).href : url
}
