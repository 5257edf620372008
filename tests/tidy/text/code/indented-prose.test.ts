import { describe, expect, test } from 'vitest'
import { tidied } from '../../../support/markdown.ts'
import { md } from '../../../support/md.ts'

describe('indented by four spaces or a tab', () => {
  test('prose is prose', () => {
    expect(tidied('    We met in the hall,\n\n\tand had coffee.')).toBe(
      'We met in the hall,\n\nand had coffee.',
    )
  })

  test('a Chinese paragraph with its two wide spaces starts at the margin', () => {
    expect(tidied('　　大家好，今天讲三件事。')).toBe('大家好，今天讲三件事。')
  })

  test('code is code, its relative indent kept', () => {
    const note = md`
      Like this:

          func main() {
              println("x")
          }
    `
    expect(tidied(note)).toBe(md`
      Like this:

      \`\`\`
      func main() {
          println("x")
      }
      \`\`\`
    `)
  })

  test('a comment in Chinese leaves code code', () => {
    expect(tidied('    x := 1 // 这是一个变量')).toBe('```\nx := 1 // 这是一个变量\n```')
  })

  test('items are a list, not code', () => {
    expect(tidied('What we need:\n\n    - bread\n    - milk\n      - fresh')).toBe(
      'What we need:\n\n- bread\n- milk\n  - fresh',
    )
  })

  test('a paragraph of a list item stays in its item', () => {
    const note = '1. bread\n\n    A whole loaf.'
    expect(tidied(note)).toBe('1. bread\n\n   A whole loaf.')
  })
})
