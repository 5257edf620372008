import { describe, expect, test } from 'vitest'
import { tidied } from '../../../support/markdown.ts'
import { md } from '../../../support/md.ts'

describe('a quote that is an alert keeps its kind, its title and its text', () => {
  test.each([
    ['GitHub’s', '> [!NOTE]\n> Bring a cup.', '> [!note]\n> Bring a cup.'],
    ['with a title', '> [!tip] Tea\n> Bring a cup.', '> [!tip] Tea\n> Bring a cup.'],
    ['folded', '> [!warning]- Hot tea\n> Wait.', '> [!warning] Hot tea\n> Wait.'],
    ['of a kind of Obsidian’s', '> [!bug]\n> It spills.', '> [!caution] Bug\n> It spills.'],
    ['of a kind of one’s own', '> [!recipe] Tea\n> Boil.', '> [!note] Tea\n> Boil.'],
    ['with a list', '> [!TIP]\n> - a\n> - b', '> [!tip]\n> - a\n> - b'],
    ['below an empty quote', '> >\n> [!TIP]\n> Wait.', '> [!tip]\n> Wait.'],
    ['with a blank line', '> [!TIP]\n>\n> Wait.', '> [!tip]\n> Wait.'],
  ])('%s', (_, note, expected) => {
    expect(tidied(note)).toBe(expected)
  })

  test('a title that is not plain stands in its text', () => {
    expect(tidied('> [!tip] Use `tea`\n> Boil.')).toBe('> [!tip]\n> **Use `tea`**\n>\n> Boil.')
    expect(tidied('> [!tip] List<T>\n> Boil.')).toBe('> [!tip]\n> **List\\<T>**\n>\n> Boil.')
  })

  test('a title alone is its text', () => {
    expect(tidied('> [!tip] Tea')).toBe('> [!tip]\n> **Tea**')
    expect(tidied('> [!NOTE]')).toBe('> [!note]\n> **Note**')
  })

  test('a title above nothing but a picture or a quote is text', () => {
    expect(tidied('> [!tip] Tea\n> ![](cup.png)')).toBe('> [!tip]\n> **Tea**\n>\n> ![](cup.png)')
    expect(tidied('> [!tip] Tea\n> > Hot')).toBe('> [!tip]\n> **Tea**\n>\n> > Hot')
  })

  test('a quotation is a quotation', () => {
    expect(tidied('> [!quote] Ada\n> It grows.')).toBe('> **Ada**\n>\n> It grows.')
  })
})

describe('containers become quotes', () => {
  test('HackMD’s', () => {
    const note = md`
      Before
      :::info Bring a cup
      There is *tea*.

      \`\`\`
      ::: this is code
      \`\`\`
      :::
      After
    `
    expect(tidied(note)).toBe(md`
      Before

      > [!note] Bring a cup
      > There is *tea*.
      >
      > \`\`\`
      > ::: this is code
      > \`\`\`

      After
    `)
  })

  test('one in another', () => {
    expect(tidied('::::warning\nHot\n:::info\nTea\n:::\n::::')).toBe(
      '> [!warning]\n> Hot\n>\n> > [!note] Info\n> > Tea',
    )
  })

  test('a spoiler is a quote with its title', () => {
    expect(tidied(':::spoiler The end\nShe wins.\n:::')).toBe('> **The end**\n>\n> She wins.')
  })

  test('Notion’s', () => {
    expect(tidied('<aside>\n💡 Bring a **cup**.\n\nOr two.\n\n</aside>')).toBe(
      '> 💡 Bring a **cup**.\n>\n> Or two.',
    )
  })

  test.each([':::info\nnever closed', ':::\nnever opened', ':::columns\nx\n:::'])('not: %s', (note) => {
    expect(tidied(note)).toContain(':::')
    expect(tidied(note)).not.toContain('>')
  })
})
