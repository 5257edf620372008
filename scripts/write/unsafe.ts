import type { ConstructName, Unsafe } from 'mdast-util-to-markdown'

/** Constructs in which nothing of the below means anything. */
const SPANS: ConstructName[] = [
  'autolink',
  'destinationLiteral',
  'destinationRaw',
  'reference',
  'titleQuote',
  'titleApostrophe',
]
const PHRASING = { inConstruct: 'phrasing', notInConstruct: SPANS } satisfies Partial<Unsafe>

/** The library escapes these wherever they stand; records of `UNSAFE` say where they need it. */
const TOO_CAREFUL = '&(#=-)'

/** @returns the library's records, those replaced that are too careful. */
export function slidevUnsafe(defaults: readonly Unsafe[]): Unsafe[] {
  return [...defaults.filter((record) => !isTooCareful(record)), ...UNSAFE]
}

function isTooCareful({ character, inConstruct, atBreak }: Unsafe): boolean {
  return TOO_CAREFUL.includes(character) && (atBreak === true || [inConstruct].flat().includes('phrasing'))
}

/**
 * What markdown, GFM, Slidev and Vue would take for something, as records for `mdast-util-to-markdown`. `after` may ask
 * for nothing but the next character: the library drops a record where that one is escaped itself.
 */
const UNSAFE: readonly Unsafe[] = [
  // `&copy;`, but not `?a=1&b=2`.
  {
    character: '&',
    after: '(?:#\\d{1,7}|#[xX][\\da-fA-F]{1,6}|[A-Za-z][A-Za-z\\d]{1,31});',
    inConstruct: ['phrasing', 'destinationLiteral', 'destinationRaw', 'titleQuote', 'titleApostrophe'],
  },
  // `~~a~~`, `~~~`.
  { character: '~', ...PHRASING },
  // `# title`, not `#1785`; a `#` at the end of a heading would close it.
  { atBreak: true, character: '#', after: '#{0,5}(?:[ \\t\\r\\n]|$)' },
  // `- item`, `---`, a table's `--|--`; not `--output`.
  { atBreak: true, character: '-', after: '(?:[ \\t\\r\\n]|$|--|-?[ \\t]*(?:[\\r\\n|:]|$))' },
  { atBreak: true, character: '=', after: '=*[ \\t]*(?:[\\r\\n]|$)' },
  // `1) item`.
  { atBreak: true, before: '\\d+', character: ')', after: '(?:[ \\t\\r\\n]|$)' },
  // A table's cell, and the line below its head.
  { character: '\r', inConstruct: 'tableCell' },
  { character: '\n', inConstruct: 'tableCell' },
  { character: '|', inConstruct: 'tableCell' },
  { atBreak: true, character: '|', after: '[\\t :-]' },
  { atBreak: true, character: ':', after: '-' },
  // Addresses that GFM or Slidev would make links of where the note has none.
  {
    character: ':',
    before: 'https?',
    after: '\\/\\/',
    inConstruct: 'phrasing',
    notInConstruct: ['autolink', 'link', 'image', 'label'],
  },
  // `<!--` opens a comment for Slidev's parser even behind a backslash, so the `!` is escaped as well.
  { character: '!', before: '<', after: '--' },
  // `-->` would end the comment that holds a presenter note.
  { character: '>', before: '--' },
  // `$HOME/bin:$PATH` becomes math, `$$` all that follows.
  { character: '$', inConstruct: 'phrasing' },
  // `::right::` alone on a line opens a slot.
  { atBreak: true, character: ':', after: ':' },
  // `<<< @/file` imports a file.
  { atBreak: true, character: '<', after: '<' },
  // `^[text]` is a footnote, and `[^1]: text` its text.
  { character: '^', after: '\\[', inConstruct: 'phrasing' },
]
