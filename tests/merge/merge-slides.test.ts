// What a merge makes of small decks: each test is three texts and what comes of them.
import { describe, expect, test } from 'vitest'
import { deckChanges, type Merge, mergeDeck } from '../../scripts/merge/index.ts'

const HEAD = 'theme: default\ntitle: Queues'

/** A deck of these slides; the first has the headmatter. */
const deck = (...slides: string[]) =>
  slides.map((slide, at) => (at === 0 ? withHead(slide) : slide)).join('\n')
const withHead = (slide: string) =>
  slide.startsWith('---\n\n')
    ? `---\n${HEAD}\n---\n${slide.slice(4)}`
    : slide.replace('---\n', `---\n${HEAD}\n`)
const slide = (title: string, ...body: string[]) => `---\n\n# ${title}\n\n${body.join('\n')}\n`
const dense = (title: string, ...body: string[]) =>
  `---\nclass: dense\n---\n\n# ${title}\n\n${body.join('\n')}\n`
const noted = (note: string, of: string) => `${of}\n<!--\n${note}\n-->\n`

const COVER = '---\n\n# Queues\n'
const GROW = slide('Why they grow', '- work comes in bursts', '- people ask again', '- nobody says no')
const BOUND = slide('Bound them', '- a bound is a promise', '- reject early, and say so')
const END = slide('Questions', 'Ask me about leases.')

const merge = (base: string, edited: string, fresh: string): Merge =>
  mergeDeck({ base, edited, fresh }, { placeOf: () => 'notes/queues.md:3-9' })
const merged = (base: string, edited: string, fresh: string): string =>
  merge(base, edited, fresh).deck ?? edited

const BASE = deck(COVER, GROW, BOUND, END)
const BASE_OF_TWO = deck(COVER, BOUND)

test('a deck of which both together removed every slide stays as the person has it', () => {
  const two = deck(
    slide('Why they grow', '- work comes in bursts', '- people ask again'),
    '---\n\n# Bound them\n',
  )
  const mine = deck('---\n\n# Bound them\n')
  const theirs = deck(slide('Why they grow', '- people ask again'))
  expect(merged(two, mine, theirs)).toBe(mine)
})

describe('lines', () => {
  test('that stand one below the other are no conflict', () => {
    const mine = BASE.replace('people ask again', 'people ask again, twice')
    const theirs = BASE.replace('nobody says no', 'nobody dares to say no')
    const { status, deck: text } = merge(BASE, mine, theirs)
    expect(status).toBe('merged')
    expect(text).toBe(mine.replace('nobody says no', 'nobody dares to say no'))
  })

  test('that both added at one place are all there, the person’s first', () => {
    const mine = BASE.replace('- nobody says no\n', '- nobody says no\n- not even me\n')
    const theirs = BASE.replace('- nobody says no\n', '- nobody says no\n- timeouts hide it\n')
    expect(merged(BASE, mine, theirs)).toContain('- nobody says no\n- not even me\n- timeouts hide it\n')
  })

  test('that both wrote alike are there once', () => {
    const both = BASE.replace('- nobody says no\n', '- nobody says no\n- timeouts hide it\n')
    expect(merged(BASE, `${both}\n---\n\n# Mine\n`, both)).toBe(`${both}\n---\n\n# Mine\n`)
  })

  test('keep the spaces at their ends, and a deck its last line without an end', () => {
    const mine = BASE.replace('people ask again', 'people ask again  ').replace(/\n$/, '')
    const theirs = BASE.replace('a bound is a promise', 'a bound is a vow')
    expect(merged(BASE, mine, theirs)).toBe(mine.replace('a bound is a promise', 'a bound is a vow'))
  })

  test('keep their ends: CRLF, and a byte order mark before the first', () => {
    const mine = `\uFEFF${BASE.replace('people ask again', 'people ask').replaceAll('\n', '\r\n')}`
    const theirs = BASE.replace('a bound is a promise', 'a bound is a vow')
    const { status, deck: text, base } = merge(BASE, mine, theirs)
    expect(status).toBe('merged')
    expect(text).toBe(mine.replace('a bound is a promise', 'a bound is a vow'))
    expect(base).toBe(theirs)
  })

  test('of code that each side changed for itself are in one block', () => {
    const code = (...lines: string[]) => deck(COVER, slide('Code', '```go', ...lines, '```'))
    const base = code('a := 1', 'b := 2', '---', 'c := 3')
    expect(
      merged(base, code('a := 10', 'b := 2', '---', 'c := 3'), code('a := 1', 'b := 2', '---', 'c := 30')),
    ).toBe(code('a := 10', 'b := 2', '---', 'c := 30'))
  })

  test('of code that a person deleted stay deleted where the code is moved and changed', () => {
    const code = ['```go', 'drain(queue, deadline)', 'close(queue.incoming)', '```']
    const base = deck(COVER, slide('Code', ...code, '', 'All of it is here.'), BOUND)
    const mine = deck(COVER, slide('Code', 'All of it is here.'), BOUND)
    const fresh = deck(
      COVER,
      slide('Code', 'All of it is here.', '', ...code.with(1, 'drain(queue, soon)')),
      BOUND,
    )
    expect(merged(base, mine, fresh)).toBe(mine)
  })

  test('of a table to which each side added a row are in one table; with other columns they are a conflict', () => {
    const table = (...rows: string[]) => deck(COVER, slide('Table', '| a | b |', '| - | - |', ...rows))
    const base = table('| load | 1 |', '| wait | 2 |')
    expect(
      merged(
        base,
        table('| mine | 0 |', '| load | 1 |', '| wait | 2 |'),
        table('| load | 1 |', '| wait | 3 |'),
      ),
    ).toBe(table('| mine | 0 |', '| load | 1 |', '| wait | 3 |'))
    const wide = deck(
      COVER,
      slide('Table', '| a | b | c |', '| - | - | - |', '| load | 1 | 5 |', '| wait | 2 | 6 |'),
    )
    expect(merge(base, base.replace('wait | 2', 'wait | 9'), wide).status).toBe('conflict')
  })

  test('that are generated on another slide now keep their edits there', () => {
    const bullets = (from: number, to: number) =>
      Array.from({ length: to - from + 1 }, (_, at) => `- bullet number ${from + at} says something`)
    const base = deck(COVER, slide('Many (1/2)', ...bullets(1, 6)), slide('Many (2/2)', ...bullets(7, 9)))
    const fresh = deck(
      COVER,
      slide('Many (1/3)', '- a new first bullet that pushes the rest', ...bullets(1, 4)),
      slide('Many (2/3)', ...bullets(5, 8)),
      slide('Many (3/3)', ...bullets(9, 9)),
    )
    const mine = base.replace('number 6 says something', 'number six says more')
    expect(merged(base, mine, fresh)).toBe(fresh.replace('number 6 says something', 'number six says more'))
  })
})

