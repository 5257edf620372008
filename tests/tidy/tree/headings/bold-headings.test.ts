import { expect, test } from 'vitest'
import { tidied } from '../../../support/markdown.ts'

test('a line that is bold from end to end is a heading where a note has none', () => {
  expect(tidied('**Queues**\n\nThey grow.\n\n__Retries__\n\nThey multiply.')).toBe(
    '## Queues\n\nThey grow.\n\n## Retries\n\nThey multiply.',
  )
})

test('below the title of a note that has no other heading as well', () => {
  expect(tidied('# Day one\n\n**Queues**\n\nThey grow.\n\n**Retries**\n\nThey multiply.')).toBe(
    '# Day one\n\n## Queues\n\nThey grow.\n\n## Retries\n\nThey multiply.',
  )
})

test.each([
  ['in a note with headings', '# Day one\n\n## Talks\n\n**Queues**\n\nThey grow.\n\n**Retries**\n\nThey do.'],
  ['that is a remark below the title', '# Day one\n\n**Work in progress**\n\nThey grow.'],
  ['with other words on its line', '**Queues** grow.\n\nThey do.'],
  ['with nothing below it', 'They grow.\n\n**Queues**'],
])('a bold line stays one %s', (_, note) => {
  expect(tidied(note)).toBe(note)
})
