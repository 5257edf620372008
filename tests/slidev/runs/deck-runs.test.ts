import { parseSync } from '@slidev/parser'
import { describe, expect, test } from 'vitest'
import { cutRun, type DeckFile, deckRuns, entryText, halves } from '../../../scripts/slidev/runs/deck-runs.ts'
import { onDisk } from '../../support/paths.ts'

function deck(name: string, text: string, customized = false): DeckFile {
  return { path: onDisk(`/w/decks/${name}.md`), text, customized }
}

const slides = (count: number, headmatter = 'layout: cover') =>
  [`---\n${headmatter}\n---\n\n# 1\n`, ...Array.from({ length: count - 1 }, () => '\n# more\n')].join(
    '\n---\n',
  )

/** `a b | c`: which decks share a server. */
function shared(decks: DeckFile[]): string {
  return deckRuns(decks).map(namesOf).join(' | ')
}

function namesOf({ decks }: { decks: DeckFile[] }): string {
  return decks.map(({ path }) => /(\w+)\.md$/.exec(path)?.[1]).join(' ')
}

describe('decks share a server', () => {
  test('whatever they say of themselves', () => {
    expect(
      shared([
        deck('a', slides(2, 'theme: default\ntitle: A\nlayout: cover\nzoom: 0.8\nlang: en')),
        deck('b', slides(2, 'lang: zh-CN\ntitle: B\ntheme: default\nclass: dense\ntransition: fade')),
      ]),
    ).toBe('a b')
  })

  test('only where they configure Slidev alike', () => {
    expect(
      shared([
        deck('a', slides(1, 'theme: default')),
        deck('b', slides(1, 'theme: seriph')),
        deck('c', slides(1, 'theme: default')),
        deck('d', slides(1, 'theme: default\ncanvasWidth: 1200')),
      ]),
    ).toBe('a c | b | d')
  })

  test.each([
    ['knows its number of slides', 'a of {{ $nav.total }}'],
    ['has a table of contents', '<Toc />'],
    ['shows a file', '<<< ./a.ts'],
    ['includes a file from the root of its folder', '---\nsrc: /pages/x.md\n---'],
  ])('but not one that %s', (_, text) => {
    expect(shared([deck('a', slides(1)), deck('own', `${slides(1)}\n---\n\n${text}\n`)])).toBe('a | own')
  })

  test.each([
    ['in a span that Vue does not read', '<span v-pre>{{ $slidev.nav.total }}</span>'],
    ['in a line of code', 'a `<Link href="/">` of Next.js'],
    ['in a fence', '```tsx\n<Link href="/">home</Link>\n```'],
    ['behind a backslash', 'a \\<Toc> and \\$nav'],
  ])('also one that names such a thing %s', (_, text) => {
    expect(shared([deck('a', slides(1)), deck('b', `${slides(1)}\n---\n\n${text}\n`)])).toBe('a b')
  })

  test('also one that includes a file beside it or hides a slide', () => {
    const text = `${slides(1)}\n---\nsrc: ./part.md\n---\n\n---\nhide: true\n---\n\n# hidden\n`
    expect(shared([deck('a', slides(1)), deck('b', text)])).toBe('a b')
  })

  test('but not one that has components, layouts or styles beside it', () => {
    expect(shared([deck('a', slides(1)), deck('own', slides(1), true)])).toBe('a | own')
  })
})

describe('a run', () => {
  const run = { config: {}, decks: [deck('a', slides(3)), deck('b', slides(3)), deck('c', slides(9))] }

  test('is cut between decks, so that no page has too many slides', () => {
    expect(cutRun(run, 6).map(namesOf)).toEqual(['a b', 'c'])
    expect(cutRun(run, 5).map(namesOf)).toEqual(['a', 'b', 'c'])
    expect(cutRun(run, 100).map(namesOf)).toEqual(['a b c'])
    expect(cutRun(run, 6).every(({ config }) => config === run.config)).toBe(true)
  })

  test('is halved to find the deck that breaks it', () => {
    expect(halves(run).map(namesOf)).toEqual(['a b', 'c'])
  })
})

describe('an entry', () => {
  function entry(config: Record<string, unknown>, ...decks: DeckFile[]) {
    return parseSync(entryText({ config, decks }, '/w/.reprise'), '').slides.map(
      ({ frontmatter }) => frontmatter,
    )
  }

  test('configures Slidev on a slide that is not shown, and includes the decks', () => {
    expect(
      entry({ theme: 'default', addons: ['reprise'] }, deck('a', slides(2)), deck('b', slides(2))),
    ).toEqual([
      { theme: 'default', addons: ['reprise'], hide: true },
      { src: '../decks/a.md' },
      { src: '../decks/b.md' },
    ])
  })

  test('makes the first slide of each deck the cover that it is by itself', () => {
    expect(entry({}, deck('a', slides(3, 'title: A')), deck('b', slides(1, 'title: B')))).toEqual([
      { hide: true },
      { src: '../decks/a.md#1', layout: 'cover' },
      { src: '../decks/a.md#2-3' },
      { src: '../decks/b.md#1', layout: 'cover' },
    ])
  })

  test('leaves that to the defaults of the decks where they say something', () => {
    const defaults = { layout: 'center' }
    expect(entry({ defaults }, deck('a', slides(3, 'title: A')))).toEqual([
      { defaults, hide: true },
      { src: '../decks/a.md' },
    ])
  })
})
