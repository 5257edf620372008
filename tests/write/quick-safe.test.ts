import fc from 'fast-check'
import { type ConstructName, type State, toMarkdown } from 'mdast-util-to-markdown'
import { expect, test } from 'vitest'
import { quickSafe } from '../../scripts/write/quick-safe.ts'
import { slidevUnsafe } from '../../scripts/write/unsafe.ts'

/** What the library keeps in mind while it writes. */
function newState(): State {
  const states: State[] = []
  const root = (_: unknown, __: unknown, state: State) => {
    states.push(state)
    return ''
  }
  toMarkdown({ type: 'root', children: [] }, { handlers: { root } })
  return states[0] as State
}

const state = newState()
state.unsafe = slidevUnsafe(state.unsafe)
const quick = quickSafe(state, state.unsafe)

const stack = fc.constantFrom<ConstructName[]>(
  ['paragraph', 'phrasing'],
  ['headingAtx', 'phrasing'],
  ['table' as ConstructName, 'tableRow' as ConstructName, 'tableCell' as ConstructName, 'phrasing'],
  ['list', 'listItem', 'paragraph', 'phrasing', 'link', 'label'],
  ['paragraph', 'phrasing', 'link', 'titleQuote'],
  ['paragraph', 'phrasing', 'link', 'destinationRaw'],
  ['paragraph', 'phrasing', 'autolink'],
  ['codeFenced', 'codeFencedLangGraveAccent'],
)
const parts = fc.constantFrom(
  ...[
    'word',
    'é',
    '中',
    '😀',
    ' ',
    '  ',
    '\n',
    '\r',
    '\t',
    '1',
    '.',
    ')',
    '(',
    '-',
    '+',
    '=',
    '#',
    '*',
    '_',
    '~',
    '`',
  ],
  ...[
    '$',
    '&',
    'amp;',
    '<',
    '>',
    '!',
    '[',
    ']',
    '^',
    '|',
    ':',
    '\\',
    '"',
    "'",
    'https',
    '://',
    '--',
    '/',
    '@',
  ],
)
const text = fc.array(parts, { maxLength: 8 }).map((all) => all.join(''))
const beside = fc.constantFrom('', '\n', ' ', 'a', '*', '[', '](', '|', '# ', '>', '<', '$')

test('a text is made as safe as with all records', () => {
  fc.assert(
    fc.property(stack, text, beside, beside, (constructs, value, before, after) => {
      state.stack = constructs
      expect(quick(value, { before, after })).toBe(state.safe(value, { before, after }))
    }),
    { seed: 5, numRuns: 5_000 },
  )
})
