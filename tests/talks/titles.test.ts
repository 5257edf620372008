import { describe, expect, test } from 'vitest'
import { readHeadings } from '../../scripts/talks/headings/talk-heading.ts'
import { markdownOf } from '../support/markdown.ts'
import { talksOf } from '../support/note.ts'

describe('the title of a note that is one talk', () => {
  const titled = (text: string) => {
    const [talk] = talksOf(text, 'notes/queues_and-retries.md').talks
    return [talk?.title, markdownOf({ type: 'root', children: talk?.content ?? [] })]
  }

  test('is its front matter, its heading then stays content', () => {
    expect(titled('---\ntitle: Queues\n---\n# Monday\n\nThey grow.')).toEqual([
      'Queues',
      '# Monday\n\nThey grow.',
    ])
  })

  test('is its front matter, a heading that says the same goes', () => {
    expect(titled('---\ntitle: Queues\n---\n# Queues\n\nThey grow.')).toEqual(['Queues', 'They grow.'])
  })

  test('is its first heading, where no other is as shallow', () => {
    expect(titled('# Queues\n\n## Why\n\nThey grow.')).toEqual(['Queues', '## Why\n\nThey grow.'])
    expect(titled('## Queues\n\nThey grow.')).toEqual(['Queues', 'They grow.'])
  })

  test('is its first line, where that is no sentence', () => {
    expect(titled('Queues\n\nThey grow.')).toEqual(['Queues', 'They grow.'])
  })

  test.each([
    ['headings of equal depth', '# Why\n\nThey grow.\n\n# How\n\nThey do.'],
    ['a first line that introduces', 'What we saw:\n\n- queues'],
    ['a sentence', 'Queues grow.\n\nThey do.'],
    ['a Chinese sentence', '队列会增长。\n\n真的。'],
    ['a list', '- queues\n- retries'],
    ['a long first line', `${'queues '.repeat(12)}\n\nThey grow.`],
    ['a link', '[Queues](https://example.org)\n\nThey grow.'],
    ['a picture', '![Queues](queues.png)\n\nThey grow.'],
  ])('is its file name, where it starts with %s', (_, text) => {
    const [title, content] = titled(text)
    expect(title).toBe('queues and retries')
    expect(content).toBe(text.trimEnd().replace(/ \n/, '\n'))
  })

  test.each([
    ['notes/gopher-days/README.md', 'gopher days'],
    ['notes/gopher-days/index.de.md', 'gopher days'],
    ['notes/README.md', 'README'],
  ])('is the folder, where the file name says nothing: %s', (file, title) => {
    expect(talksOf('- queues', file).talks[0]?.title).toBe(title)
  })

  test('leads where its heading leads', () => {
    expect(talksOf('# [Queues](https://example.org)\n\nThey grow.').talks[0]?.url).toBe('https://example.org')
  })

  test('its number and speaker are taken out', () => {
    expect(talksOf('# 1.2 Queues @ada\n\nThey grow.').talks[0]).toMatchObject({
      title: 'Queues',
      number: '1.2',
      speaker: '@ada',
    })
  })
})

describe('a long title', () => {
  const talkOf = (title: string) => talksOf(`# ${title}\n\nThey grow.`).talks[0]

  test('of up to 200 characters stays whole', () => {
    const title = '队'.repeat(200)
    expect(talkOf(title)?.title).toBe(title)
  })

  test('is cut after a word, and stands whole on the first slide', () => {
    const title = 'A queue grows and somebody drains it, then '.repeat(6).trim()
    const talk = talkOf(title)
    expect(talk?.title).toBe(
      'A queue grows and somebody drains it, then A queue grows and somebody drains it, then A queue…',
    )
    expect(markdownOf({ type: 'root', children: talk?.content ?? [] })).toBe(`${title}\n\nThey grow.`)
  })

  test('is cut between characters, not in the middle of an emoji', () => {
    expect(talkOf('😀'.repeat(150))?.title).toBe(`${'😀'.repeat(49)}…`)
  })
})

describe("a talk's heading", () => {
  const parts = (text: string) => {
    const [{ number, title, speaker } = {}] = readHeadings([text])
    return [number, title, speaker]
  }

  test.each([
    ['1.2 Queues', '1.2'],
    ['1.2. Queues', '1.2'],
    ['1.2.3 Queues', '1.2.3'],
    ['2) Queues', '2'],
    ['3. Queues', '3'],
    ['3、Queues', '3'],
    ['#1.2 Queues', '1.2'],
  ])('has a number: %s', (text, number) => {
    expect(parts(text)).toEqual([number, 'Queues', undefined])
  })

  test.each([
    '3 queues',
    '2018 in queues',
    '3.14159',
    '1.25',
    '15.04.2017 Queues',
    '10:30 Queues',
    '100% queues',
  ])('has no number: %s', (text) => {
    expect(parts(text)).toEqual([undefined, text, undefined])
  })

  test.each(['"Queues"', '“Queues”', '「Queues」'])('loses its quotation marks: %s', (text) => {
    expect(parts(text)).toEqual([undefined, 'Queues', undefined])
  })

  test('keeps its words without its marks', () => {
    const title = talksOf('# `go vet` and **you** 🎉 [now](https://example.org)\n\nx').talks[0]?.title
    expect(title).toBe('go vet and you 🎉 now')
  })
})
