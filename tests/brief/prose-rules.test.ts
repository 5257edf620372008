// `prose:` of the front matter: what a slide shows of a paragraph.
import type { RootContent } from 'mdast'
import { describe, expect, test } from 'vitest'
import { briefTalk } from '../../scripts/brief/index.ts'
import { spokenOf } from '../../scripts/model/spoken.ts'
import { markdownOf } from '../support/markdown.ts'
import { talksOf } from '../support/note.ts'

/** Blocks as markdown, what is said of each behind `% `. */
function briefed(rule: string, text: string): string[] {
  const [talk] = talksOf(`---\nprose: ${rule}\n---\n# Queues\n\n${text}`).talks
  return briefTalk(talk ?? expect.fail()).content.map((block) =>
    [markdownOf(block), ...spokenIn(block).map((each) => `% ${markdownOf(each)}`)].join('\n'),
  )
}

function spokenIn(block: RootContent): RootContent[] {
  return block.type === 'list' ? block.children.flatMap(spokenOf) : spokenOf(block)
}

describe('a paragraph of three sentences', () => {
  const prose = 'They grow. **Nobody** knows why. Ask [Ada](https://example.org).'

  test.each([
    ['bullets', '.'],
    ['points', ''],
  ])('becomes a list, in its order, and is said whole: prose: %s', (rule, end) => {
    const [list] = briefed(rule, prose)
    const points = ['They grow', '**Nobody** knows why', 'Ask [Ada](https://example.org)']
    expect(list?.split('\n').filter((line) => line.startsWith('- '))).toEqual(
      points.map((point) => `- ${point}${end}`),
    )
    expect(list?.split('\n').filter((line) => line.startsWith('% '))).toEqual([`% ${prose}`])
  })

  test('shows its first sentence: prose: notes', () => {
    expect(briefed('notes', prose)).toEqual([`They grow.\n% ${prose}`])
  })

  test('stays: prose: keep', () => {
    expect(briefed('keep', prose)).toEqual([prose])
  })
})

test.each(['bullets', 'points', 'notes', 'keep'])(
  'two short sentences stay a paragraph: prose: %s',
  (rule) => {
    expect(briefed(rule, 'They grow. Nobody knows why.')).toEqual(['They grow. Nobody knows why.'])
  },
)

test.each(['bullets', 'points', 'notes', 'keep'])('a quotation stays as it was said: prose: %s', (rule) => {
  const quote = '> They grow. Nobody knows why. Ask Ada.'
  expect(briefed(rule, quote)).toEqual([quote])
})

test('no sign in code ends a sentence', () => {
  const [list] = briefed('bullets', 'A `List<? extends Bread>` grows. So does `a.b! C`. Who knows?')
  expect(list).toContain('- A `List<? extends Bread>` grows.\n- So does `a.b! C`.\n- Who knows?')
})
