// In: what was seen of a deck's slides on a page. Out: what is wrong with them. Pure.
import type { AbsolutePath } from '../../model/paths.ts'
import type { Trouble } from '../../model/trouble.ts'
import type { SlideOnPage } from '../../page/watch/slides-shown.ts'
import { decodedUri } from '../../text/decoded-uri.ts'
import { firstLine } from '../../text/first-line.ts'
import type { PrintPage } from '../print-page.ts'
import type { ServedSlide, SlidevServer } from '../server.ts'
import { moduleTrouble } from './module-trouble.ts'

/** A deck's slides on the page: numbers of the first and the last. */
export interface DeckOnPage {
  path: AbsolutePath
  from: number
  to: number
}

type Seen = Pick<PrintPage, 'slides' | 'problems' | 'unloaded' | 'blocked' | 'lostPictures'>

/** @returns in the order of the slides; first what concerns the deck as a whole */
export function deckTroubles(deck: DeckOnPage, server: SlidevServer, seen: Seen): Trouble[] {
  const served = server.slides.slice(deck.from - 1, deck.to)
  const ofSlides = served.flatMap((slide, index) => slideTroubles(slide, deck.from + index, server, seen))
  return [
    ...includeTroubles(deck, served, server),
    ...blockedByAll(seen, server.slides),
    ...ofSlides.map(({ no, ...trouble }) => ({ ...trouble, no: no - deck.from + 1 })),
  ]
}

type SlideTrouble = Trouble & { no: number }

function slideTroubles(served: ServedSlide, no: number, server: SlidevServer, seen: Seen): SlideTrouble[] {
  const slide = seen.slides[no - 1]
  const troubles = [
    ...frontmatterTroubles(served),
    ...layoutTroubles(served, server),
    ...(slide?.missing || seen.unloaded.includes(no)
      ? [whyBroken(no, server, seen)]
      : [...errorTroubles(no, seen), ...(slide ? assetTroubles(slide, served, seen) : [])]),
  ]
  return troubles.map((trouble) => ({ ...trouble, no }))
}

function frontmatterTroubles({ file, line, frontmatterError }: ServedSlide): Trouble[] {
  if (!frontmatterError) return []
  const message = firstLine(frontmatterError.message).replace(/ at line \d+.*$/, '')
  return [{ rule: 'frontmatter-broken', message, at: { file, line: line + frontmatterError.line } }]
}

function layoutTroubles({ layout }: ServedSlide, { layouts }: SlidevServer): Trouble[] {
  if (layout === undefined || layouts.includes(layout)) return []
  return [{ rule: 'layout-unknown', message: layout, near: [`layout: ${layout}`] }]
}

function whyBroken(no: number, { problems }: SlidevServer, seen: Seen): Trouble {
  const ofSlides = /__slidev_(\d+)\.md/
  const own = problems.find(({ id }) => Number(ofSlides.exec(id)?.[1]) === no)
  const [error] = errorTroubles(no, seen)
  // A component that does not compile takes the slides with it that use it.
  const other = seen.unloaded.includes(no) ? problems.findLast(({ id }) => !ofSlides.test(id)) : undefined
  const problem = own ?? (error ? undefined : other)
  if (problem) return moduleTrouble(problem)
  const said = error ? `shows nothing: ${error.message}` : 'shows nothing.'
  return { rule: 'slide-broken', message: said, hint: 'Mend the script or component that it uses.' }
}

function errorTroubles(no: number, { problems }: Seen): Trouble[] {
  const own = problems.filter((problem) => problem.no === no)
  const unlike = own.filter(
    ({ kind, message }, index) =>
      own.findIndex((each) => each.kind === kind && each.message === message) === index,
  )
  return unlike.map(({ kind, message }) =>
    kind === 'error'
      ? { rule: 'slide-error', message, near: [] }
      : { rule: 'component-unknown', message, near: [`<${message}`] },
  )
}

/** Pictures that are not there, and what is not on this machine. */
function assetTroubles(slide: SlideOnPage, served: ServedSlide, { blocked, lostPictures }: Seen): Trouble[] {
  const elsewhere = new Set(blocked.filter((url) => refersTo(slide, served, url)))
  const broken = slide.broken.filter(({ address }) => !elsewhere.has(address))
  const addresses = new Set(broken.map(({ address }) => address))
  const painted = lostPictures.filter((url) => slide.addresses.includes(url) && !addresses.has(url))
  const names = [...broken.map(({ name }) => name), ...painted.map(pathOf)]
  return [
    ...[...new Set(names)].map(
      (name): Trouble => ({ rule: 'picture-broken', message: name, near: [name, lastPart(name)] }),
    ),
    ...[...elsewhere].map((url): Trouble => ({ rule: 'request-blocked', message: url, near: [url] })),
  ]
}

function pathOf(url: string): string {
  return decodedUri(new URL(url).pathname)
}

function lastPart(path: string): string {
  return path.split('/').at(-1) as string
}

function refersTo({ addresses }: SlideOnPage, { source }: ServedSlide, url: string): boolean {
  return addresses.includes(url) || source.includes(url)
}

/** What no slide refers to: a font of the theme, a script in the page's head. */
function blockedByAll({ blocked, slides }: Seen, served: readonly ServedSlide[]): Trouble[] {
  const nobodys = [...new Set(blocked)].filter(
    (url) => !slides.some((slide) => refersTo(slide, served[slide.no - 1] as ServedSlide, url)),
  )
  return nobodys.map((message) => ({ rule: 'request-blocked', message }))
}

function includeTroubles(
  { path }: DeckOnPage,
  served: readonly ServedSlide[],
  server: SlidevServer,
): Trouble[] {
  const files = new Set([path, ...served.map(({ file }) => file)])
  return server.loadErrors
    .filter(({ file }) => files.has(file))
    .map(({ file, line, message }) => ({
      rule: 'include-broken',
      message: firstLine(message),
      at: { file, line },
    }))
}
