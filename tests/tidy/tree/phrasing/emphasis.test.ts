import { describe, expect, test } from 'vitest'
import { tidied, tidyTree } from '../../../support/markdown.ts'

function kinds(note: string): string[] {
  const [paragraph] = tidyTree(`# Day one\n\n${note}`).children.slice(1)
  return paragraph && 'children' in paragraph ? paragraph.children.map(({ type }) => type) : []
}

describe('emphasis beside full-width punctuation', () => {
  test.each([
    ['**真，**她', ['strong', 'text']],
    ['是**「引用」**的', ['text', 'strong', 'text']],
    ['*（好）*吗', ['emphasis', 'text']],
    ['~~没有。~~有', ['delete', 'text']],
    ['これは**「テスト」**です', ['text', 'strong', 'text']],
    ['**스크립트(script)**라고', ['strong', 'text']],
  ])('%s', (note, expected) => {
    expect(kinds(note)).toEqual(expected)
  })
})

test('spaces at its edges stand beside it', () => {
  expect(tidied('# A\n\n<b>Note: </b>tea')).toBe('# A\n\n**Note:** tea')
  expect(tidied('a<b> </b>b')).toBe('a b')
})

test('bold in bold is bold', () => {
  expect(tidied('# A\n\n**a **b** c** d')).toBe('# A\n\n**a b c** d')
  expect(tidied('# A\n\n<b><strong>a <i>b</i></strong></b> c')).toBe('# A\n\n**a _b_** c')
})
