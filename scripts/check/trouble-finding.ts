// In: something that went wrong while a deck was shown. Out: a finding at its place in the deck. Pure.
import type { Finding } from '../model/finding.ts'
import type { AbsolutePath, RootPath } from '../model/paths.ts'
import type { ShownSlide } from '../model/shown-slide.ts'
import type { Trouble, TroubleRule } from '../model/trouble.ts'
import { placeIn } from './place-in.ts'

/**
 * @param slides of the deck, in order
 * @param shown a path as findings name it
 */
export function troubleFinding(
  deck: RootPath,
  slides: readonly ShownSlide[],
  trouble: Trouble,
  shown: (path: AbsolutePath) => RootPath,
): Finding {
  const { rule, no, message, near = [], at } = trouble
  const slide = no === undefined ? undefined : slides[no - 1]
  const said = TEXTS[rule](message)
  const place = at ? { ...at, column: 1 } : slide ? { file: slide.file, ...placeIn(slide, near) } : undefined
  return {
    file: place ? shown(place.file) : deck,
    line: place?.line ?? 1,
    column: place?.column ?? 1,
    rule,
    // What no slide refers to, such as a font from the web, has a substitute.
    severity: rule === 'request-blocked' && no === undefined ? 'warning' : 'error',
    message: no === undefined ? said.message : `Slide ${no} ${said.message}`,
    hint: trouble.hint ?? said.hint,
  }
}

interface Said {
  message: string
  hint: string
}

const TEXTS: Readonly<Record<TroubleRule, (message: string) => Said>> = {
  'slide-broken': (message) => ({ message, hint: 'Mend the slide; the others are fine.' }),
  'slide-error': (message) => ({
    message: `has an error: ${message}`,
    hint: 'Mend the script or component that the slide uses.',
  }),
  'component-unknown': (name) => ({
    message: `uses a component that does not exist: <${name}>`,
    hint: 'Add it to components/, or write &lt; for < where it is text.',
  }),
  'layout-unknown': (name) => ({
    message: `asks for a layout that does not exist: ${name}`,
    hint: 'Slidev shows it with the layout "default".',
  }),
  'frontmatter-broken': (message) => ({
    message: `has frontmatter that is no YAML: ${message}`,
    hint: 'Put quotes around values with colons or brackets.',
  }),
  'include-broken': (message) => ({ message, hint: 'Name a file that is there, or take the include out.' }),
  'picture-broken': (src) => ({
    message: `shows no picture: ${src}`,
    hint: 'Put the file into public/, and name it from there with a leading slash.',
  }),
  'request-blocked': (url) => ({
    message: `asks for something from the web: ${url}`,
    hint: 'Put a copy into public/: without a network it is not there.',
  }),
}
