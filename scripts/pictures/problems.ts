// What can be wrong with a picture, in words.
import type { NoteFinding } from '../model/finding.ts'

export type Problem = Omit<NoteFinding, 'line'>

/** What keeps a picture's bytes from being shown. */
export type Flaw =
  | { flaw: 'empty' | 'cut-off' | 'too-large' | 'too-heavy' | 'lfs-pointer' | 'web-page' | 'bad-svg' }
  | { flaw: 'not-shown'; type?: string }

const FLAWS: Readonly<Record<Flaw['flaw'], [message: string, hint: string]>> = {
  empty: ['The picture file is empty', 'Save the picture again.'],
  'cut-off': ['The picture is cut off or damaged', 'Copy or download it again.'],
  'too-large': ['The picture is too large to be read safely', 'Save it with fewer pixels.'],
  'too-heavy': ['The SVG draws more shapes than a browser can bear', 'Save it as PNG.'],
  'lfs-pointer': ['Git LFS has not fetched the picture', 'Fetch it: git lfs pull'],
  'web-page': ['A web page was saved under the name of the picture', 'Save the picture itself.'],
  'bad-svg': ['The SVG is not well-formed, so no browser shows it', 'Save it again, or as PNG.'],
  'not-shown': ['Not a picture that a browser shows', 'Save it as PNG, JPEG or SVG.'],
}

export function flawed(url: string, found: Flaw): Problem {
  const [message, hint] = FLAWS[found.flaw]
  const type = found.flaw === 'not-shown' && found.type ? ` (${found.type})` : ''
  return warning('picture-unreadable', `${message}${type}: ${shownUrl(url)}`, hint)
}

/** @param similar names of files that may be meant */
export function missing(url: string, similar: readonly string[]): Problem {
  if (url === '') return warning('picture-missing', 'A picture without an address', 'Name its file.')
  const guess = similar.length > 0 ? `Did you mean ${similar.join(' or ')}? ` : ''
  const todo = `${guess ? 'Otherwise put' : 'Put'} the file there; until then the presenter note names it.`
  return warning('picture-missing', `Picture not found: ${shownUrl(url)}`, guess + todo)
}

export function outside(url: string): Problem {
  const message = `The picture lies outside the workspace and is not read: ${shownUrl(url)}`
  return warning('picture-outside', message, 'Copy it beside the note.')
}

export function noFile(url: string): Problem {
  return warning('picture-no-file', `A folder, not a picture: ${shownUrl(url)}`, 'Name a file in it.')
}

export function closed(url: string): Problem {
  const message = `The picture file cannot be opened: ${shownUrl(url)}`
  return warning('picture-unreadable', message, 'Give yourself the permission to read it.')
}

export function refused(url: string): Problem {
  const hint = 'Save the picture beside the note and name that file.'
  return warning('picture-refused', `Not a picture file: ${shownUrl(url)}`, hint)
}

export function elsewhere(url: string, path: string): Problem {
  const message = `${shownUrl(url)} is not beside the note; ${path} is shown.`
  return { rule: 'picture-elsewhere', severity: 'info', message }
}

export function remote(urls: readonly string[]): Problem {
  const [first = ''] = urls
  const message =
    urls.length === 1
      ? `The picture is on the web; the slide links to it: ${shownUrl(first)}`
      : `${urls.length} pictures are on the web; the slides link to them. The first: ${shownUrl(first)}`
  return {
    rule: 'picture-remote',
    severity: 'info',
    message,
    hint: 'To fetch: reprise decks --download-images',
  }
}

export function notFetched(urls: readonly string[], reason: string): Problem {
  const [first = ''] = urls
  const message =
    urls.length === 1
      ? `The picture was not fetched (${reason}); the slide links to it: ${shownUrl(first)}`
      : `${urls.length} pictures were not fetched (${reason}); the slides link to them. The first: ${shownUrl(first)}`
  return warning('picture-not-fetched', message, 'Save it beside the note and name that file.')
}

function warning(rule: string, message: string, hint: string): Problem {
  return { rule, severity: 'warning', message, hint }
}

/** Characters of an address that a finding shows; a `data:` URL can have millions, which say nothing. */
const SHOWN = 160

function shownUrl(url: string): string {
  if (/^data:/i.test(url)) return `${url.slice(0, 40)}…`
  return url.length > SHOWN ? `${url.slice(0, SHOWN - 20)}…${url.slice(-20)}` : url
}
