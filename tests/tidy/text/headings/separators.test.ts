import { describe, expect, test } from 'vitest'
import { tidied } from '../../../support/markdown.ts'
import { md } from '../../../support/md.ts'

const BOTH = md`
  ## Queues

  They grow.

  ## Retries

  They multiply.
`

describe('a row of signs', () => {
  test.each(['############', '----', '****', '======'])(
    '%s makes headings of the short lines below it, where a note has no headings',
    (row) => {
      // An empty line above the row keeps `----` and `======` from underlining the text.
      expect(tidied(`${row}\nQueues\nThey grow.\n\n${row}\nRetries\nThey multiply.`)).toBe(BOTH)
    },
  )

  test('above a list item or a quotation makes no heading', () => {
    expect(tidied('########\n- bread\n\n########\n\n> quoted')).toBe('- bread\n\n> quoted')
  })

  test('is only a divider in a note that has headings', () => {
    expect(tidied('# Day one\n\n########\nQueues')).toBe('# Day one\n\nQueues')
  })

  test('in fenced code is code', () => {
    expect(tidied('```\n########\nQueues\n```')).toBe('```\n########\nQueues\n```')
  })
})
