import type { Root } from 'hast'
import { defaultSchema, type Schema, sanitize } from 'hast-util-sanitize'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'
import { withoutComments } from './html-comments.ts'

/** GitHub's list of harmless HTML, and what only dresses it: that has no counterpart in mdast and vanishes. */
const HARMLESS: Schema = {
  ...defaultSchema,
  allowComments: true,
  // A `<td>` of a table whose rows stand apart, between blank lines.
  ancestors: {},
  clobber: [],
  required: {},
  tagNames: [
    ...(defaultSchema.tagNames ?? []),
    ...['abbr', 'address', 'article', 'aside', 'audio', 'bdi', 'bdo', 'big', 'caption', 'center', 'cite'],
    ...['col', 'colgroup', 'dfn', 'figcaption', 'figure', 'font', 'footer', 'header', 'hgroup', 'iframe'],
    ...['label', 'main', 'mark', 'menu', 'nav', 'nobr', 'small', 'time', 'u', 'video', 'wbr'],
  ],
  attributes: {
    ...defaultSchema.attributes,
    '*': [
      ...(defaultSchema.attributes?.['*'] ?? []),
      ...['allow', 'allowFullScreen', 'autoPlay', 'background', 'bgColor', 'className', 'controls', 'data*'],
      ...['decoding', 'disabled', 'face', 'fetchPriority', 'frameBorder', 'id', 'itemScope', 'itemType'],
      ...['loading', 'loop', 'markdown', 'muted', 'name', 'playsInline', 'poster', 'preload'],
      ...['referrerPolicy', 'rel', 'role', 'scrolling', 'sizes', 'src', 'srcSet', 'style', 'target', 'type'],
    ],
  },
  protocols: { ...defaultSchema.protocols, src: ['http', 'https', 'data'], poster: ['http', 'https'] },
}

/** Attributes that HTML lets stand without a value. */
const BOOLEAN_ATTRIBUTE =
  /^(?:allowfullscreen|autoplay|checked|compact|controls|disabled|hidden|itemscope|loop|markdown|muted|noshade|nowrap|open|playsinline|reversed)$/i

const html5 = unified().use(rehypeParse, { fragment: true })

/** @returns the tree of a text that is HTML and does nothing but show something, otherwise undefined. */
export function harmlessHtml(value: string): Root | undefined {
  if (!isHtml(value)) return undefined
  const tree = html5.parse(value)
  return isSame(tree, sanitize(tree, HARMLESS) as Root) ? tree : undefined
}

/** A tag: its name, and its attributes with quoted values whatever they hold. */
const TAG = /<\/?([a-z][^\s/>]*)((?:[^>"']|"[^"]*"|'[^']*')*)/gi

/**
 * HTML and nothing else. The parser drops what it does not know without a word: `</String>`, `<!doctype x>`; it makes
 * a comment of `<?php …?>` and a table of `<table name>`.
 */
function isHtml(value: string): boolean {
  const bare = withoutComments(value)
  if (/<[?!]/.test(bare.replace(TAG, '')) || FILLED_FRAME.test(bare)) return false
  const tags = [...bare.matchAll(TAG)]
  const known = tags.every(
    ([, name = '', attributes = '']) =>
      HARMLESS.tagNames?.includes(name.toLowerCase()) && bareAttributes(attributes).every(isBoolean),
  )
  return known && tags.filter(([tag]) => OPENS.test(tag)).length - tags.filter(isClosing).length < DEEPEST
}

/** What stands in a frame is for browsers that have none; the parser hands it on as text that was never HTML. */
const FILLED_FRAME = /<iframe\b[^>]*>(?!\s*<\/iframe>)/i

/** More tags than this that nothing closes are no page that somebody wrote; the parser goes down all their levels. */
const DEEPEST = 500
const OPENS = /^<(?!\/|(?:br|hr|img|input|source|wbr|col|li|p|td|th|tr|dt|dd)(?![a-z0-9]))/i

function isClosing([tag]: RegExpMatchArray): boolean {
  return tag.startsWith('</')
}

function bareAttributes(attributes: string): string[] {
  const valueless = attributes.replace(/=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+)/g, '=')
  return (valueless.match(/[^\s/=]+(?:\s*=)?/g) ?? []).filter((each) => !each.endsWith('='))
}

function isBoolean(attribute: string): boolean {
  return BOOLEAN_ATTRIBUTE.test(attribute)
}

function isSame(left: Root, right: Root): boolean {
  const bare = (tree: Root) =>
    JSON.stringify(tree, (key, value) => (key === 'position' || key === 'data' ? undefined : value))
  return bare(left) === bare(right)
}