describe('slides', () => {
  const theirs = BASE.replace('people ask again', 'people ask again and again')

  test('that a person added stay where they are, and at the end', () => {
    const own = slide('Question', 'Who has seen this?')
    expect(merged(BASE, deck(COVER, GROW, own, BOUND, END), theirs)).toBe(
      deck(COVER, GROW.replace('again', 'again and again'), own, BOUND, END),
    )
    const added = deck(COVER, GROW, BOUND, END, slide('What is new', 'Something.'))
    expect(merged(BASE, deck(COVER, GROW, BOUND, END, own), added)).toBe(
      deck(COVER, GROW, BOUND, END, slide('What is new', 'Something.'), own),
    )
  })

  test('that a person added stay between what is left when their neighbours go', () => {
    const own = slide('Question', 'Who has seen this?')
    expect(merged(BASE, deck(COVER, GROW, own, BOUND, END), deck(COVER, END))).toBe(deck(COVER, own, END))
  })

  test('that a person moved stay moved, with what is new in them', () => {
    expect(merged(BASE, deck(COVER, BOUND, END, GROW), theirs)).toBe(
      deck(COVER, BOUND, END, GROW.replace('again', 'again and again')),
    )
  })

  test('that a person removed stay removed; the run says when they changed', () => {
    const { deck: text, status, notices } = merge(BASE, deck(COVER, BOUND, END), theirs)
    expect(text).toBeUndefined()
    expect(status).toBe('unchanged')
    expect(notices).toMatchObject([{ rule: 'slide-stays-removed', severity: 'info' }])
  })

  test('that a person split get what is new where it belongs', () => {
    const split = deck(
      COVER,
      slide('Why they grow', '- work comes in bursts'),
      slide('And why they stay', '- people ask again', '- nobody says no'),
      BOUND,
      END,
    )
    expect(merged(BASE, split, theirs)).toBe(split.replace('people ask again', 'people ask again and again'))
  })

  test('that a person joined get what is new where it belongs', () => {
    const joined = deck(
      COVER,
      slide(
        'Why they grow',
        '- work comes in bursts',
        '- people ask again',
        '- nobody says no',
        '- a bound is a promise',
        '- reject early, and say so',
      ),
      END,
    )
    expect(merged(BASE, joined, BASE.replace('reject early', 'reject at once'))).toBe(
      joined.replace('reject early', 'reject at once'),
    )
  })

  test('that a person put above the cover have the headmatter above them', () => {
    const mine = `---\n${HEAD}\nlayout: center\n---\n\n# Hello\n\n---\nlayout: cover\n---\n\n# Queues\n\n${GROW}`
    const base = `---\n${HEAD}\nlayout: cover\n---\n\n# Queues\n\n${GROW}`
    const fresh = base.replace('title: Queues', 'title: All queues').replace('# Queues', '# All queues')
    expect(merged(base, mine, fresh)).toBe(
      mine.replace('title: Queues', 'title: All queues').replace('# Queues', '# All queues'),
    )
  })

  test('that are generated no more go, but for those on which a person wrote', () => {
    const gone = deck(COVER, BOUND, END)
    expect(merged(BASE, BASE.replace('- nobody says no\n', ''), gone)).toBe(gone)
    const { status, deck: text } = merge(BASE, BASE.replace('nobody says no', 'I say no'), gone)
    expect(status).toBe('conflict')
    expect(text).toContain(
      '- I say no\n\n<!--\n> [!CONFLICT] notes/queues.md:3-9 no longer says:\n> # Why they grow\n',
    )
  })

  test('that are frozen stay as they are, and take what is new when they are frozen no more', () => {
    const frozen = BASE.replace('---\n\n# Why they grow', '---\nfreeze: true\n---\n\n# Why they grow')
    const { deck: text, base = '' } = merge(
      BASE,
      frozen,
      theirs.replace('a bound is a promise', 'a bound is a vow'),
    )
    expect(text).toBe(frozen.replace('a bound is a promise', 'a bound is a vow'))
    const thawed = (text as string).replace('freeze: true\n---\n', '')
    const fresh = theirs.replace('a bound is a promise', 'a bound is a vow')
    expect(merged(base, thawed, fresh)).toBe(fresh)
  })
})

