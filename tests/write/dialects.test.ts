// Notes in the dialects of markdown that people write, from the note to the text of the deck.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { planDeck } from '../../scripts/plan/index.ts'
import { writeDeck } from '../../scripts/write/index.ts'
import { htmlOf, readDeck, vueText } from '../support/deck.ts'
import { talksOf } from '../support/note.ts'
import { picturesOf } from '../support/plan.ts'

const NOTES = join(import.meta.dirname, '../fixtures/notes')
const PICTURES = picturesOf({ 'whiteboard.png': [800, 600], 'docs/logo.svg': [200, 200] })

/** The decks of a note in one text, read by Slidev and compiled by Vue on the way. */
function deckOf(name: string): string {
  const { talks, event } = talksOf(readFileSync(join(NOTES, name), 'utf8'), `notes/${name}`)
  const decks = [...(event ? [event] : []), ...talks].map((talk) => writeDeck(planDeck(talk, PICTURES)))
  for (const deck of decks)
    for (const { content, note } of readDeck(deck)) vueText(`${content}\n\n${note ?? ''}`)
  return decks.join('\n')
}

describe('a note from Obsidian', () => {
  const deck = deckOf('obsidian.md')

  test.each([
    '**one number**',
    'why queues grow',
    'image: /monday/whiteboard.png',
    '> [!TIP] Measure before you add a machine\n> A queue that is full half of the day needs a second door.',
    '> [!CAUTION] What went wrong\n',
    '- Backpressure › Credits from last year',
    '`[[not a link]]`',
    '是**「等待」**的问题，**真，**她说。',
    'ask her for the slides',
    '#conference #queues/2018',
    'The room was cold.\n\nBring a jacket.',
  ])('has %s', (text) => {
    expect(deck).toContain(text)
  })

  test.each(['![[', '%%', 'a1b2c3', '|400'])('has no %s', (text) => {
    expect(deck).not.toContain(text)
  })

  test('is bold beside full-width punctuation', () => {
    expect(htmlOf('是**「等待」**的问题，**真，**她说。')).toContain('<strong>「等待」</strong>')
  })
})

describe('a page from Notion', () => {
  const deck = deckOf('notion.md')

  test.each([
    'author: Grace Hopper',
    '> 💡 One slow server makes **ten** busy ones.',
    'Status: Done',
    '- Wait longer each time',
    'See Budgets.',
    '1. Does the client know?',
  ])('has %s', (text) => {
    expect(deck).toContain(text)
  })

  test.each(['aside', '091827364554637281900f1e2d3c4b5a'])('has no %s', (text) => {
    expect(deck).not.toContain(text)
  })
})

describe('a note from HackMD', () => {
  const deck = deckOf('hackmd.md')

  test.each([
    '> [!NOTE] 會前準備\n> 帶一個杯子，還有**問題。**不用電腦。',
    '> **答案**',
    '[封面](https://example.org/cover.png)',
    '<https://www.youtube.com/watch?v=a1B2c3D4e5F>',
    '- 價格是 \\$5 到 \\$10',
    '- 看 <https://example.org/doc>，然後問',
    '兩層都要看得到',
  ])('has %s', (text) => {
    expect(deck).toContain(text)
  })

  test.each(['TOC', ':::', '{%', '=600x'])('has no %s', (text) => {
    expect(deck).not.toContain(text)
  })
})

describe('a README from GitHub', () => {
  const deck = deckOf('github-readme.md')

  test.each([
    'image: /monday/docs/logo.svg',
    '[build](https://github.com/example/teapot/actions) · [version](https://www.npmjs.com/package/teapot) · [licence](https://img.shields.io/badge/licence-MIT-blue)',
    'Press `Ctrl`+`C` to stop.',
    'H<sub>2</sub>O',
    '10<sup>3</sup> joules :tea:',
    '> [!WARNING]\n> The pot is hot.',
    '- [x] kettle\n- [ ] cup',
    '**More**\n\n- leaves\n- patience',
    '| green | 2<br>or 3 |',
    '| black | • 4<br>• 5 |',
    'Clone git@github.com:example/teapot.git, read README.md and main.rs.',
    'Soft water is best.[1]',
    '[1] Ask your town.',
  ])('has %s', (text) => {
    expect(deck).toContain(text)
  })

  test.each(['Table of Contents', 'name="install"', 'picture>'])('has no %s', (text) => {
    expect(deck).not.toContain(text)
  })
})

describe('a note with math', () => {
  const deck = deckOf('math.md')

  test.each([
    '$\\lambda$',
    '$\\rho = \\lambda / \\mu$',
    'A server costs \\$5 or \\$10 an hour; set \\$HOME/bin:\\$PATH first.',
    '$$\nW\n= \\frac{1}{\\mu - \\lambda}\n- b\n$$',
    '- with $n$ servers it is $O(\\log n)$',
    '  $$\n  L = \\lambda W\n  $$',
    '$\\|w\\| < 2$ |',
    '\\$\\$ this is just some text \\$\\$',
    '设$x_1$为输入。',
    '$$\n\\sum_{i=1}^{n} i = \\frac{n (n + 1)}{2}\n$$',
  ])('has %s', (text) => {
    expect(deck).toContain(text)
  })
})
