import { describe, expect, test } from 'vitest'
import { tidied } from '../../../support/markdown.ts'
import { md } from '../../../support/md.ts'

describe('a picture is a block of its own', () => {
  test('between text', () => {
    expect(tidied('Before ![A cat](a.png) after')).toBe('Before\n\n![A cat](a.png)\n\nafter')
  })

  test('several in a line', () => {
    expect(tidied('![A cat](a.png) ![A dog](b.png)')).toBe('![A cat](a.png)\n\n![A dog](b.png)')
  })

  test('in a list item', () => {
    expect(tidied('- pets ![A cat](a.png)\n- plants')).toBe('- pets\n\n  ![A cat](a.png)\n- plants')
  })

  test('in a quotation', () => {
    expect(tidied('> pets ![A cat](a.png)')).toBe('> pets\n>\n> ![A cat](a.png)')
  })

  test('in emphasis', () => {
    expect(tidied('# Home\n\n**pets ![A cat](a.png)**')).toBe('# Home\n\n**pets**\n\n![A cat](a.png)')
  })

  test('after the heading that holds it, its alt text in its place', () => {
    expect(tidied('# Pets ![A cat](a.png)\n\nText')).toBe('# Pets A cat\n\n![](a.png)\n\nText')
  })

  test('after the table that holds it, its alt text in its place', () => {
    expect(tidied('| pet |\n| - |\n| ![A cat](a.png) |')).toBe('| pet |\n| - |\n| A cat |\n\n![](a.png)')
  })

  test('after a table in a list item or a quotation', () => {
    expect(tidied('> | pet |\n> | - |\n> | ![A cat](a.png) |')).toBe(
      '> | pet |\n> | - |\n> | A cat |\n>\n> ![](a.png)',
    )
    expect(tidied('- # Pets ![A cat](a.png)')).toBe('- # Pets A cat\n  ![](a.png)')
  })

  test('a link around it shows its address', () => {
    expect(tidied('[![A cat](a.png)](https://example.org)')).toBe('<https://example.org>\n\n![A cat](a.png)')
  })
})

describe('a picture between a divider and a heading', () => {
  test('belongs below the heading', () => {
    const note = md`
      Thanks.

      ---

      ![Ada](ada.jpg)

      ## Queues

      They grow.
    `
    expect(tidied(note)).toBe(md`
      Thanks.

      ## Queues

      ![Ada](ada.jpg)

      They grow.
    `)
  })

  test('stays before text', () => {
    expect(tidied('Thanks.\n\n---\n\n![Ada](ada.jpg)\n\nText\n\n## Queues')).toBe(
      'Thanks.\n\n![Ada](ada.jpg)\n\nText\n\n## Queues',
    )
  })

  test('stays at the end', () => {
    expect(tidied('Thanks.\n\n***\n\n![Ada](ada.jpg)')).toBe('Thanks.\n\n![Ada](ada.jpg)')
  })
})