describe('titles, frontmatter and notes', () => {
  test('a title that a person sharpened stays, with the count as it is now, on the slides that are new as well', () => {
    const base = deck(COVER, slide('Many (1/2)', '- one is here'), slide('Many (2/2)', '- two are here'))
    const mine = base.replace('# Many (1/2)', '# So many (1/2)')
    const fresh = deck(
      COVER,
      slide('Many (1/3)', '- one is here'),
      slide('Many (2/3)', '- two are here'),
      slide('Many (3/3)', '- three are here'),
    )
    expect(merged(base, mine, fresh)).toBe(
      deck(
        COVER,
        slide('So many (1/3)', '- one is here'),
        slide('Many (2/3)', '- two are here'),
        slide('So many (3/3)', '- three are here'),
      ),
    )
  })

  test('keys of frontmatter are merged one by one, as they were written', () => {
    const base = deck(COVER, dense('Why', '- work comes in bursts'))
    const mine = base.replace('class: dense\n', "class: dense\ntransition: 'fade' # slowly\n")
    const fresh = base.replace('class: dense\n', 'layout: image-right\nimage: /a.png\nclass: compact\n')
    expect(merged(base, mine, fresh)).toBe(
      base.replace(
        'class: dense\n',
        "layout: image-right\nimage: /a.png\nclass: compact\ntransition: 'fade' # slowly\n",
      ),
    )
  })

  test('a key that both changed is a conflict, told as YAML', () => {
    const base = deck(COVER, dense('Why', '- work comes in bursts'))
    const { deck: text } = merge(base, base.replace('dense', 'text-center'), base.replace('dense', 'compact'))
    expect(text).toContain('class: text-center\n')
    expect(text).toContain(
      '> [!CONFLICT] notes/queues.md:3-9 now says:\n> ```yaml\n> class: compact\n> ```\n',
    )
  })

  describe('a slot', () => {
    const columns = (layout: string, left: string, right: string) =>
      `---\nlayout: ${layout}\n---\n\n# Bound them\n\n::left::\n\n${left}\n\n::right::\n\n${right}\n`
    const [PROMISE, REJECT] = ['- a bound is a promise', '- reject early, and say so']
    const base = deck(COVER, columns('two-cols-header', PROMISE, REJECT))

    test('takes changes of both', () => {
      const [mine, theirs] = ['- a bound is a vow', '- reject early, and say why']
      expect(merged(base, base.replace(PROMISE, mine), base.replace(REJECT, theirs))).toBe(
        deck(COVER, columns('two-cols-header', mine, theirs)),
      )
      const wide = base.replace('two-cols-header', 'two-cols-wide')
      expect(merged(base, wide, base.replace(REJECT, theirs))).toBe(
        deck(COVER, columns('two-cols-wide', PROMISE, theirs)),
      )
    })

    test('is not opened on a slide of their own, which goes behind the two that are one now', () => {
      const [grow, bound] = [GROW, BOUND].map((each) => each.slice(each.indexOf('#')).trimEnd())
      const both = columns('two-cols-header', `#${grow}`, `#${bound}`)
      const own = '---\nclass: ours\n---\n\n# On Monday\n\n* ask who is on call\n'
      const mine = deck(COVER, GROW, own, BOUND, END).replace('reject early', 'reject at once')
      expect(merge(BASE, mine, deck(COVER, both, END))).toMatchObject({
        status: 'merged',
        deck: deck(COVER, both.replace('reject early', 'reject at once'), own, END),
      })
    })

    test.each([
      ['twice', 'layout: two-cols', `${PROMISE}\n\n::right::\n\n${REJECT}`],
      ['in a layout without it', 'layout: center', `${PROMISE}\n${REJECT}`],
    ])('is not opened %s', (_, matter, body) => {
      const mine = deck(COVER, `---\n${matter}\n---\n\n# Bound them\n\n${body}\n`)
      const { status, deck: text } = merge(BASE_OF_TWO, mine, base)
      expect(status).toBe('conflict')
      expect(text?.startsWith(mine)).toBe(true)
      for (const line of ['::left::', PROMISE, '::right::', REJECT]) expect(text).toContain(`\n> ${line}\n`)
    })
  })

  test('a presenter note that a person wrote stays when the slide changes', () => {
    const mine = deck(COVER, noted('Tell the story of the full disk.', GROW), BOUND, END)
    expect(merged(BASE, mine, BASE.replace('nobody says no', 'nobody dares to say no'))).toBe(
      mine.replace('nobody says no', 'nobody dares to say no'),
    )
  })

  test('a conflict on code with an open comment does not swallow the slide', () => {
    const base = deck(COVER, slide('Code', '- before the code', '', '```html', '<!-- left open', '```'))
    const { deck: text = '' } = merge(
      base,
      base.replace('before the code', 'before this code'),
      base.replace('before the code', 'before that code'),
    )
    expect(text).toContain('```\n\n<!-- -->\n\n<!--\n> [!CONFLICT]')
  })

  test('a conflict about what ends a comment stays in its comment', () => {
    const base = deck(COVER, slide('Arrows', '- a goes to b'))
    const { deck: text = '' } = merge(
      base,
      base.replace('a goes to b', 'a goes to c'),
      base.replace('a goes to b', 'a --> b'),
    )
    expect(text.match(/-->/g)).toHaveLength(1)
    expect(
      mergeDeck(
        {
          base: base.replace('a goes to b', 'a --> b'),
          edited: text,
          fresh: base.replace('a goes to b', 'a --> b'),
        },
        { mode: 'theirs' },
      ).deck,
    ).toContain('- a --> b\n')
  })
})

