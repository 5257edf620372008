import { describe, expect, test } from 'vitest'
import { tidied } from '../../../support/markdown.ts'

describe('a line of hyphens right below text', () => {
  test('makes a heading of a short line of its own', () => {
    expect(tidied('Second day\n---\nWe met.')).toBe('## Second day\n\nWe met.')
    expect(tidied('Second day\n===\nWe met.')).toBe('# Second day\n\nWe met.')
  })

  test.each([
    ['a sentence', 'Thanks to everybody.'],
    ['a Chinese sentence', '谢谢大家。'],
    ['a long line', 'What the three speakers of the afternoon said about queues, and why'],
    ['the last line of a paragraph', 'One line\nanother line'],
  ])('is a divider below %s', (_, text) => {
    expect(tidied(`# Day one\n\n${text}\n---\nWe met.`)).toBe(
      `# Day one\n\n${text.replace('\n', '\n\n')}\n\nWe met.`,
    )
  })

  test('is a divider below a list item', () => {
    expect(tidied('# Day one\n\n- bread\n---\nWe met.')).toBe('# Day one\n\n- bread\n\nWe met.')
  })
})
