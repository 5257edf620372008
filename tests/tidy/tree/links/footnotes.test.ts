import { expect, test } from 'vitest'
import { tidied } from '../../../support/markdown.ts'

test('a footnote stands where the note has it, with its mark', () => {
  expect(tidied('Queues grow[^1] and shrink[^kafka].\n\n[^1]: *Always*.\n[^kafka]: Not here.')).toBe(
    'Queues grow\\[1] and shrink\\[kafka].\n\n\\[1] *Always*.\n\n\\[kafka] Not here.',
  )
})

test('a footnote that starts with code keeps its mark', () => {
  expect(tidied('Queues[^1].\n\n[^1]:\n    ```\n    x\n    ```')).toBe('Queues\\[1].\n\n\\[1]\n\n```\nx\n```')
})

test('a mark without a footnote is text', () => {
  expect(tidied('Queues[^9].')).toBe('Queues\\[^9].')
})