describe('conflicts', () => {
  const mine = BASE.replace('people ask again', 'people ask thrice')
  const first = BASE.replace('people ask again', 'people ask and ask')
  const second = BASE.replace('people ask again', 'people keep asking')

  test('about one line stand there once, with what the notes say last', () => {
    const open = merged(BASE, mine, first)
    const next = merged(first, open, second)
    expect(next.match(/\[!CONFLICT\]/g)).toHaveLength(1)
    expect(next).toContain('> - people keep asking\n')
    expect(next).not.toContain('and ask')
  })

  test('stay open while something else changes', () => {
    const open = merged(BASE, mine, first)
    const next = merge(first, open, first.replace('nobody says no', 'nobody dares to say no'))
    expect(next.status).toBe('conflict')
    expect(next.deck).toBe(open.replace('nobody says no', 'nobody dares to say no'))
  })

  test('about a slide that is generated no more are decided for the slide', () => {
    const gone = deck(COVER, BOUND, END)
    const edited = BASE.replace('nobody says no', 'I say no')
    const open = merged(BASE, edited, gone)
    expect(mergeDeck({ base: gone, edited: open, fresh: gone }, { mode: 'mine' }).deck).toBe(edited)
    expect(mergeDeck({ base: gone, edited: open, fresh: gone }, { mode: 'theirs' }).deck).toBe(gone)
  })

  test('are no edits, but something that a merge writes', () => {
    expect(deckChanges(first, merged(BASE, mine, first))).toMatchObject([
      { kind: 'changed', parts: ['content'] },
    ])
    expect(deckChanges(mine, merged(BASE, mine, first))).toEqual([])
    expect(deckChanges(mine, merged(BASE, mine, first), { markers: true })).toMatchObject([
      { kind: 'changed', parts: ['note'] },
    ])
  })
})

describe('changes between two texts', () => {
  test('are slides that came, went, changed and moved, with their lines', () => {
    const after = deck(
      COVER,
      BOUND,
      GROW.replace('people ask again', 'people ask'),
      slide('New', 'Something new is here.'),
    )
    expect(deckChanges(BASE, after).map(({ kind, title, line }) => [kind, title, line])).toEqual([
      ['moved', 'Why they grow', 15],
      ['added', 'New', 23],
      ['removed', 'Questions', 23],
    ])
  })
})
