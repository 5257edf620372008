import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { briefTalk } from '../../scripts/brief/index.ts'
import { check, TIME_LIMIT } from '../properties/runs.ts'
import { briefed, briefedBlocks, saidWith } from '../support/briefed.ts'
import { shownText } from '../support/markdown.ts'
import { md } from '../support/md.ts'
import { talksOf } from '../support/note.ts'

const THREE = 'Also, the cache warms itself. The disks are slow (they are old). The queue never waits.'
const AS_POINTS = '- the cache warms itself\n- The disks are slow\n- The queue never waits'

describe('`prose` in the front matter', () => {
  const noted = (prose: string) => `---\nprose: ${prose}\n---\n# Talk\n\n${THREE}\n`

  test('points, also where it says nothing: what tells of each sentence; the whole is said', () => {
    expect(briefed(noted('points'))).toBe(AS_POINTS)
    expect(briefed(`# Talk\n\n${THREE}\n`)).toBe(AS_POINTS)
    expect(saidWith(briefedBlocks(noted('points')))).toEqual([[THREE]])
  })

  test('keep: as it is', () => {
    expect(briefed(noted('keep'))).toBe(THREE)
    expect(saidWith(briefedBlocks(noted('keep')))).toEqual([[]])
  })

  test('bullets: each sentence, whole', () => {
    expect(briefed(noted('bullets'))).toBe(md`
      - Also, the cache warms itself.
      - The disks are slow (they are old).
      - The queue never waits.
    `)
    expect(saidWith(briefedBlocks(noted('bullets')))).toEqual([[THREE]])
  })

  test('notes: the first sentence', () => {
    expect(briefed(noted('notes'))).toBe('Also, the cache warms itself.')
    expect(saidWith(briefedBlocks(noted('notes')))).toEqual([[THREE]])
  })
})

describe('a paragraph', () => {
  test('that is short, and of which nothing goes, stays one, and nothing is said twice', () => {
    const text = 'The cache warms itself. The queue never waits.'
    expect(briefed(`# Talk\n\n${text}\n`)).toBe(text)
    expect(saidWith(briefedBlocks(`# Talk\n\n${text}\n`))).toEqual([[]])
  })

  test('of one sentence becomes a paragraph', () => {
    expect(briefed('# Talk\n\nSo the cache (a rewrite) warms itself.\n')).toBe('the cache warms itself')
  })

  test.each([
    ['code', '```go\nSo, run()\n```'],
    ['a table', '| So, a |\n| ----- |\n| Also, b (c) |'],
    ['a quotation', '> So, the cache (a rewrite) warms itself. It is slow. It waits.'],
    ['a formula', '$$\nSo, x\n$$'],
    ['a picture', '![So, the cache (a rewrite)](a.png)'],
    ['a comment', '<!-- So, the cache (a rewrite) warms itself. -->'],
  ])('%s is never briefed', (_, block) => {
    const blocks = briefedBlocks(`# Talk\n\n${block}\n`)
    expect(blocks).toEqual(talksOf(`# Talk\n\n${block}\n`).talks[0]?.content)
  })

  test('points of paragraphs in a row are one list, each said with its own', () => {
    const other = 'Next, deploys became simple. Nobody waits. Everybody sleeps.'
    const blocks = briefedBlocks(`# Talk\n\n${THREE}\n\n${other}\n`)
    expect(blocks).toHaveLength(1)
    expect(saidWith(blocks)).toEqual([[THREE, other]])
  })

  test('that leads to code stays in front of it, behind the points of its other sentences', () => {
    const text = `${THREE} This is how:`
    expect(briefed(`# Talk\n\n${text}\n\n\`\`\`go\nrun()\n\`\`\`\n`)).toBe(
      `${AS_POINTS}\n\nThis is how:\n\n\`\`\`go\nrun()\n\`\`\``,
    )
  })
})

