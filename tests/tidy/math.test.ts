import { describe, expect, test } from 'vitest'
import { linesOf, tidied, tidyTree } from '../support/markdown.ts'
import { md } from '../support/md.ts'

/** The types of the first paragraph's children. */
function kinds(note: string): string[] {
  const [paragraph] = tidyTree(note).children
  return paragraph && 'children' in paragraph ? paragraph.children.map(({ type }) => type) : []
}

describe('math beyond doubt', () => {
  test.each([
    '$x$',
    "$f'(x)$",
    '$x_1$',
    '$E = mc^2$',
    '$n - 1$',
    '$O(n \\log n)$',
    '$O(n log n)$',
    '$\\sum_{i=0}^n a_i$',
    '$(a, b) \\in R$',
    '$10^6$',
    '$2x + 1 = 0$',
    '$\\{1, 2\\}$',
    '$$E = mc^2$$',
  ])('%s', (math) => {
    expect(kinds(`Let ${math} be`)).toEqual(['text', 'inlineMath', 'text'])
  })

  test('beside Chinese', () => {
    expect(tidied('设$x_1$为输入，')).toBe('设$x_1$为输入，')
    expect(kinds('设$x_1$为输入，')).toEqual(['text', 'inlineMath', 'text'])
  })

  test('in a cell, whose escaped bars are bars', () => {
    expect(tidied('| a |\n| - |\n| $\\|x\\|$ |')).toContain('$|x|$')
  })
})

describe('dollars that are no math', () => {
  test.each([
    'costs $5 and $10',
    'from $5 to $10 a_b $20',
    '$HOME/bin:$PATH',
    '$a/$b and $x',
    `$${'{x}'}$${'{y}'}`,
    'US$5 and NT$30',
    '$FOO_BAR,$BAZ',
    '$SELECTION$',
    '$max_value$',
    '$5$',
    '$ x $',
    '$the end$',
    '$价格$',
    '$\\undefined{x}$',
    '$\\frac{a}$',
    '$\\href{javascript:x}{y}$',
    '$\\rule{900em}{900em}$',
    '$\\def\\x{\\x\\x}\\x$',
    '$x$y$',
  ])('%s', (note) => {
    expect(kinds(`It says ${note}`)).toEqual(['text'])
  })

  test('leave the markdown between them markdown', () => {
    expect(tidied('$5 **and** $10')).toBe('$5 **and** $10')
  })

  test('in code stay code', () => {
    expect(kinds('`$x$`')).toEqual(['inlineCode'])
    expect(tidied('```\n$$\nx\n$$\n```')).toBe('```\n$$\nx\n$$\n```')
  })
})

describe('display math', () => {
  test('is not read as markdown, whatever its lines look like', () => {
    const note = md`
      $$
      a
      - b
      + c
      = d_1
      $$
    `
    expect(tidied(note)).toBe(note)
    expect(linesOf(tidyTree(note))).toEqual(['math 1-6'])
  })

  test.each([
    ['on one line', '$$ x^2 $$'],
    ['beside its dollars', '$$x^2\n$$'],
    ['in a fence, as GitHub writes it', '```math\nx^2\n```'],
  ])('%s', (_, note) => {
    expect(tidied(note)).toBe('$$\nx^2\n$$')
  })

  test('may have words', () => {
    expect(tidied('$$ Loss = wait + work $$')).toBe('$$\nLoss = wait + work\n$$')
  })

  test('in a list and in a quotation', () => {
    expect(tidied('- a\n\n  $$\n  x^2\n  $$\n- b')).toBe('- a\n\n  $$\n  x^2\n  $$\n- b')
    expect(tidied('> a\n>\n> $$\n> x^2\n> $$')).toBe('> a\n>\n> $$\n> x^2\n> $$')
  })

  test.each([
    ['a sign for expensive', '$$ is expensive\n\n$$$ is more'],
    ['never closed', '$$\nx^2\n\nMore.'],
    ['prose', '$$ this is just some text $$'],
    ['what would start a slide', '$$\na\n---\nb\n$$'],
  ])('is none: %s', (_, note) => {
    expect(tidyTree(note).children.map(({ type }) => type)).not.toContain('math')
    expect(tidied(note)).toContain('$$')
  })

  test('that KaTeX does not know is shown as code', () => {
    expect(tidied('```math\n\\undefined{x}\n```')).toBe('```math\n\\undefined{x}\n```')
  })
})
