// Where blocks of each kind may be cut, and that the pieces are the block again on one slide.
import { describe, expect, test } from 'vitest'
import { blockHeights } from '../../../scripts/plan/blocks/block-heights.ts'
import { joinAtoms } from '../../../scripts/plan/pages/join-atoms.ts'
import { cutBlocks } from '../../../scripts/plan/sections/cut-blocks.ts'
import { createRuler } from '../../../scripts/ruler/ruler.ts'
import { blocksOf } from '../../support/blocks.ts'
import { KNOWN_METRICS } from '../../support/known-metrics.ts'
import { markdownOf } from '../../support/markdown.ts'

const heights = blockHeights(createRuler(KNOWN_METRICS))

function atomsOf(markdown: string, room = 300) {
  const setting = { lang: 'en', prose: 'bullets', pictures: new Map(), heights, room } as const
  return cutBlocks(blocksOf(markdown), setting).atoms
}

const piecesOf = (markdown: string, room?: number) =>
  atomsOf(markdown, room).map(({ block }) => markdownOf(block))
const joined = (atoms: ReturnType<typeof atomsOf>) => markdownOf({ type: 'root', children: joinAtoms(atoms) })
const lines = (count: number, make: (no: number) => string) =>
  Array.from({ length: count }, (_, index) => make(index + 1)).join('\n')

const PIECES: Record<string, [block: string, pieces: string[]]> = {
  'a paragraph is not': ['They grow. They do.', ['They grow. They do.']],
  'a list is, between items': ['- a\n  - b\n- c', ['- a\n  - b', '- c']],
  'a numbered list counts on': ['3. a\n4. b', ['3. a', '4. b']],
  'a table repeats its header': [
    '| a |\n| - |\n| b |\n| c |',
    ['| a |\n| - |\n| b |', '| a |\n| - |\n| c |'],
  ],
  'a quote is, between its blocks': ['> a\n>\n> b', ['> a', '> b']],
  'a list in a quote is, between items': ['> - a\n> - b', ['> - a', '> - b']],
  'code that a slide holds is not': ['```go\na\n\nb\n```', ['```go\na\n\nb\n```']],
  'a formula is not': ['$$\na \\\\ b\n$$', ['$$\na \\\\ b\n$$']],
}

describe('is cut', () => {
  test.each(Object.entries(PIECES))('%s', (_, [block, pieces]) => {
    expect(piecesOf(block)).toEqual(pieces)
    expect(joined(atomsOf(block))).toBe(block)
  })

  test('code that is too tall is, at blank lines, and stands without them at the cut', () => {
    const functions = lines(6, (no) => `f${no} {\n  return\n}\n`)
    const block = `\`\`\`\n${functions.trimEnd()}\n\`\`\``
    const atoms = atomsOf(block, 120)
    expect(atoms.length).toBe(6)
    expect(joined(atoms)).toBe(block)
    expect(joined(atoms.slice(1, 3))).toBe('```\nf2 {\n  return\n}\n\nf3 {\n  return\n}\n```')
  })

  test('an item that is too tall is, into its text and what stands below', () => {
    const [head, ...rest] = atomsOf(`- a\n${lines(12, (no) => `  - b${no}`)}`)
    expect(head && markdownOf(head.block)).toBe('- a')
    expect(head?.leads).toBe(true)
    expect(rest).toHaveLength(12)
  })

  test('a table whose rows are too tall is as a list', () => {
    const word = 'long '.repeat(200)
    expect(piecesOf(`| a | b |\n| - | - |\n| c | ${word} |`)[0]).toBe('- a\n  - b')
  })

  test('a formula that no slide holds is as its source', () => {
    const tall = Array.from({ length: 20 }, () => 'x').join(' \\\\ ')
    expect(piecesOf(`$$\n${tall}\n$$`)[0]).toMatch(/^```latex\n/)
    expect(piecesOf(`- a\n\n  $$\n  ${'x'.repeat(300)}\n  $$`)[0]).toContain('```latex')
  })
})

describe('joined are', () => {
  test('only pieces of one block', () => {
    expect(joined(atomsOf('- a\n\n<!-- -->\n\n- b'))).not.toBe('- a\n- b')
    expect(joinAtoms(atomsOf('- a\n\n<!-- -->\n\n- b'))).toHaveLength(2)
    expect(joinAtoms(atomsOf('> a\n\nb\n\n> c'))).toHaveLength(3)
  })

  test('pieces without changing them: a plan joins them again in other company', () => {
    const atoms = atomsOf('| a |\n| - |\n| b |\n| c |\n| d |')
    const before = structuredClone(atoms)
    joinAtoms(atoms)
    joinAtoms(atoms.slice(1))
    expect(atoms).toEqual(before)
  })
})