describe('of a long section', () => {
  const filler = Array.from(
    { length: 24 },
    (_, at) => `The crew looked at log ${'abcdefghijklmnopqrstuvwxyz'[at]} for a while.`,
  )

  test('no more is shown than a slide holds for what is said in a minute', () => {
    const shown = briefed(`# Talk\n\n${filler.join(' ')}\n`)
    expect(shown.split(/\s+/).length - shown.split('\n').length).toBeLessThanOrEqual(60)
  })

  test.each([
    ['numbers', 'The store takes 40 ms.'],
    ['what the author stressed', 'The store **sleeps** at night.'],
    ['words of the heading', 'The scheduler sleeps at night.'],
    ['what says that it matters', 'The key is to sleep at night.'],
  ])('sentences are shown with %s', (_, telling) => {
    const sentences = [...filler.slice(0, 20), telling, ...filler.slice(20)].join(' ')
    expect(briefed(`# Talk\n\n## The scheduler\n\n${sentences}\n`)).toContain(telling.replace(/\.$/, ''))
  })

  test('sentences are not that only speak of the talk', () => {
    const sentences = [
      ...filler.slice(0, 20),
      'I really liked the slides of this talk very much.',
      ...filler.slice(20),
    ].join(' ')
    expect(briefed(`# Talk\n\n${sentences}\n`)).not.toContain('liked')
  })

  test('a paragraph of which nothing is shown is said with the block before it', () => {
    const dull = 'I really liked the slides of it so much. This talk was a good one to see.'
    const blocks = briefedBlocks(`# Talk\n\n${filler.join(' ')}\n\n${dull}\n`)
    expect(shownText(...blocks)).not.toContain('liked')
    expect(saidWith(blocks).flat()).toEqual([filler.join(' '), dull])
  })
})

describe('nothing is lost', () => {
  const WORDS = [
    'cache',
    'disk',
    'queue',
    'not',
    'only',
    'if',
    '40 ms',
    '**bold**',
    '`co, de`',
    '(aside)',
    'because',
    'such as',
    '[link](https://a.org)',
    '缓存',
    '因为',
    '例如',
  ]
  const sentence = fc
    .tuple(
      fc.constantFrom('So', 'Also,', 'The', '其中，', 'PS:'),
      fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 24 }),
      fc.constantFrom('.', '.', '。', ':', '!', ''),
    )
    .map(([lead, words, stop]) => `${lead} ${words.join(' ').replace(/(\S+ \S+ \S+) /g, '$1, ')}${stop}`)
  const paragraph = fc.array(sentence, { minLength: 1, maxLength: 8 }).map((all) => all.join(' '))
  const list = fc
    .array(sentence, { minLength: 1, maxLength: 4 })
    .map((all) => all.map((each, at) => (at === 1 ? `  - ${each}` : `- ${each}`)).join('\n'))
  const line = fc.constantFrom(
    'databus（Kafka）',
    'a -> b',
    'SQL: plans',
    'plain words',
    '“quoted”',
    'Parts: a, b, c.',
  )
  const block = fc.oneof(
    paragraph,
    paragraph,
    list,
    line,
    line,
    fc.constantFrom('## A heading', '```go\nrun()\n```', '> Said so.', '<!-- a comment -->'),
  )
  const talk = fc
    .array(block, { minLength: 1, maxLength: 14 })
    .map((blocks) => `# Talk\n\n${blocks.join('\n\n')}\n`)
  const words = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? []

  test(
    'every word of a talk is shown or said, and what is said is said in order, once',
    () => {
      check(
        fc.property(talk, (text) => {
          for (const found of talksOf(text).talks) {
            const blocks = briefTalk(found).content
            const said = saidWith(blocks)
            // A block of which anything is said is said whole, so what is said and what else is shown make up the talk.
            const told = blocks.flatMap((each, at) => (said[at]?.length ? said[at] : [shownText(each)]))
            expect(
              missing(
                words(shownText(...found.content)),
                words(told.concat(shownText(...blocks)).join('\n')),
              ),
            ).toEqual([])
            expect(notInOrder(words(said.flat().join('\n')), words(shownText(...found.content)))).toEqual([])
          }
        }),
      )
    },
    TIME_LIMIT,
  )
})

/** Words that `all` has more often than `have`. */
function missing(all: readonly string[], have: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const word of have) counts.set(word, (counts.get(word) ?? 0) + 1)
  return all.filter((word) => {
    const count = counts.get(word) ?? 0
    counts.set(word, count - 1)
    return count <= 0
  })
}

/** @returns the words that `all` has not, or not behind the one before */
function notInOrder(some: readonly string[], all: readonly string[]): string[] {
  let at = 0
  return some.filter((word) => {
    const found = all.indexOf(word, at)
    if (found >= 0) at = found + 1
    return found < 0
  })
}
