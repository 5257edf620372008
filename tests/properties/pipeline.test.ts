// What must hold for any note whatever.
import fc from 'fast-check'
import { visit } from 'unist-util-visit'
import { describe, expect, test } from 'vitest'
import { briefTalk } from '../../scripts/brief/index.ts'
import type { DeckPlan } from '../../scripts/model/slide.ts'
import { planDeck } from '../../scripts/plan/index.ts'
import { readNote } from '../../scripts/read/read-note.ts'
import { findTalks } from '../../scripts/talks/index.ts'
import { tidyNote } from '../../scripts/tidy/index.ts'
import { writeDeck } from '../../scripts/write/index.ts'
import { readDeck, vueText } from '../support/deck.ts'
import { deckText, missingLetters, missingWords, textsOf } from '../support/nothing-lost.ts'
import { inRoot } from '../support/paths.ts'
import { picturesOf } from '../support/plan.ts'
import { check, TIME_LIMIT } from './runs.ts'

/** Pieces that notes, markdown, Slidev and Vue give a meaning. */
const PIECES = [
  ...[
    '# ',
    '## ',
    '### ',
    '##',
    '#######',
    '\n',
    '\n\n',
    '\n\n',
    '    ',
    '\t',
    '  ',
    ' ',
    '  \n',
    '\\\n',
    '\u3000',
  ],
  ...[
    '- ',
    '* ',
    '1. ',
    '7) ',
    '▪ ',
    '◦',
    '– ',
    '> ',
    '> > ',
    '- [ ] ',
    '| a | b |\n| - | - |\n| ',
    ' | ',
    '\n---\n',
    '***',
  ],
  ...[
    '```',
    '```go\n',
    '~~~\n',
    '````',
    '`',
    '``',
    '**',
    '*',
    '_',
    '~~',
    '~',
    '$',
    '$$',
    '---',
    '----',
    '===',
    '====\n',
  ],
  ...[
    '{{ x }}',
    '{{',
    '}}',
    '{{{',
    '<T>',
    'List<String>',
    '</T>',
    '<!--',
    '-->',
    '<!-- remark -->',
    '<script>',
    '</script>',
  ],
  ...[
    '<b>',
    '</b>',
    '<br>',
    '<br/>',
    '<table>',
    '<td>',
    '</table>',
    '<div>',
    '</div>',
    '<p>',
    '<pre>',
    '</pre>',
    '<details>',
  ],
  ...[
    '<a name="x">',
    '<img src=cat.png>',
    '<?php',
    '?>',
    '<![CDATA[',
    ']]>',
    '<!DOCTYPE',
    '&lt;',
    '&#123;',
    '&nbsp;',
    '\\',
  ],
  ...[
    '[a](b)',
    '[a](https://example.org/{{x}})',
    '[](#x)',
    '![alt](cat.png)',
    '![gone](gone.png)',
    '[^1]',
    '\n[^1]: foot\n',
    '[r]: x\n',
  ],
  ...[
    'https://example.org/--',
    'https://go.dev，',
    'www.go.dev',
    'README.md',
    'javascript:x',
    '::right::\n',
    '<<< @/f\n',
    'src: x\n',
  ],
  ...[
    'word',
    'Words follow. ',
    'They end! ',
    'e.g. ',
    '1.2 ',
    'by Ada Lovelace',
    '@ada',
    'Speaker: Ada\n',
    '队列会增长。',
    '真，',
    '대기열',
    'キュー',
  ],
  ...[
    'func main() {\n',
    '}\n',
    '$ npm ci\n',
    'x := 1\n',
    'type: y\n',
    '\u0007',
    '\u200b',
    '\ufeff',
    '\u2f64',
    '😀',
    'é',
    '\r\n',
  ],
  ...[
    '![[cat.png]]',
    '![[gone.png|300]]',
    '[[Page]]',
    '[[Page|text]]',
    '> [!tip] Title\n> ',
    '> [!NOTE]\n> ',
    '==',
    '%%',
    '#tag ',
    '^abc1',
    ':::info\n',
    ':::\n',
    '[TOC]\n',
    '{% youtube x %}',
  ],
  ...['$x^2$', '\n$$\n', '```mermaid\ngraph TD\n', '```math\n', '\\frac{1}{2}', 'US$5 and $6', ':smile:'],
  ...['1、', '（1）', '①', '１．', '＃ ', '｀｀｀\n', '『', '**真，**她', '​', '　　', '……\n', '━━━\n'],
  ...['SELECT * FROM t\n', 'GET / HTTP/1.1\n', 'at x.y(Z.java:1)\n', 'def f():\n', 'key: value\n'],
  ...[
    'Time: 10:30\n',
    '10:30 ',
    '第二场 ',
    '讲师：',
    '（Ada，公司）',
    '## 1.1 Queues — Ada\n',
    '- [a](#a)\n',
  ],
]

const messyText = fc
  .array(
    fc.oneof(
      { weight: 9, arbitrary: fc.constantFrom(...PIECES) },
      fc.string({ unit: 'grapheme', maxLength: 6 }),
    ),
    {
      maxLength: 40,
    },
  )
  .map(numbered)

/** Each `word` gets a number, so that it is missed when it goes. */
function numbered(pieces: readonly string[]): string {
  return pieces.map((piece, index) => piece.replace('word', `word${index}`)).join('')
}

const frontMatter = fc.constantFrom(
  '',
  '',
  '',
  '---\ntitle: a --- b\n---\n',
  '---\na: b: c {{ x }}\n---\n',
  '---\ntalks: h2\n---\n',
  '---\nlang: zh-CN\nspeaker: "{{ x }}"\n---\n',
)

const messyNote = fc.tuple(frontMatter, messyText).map(([head, body]) => head + body)

const PICTURES = picturesOf({ 'cat.png': [800, 600] })

function plansOf(bytes: Uint8Array): DeckPlan[] {
  const { note } = readNote(inRoot('notes/monday.md'), bytes)
  if (!note) return []
  const { talks, event } = findTalks(note, tidyNote(note).tree)
  return [...(event ? [event] : []), ...talks].map((talk) => planDeck(briefTalk(talk), PICTURES))
}

const bytesOf = (text: string) => new TextEncoder().encode(text)

describe('any note', () => {
  test('is read back by Slidev as the slides that were planned', { timeout: TIME_LIMIT }, () => {
    check(
      fc.property(messyNote, (text) => {
        for (const plan of plansOf(bytesOf(text))) {
          const slides = readDeck(writeDeck(plan))
          expect(slides.map(({ frontmatter }) => frontmatter.layout ?? 'default')).toEqual(
            plan.slides.map(({ layout }) => layout),
          )
          for (const [index, { note }] of slides.entries()) {
            if ((plan.slides[index]?.note.length ?? 0) > 0) expect(note).toBeDefined()
          }
        }
      }),
    )
  })

  test('makes slides that Vue compiles, and in which nothing runs', { timeout: TIME_LIMIT }, () => {
    check(
      fc.property(messyNote, (text) => {
        for (const plan of plansOf(bytesOf(text))) {
          for (const { content } of readDeck(writeDeck(plan))) vueText(content)
        }
      }),
    )
  })

  test('loses no letter', { timeout: TIME_LIMIT }, () => {
    check(
      fc.property(messyNote, (text) => {
        const { note } = readNote(inRoot('notes/monday.md'), bytesOf(text))
        if (!note) return
        const { noted, shown } = textsOf(note)
        expect(missingWords(noted, shown).filter((word) => /^word\d+$/.test(word))).toEqual([])
        expect(missingLetters(noted, shown)).toEqual([])
      }),
    )
  })

  test('makes slides without pictures that were not found, and no slide of only a title', {
    timeout: TIME_LIMIT,
  }, () => {
    check(
      fc.property(messyNote, (text) => {
        for (const { slides } of plansOf(bytesOf(text))) {
          for (const { layout, blocks, slots = [], note } of slides) {
            const shown = [...blocks, ...slots.flatMap((slot) => slot.blocks)]
            visit({ type: 'root', children: shown }, 'image', (image) => expect.fail(`shows ${image.url}`))
            if (layout === 'default' || layout === 'image-right') expect(blocks).not.toEqual([])
            visit({ type: 'root', children: [...shown, ...note] }, 'paragraph', ({ children }) =>
              expect(children).not.toEqual([]),
            )
          }
        }
      }),
    )
  })

  test('has every block at lines of the note', { timeout: TIME_LIMIT }, () => {
    check(
      fc.property(messyText, (text) => {
        const { note } = readNote(inRoot('notes/monday.md'), bytesOf(text))
        if (!note) return
        const last = note.bodyLine + note.body.split('\n').length - 1
        for (const { type, position } of tidyNote(note).tree.children) {
          const { start, end } = position ?? expect.fail(`no position: ${type}`)
          expect(start.line).toBeGreaterThanOrEqual(note.bodyLine)
          expect(end.line).toBeGreaterThanOrEqual(start.line)
          expect(end.line).toBeLessThanOrEqual(last)
        }
      }),
    )
  })

  test('makes the same decks again', { timeout: TIME_LIMIT }, () => {
    check(
      fc.property(messyNote, (text) => {
        const [first, second] = [1, 2].map(() => plansOf(bytesOf(text)).map(writeDeck))
        expect(second).toEqual(first)
      }),
    )
  })
})

describe('a note without markup', () => {
  const word = fc.stringMatching(/^[a-zA-Z][a-zA-Z0-9]{0,11}$/)
  const sentence = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => `${words.join(' ')}.`)
  const paragraph = fc.array(sentence, { minLength: 1, maxLength: 6 }).map((sentences) => sentences.join(' '))
  const plainNote = fc
    .array(paragraph, { minLength: 1, maxLength: 8 })
    .map((paragraphs) => paragraphs.join('\n\n'))

  test('loses no word', { timeout: TIME_LIMIT }, () => {
    check(
      fc.property(plainNote, (text) => {
        const decks = plansOf(bytesOf(text)).map(writeDeck).join('\n')
        const written = new Set(decks.match(/[\p{L}\p{N}]+/gu))
        expect((text.match(/[\p{L}\p{N}]+/gu) ?? []).filter((each) => !written.has(each))).toEqual([])
      }),
    )
  })
})

describe('a note of markdown without links, HTML and numbers', () => {
  const MARKS = [
    ...[
      '# ',
      '## ',
      '##',
      '\n',
      '\n\n',
      '\n\n',
      '    ',
      '\t',
      ' ',
      '  \n',
      '\\\n',
      '\u3000',
      '- ',
      '* ',
      '▪ ',
      '◦',
      '– ',
      '> ',
    ],
    ...[
      '| a | b |\n| - | - |\n| ',
      ' | ',
      '\n---\n',
      '\n***\n',
      '===\n',
      '#######\n',
      '```\n',
      '~~~\n',
      '`',
      '**',
      '*',
      '_',
      '~~',
    ],
    ...[
      '{{ x }}',
      '{{',
      '}}',
      'List<String>',
      '-->',
      '$',
      ': ',
      '. ',
      '! ',
      '\\',
      '[',
      ']',
      '(',
      ')',
      '--',
      '"',
    ],
    ...[
      'word',
      'Words follow. ',
      'e.g. ',
      'func main() {\n',
      '}\n',
      '$ npm ci\n',
      '队列会增长。',
      '真，',
      '대기열',
      'キュー',
      '😀',
    ],
  ]
  // Words after a fence on its line are its language, not text.
  const LANGUAGE = /^[\s>*▪◦–-]*(?:`{3,}|~{3,})[^\n]*/m

  test('loses no letter', { timeout: TIME_LIMIT }, () => {
    check(
      fc.property(fc.array(fc.constantFrom(...MARKS), { maxLength: 40 }), (pieces) => {
        const text = numbered(pieces)
        fc.pre(!LANGUAGE.test(text.replace(/^[\s>*▪◦–-]*(?:`{3,}|~{3,})\n/gm, '')))
        const shown = plansOf(bytesOf(text)).map(deckText).join('\n')
        // `word0**队列**` is one word where it is shown.
        const isThere = (word: string) => new RegExp(`${word}(?!\\d)`).test(shown)
        const missing = missingWords(text, shown).filter((word) => /^word\d+$/.test(word))
        expect(missing.filter((word) => !isThere(word))).toEqual([])
        expect(missingLetters(text.normalize('NFC'), shown)).toEqual([])
      }),
    )
  })
})

test('any bytes make decks or a finding', { timeout: TIME_LIMIT }, () => {
  check(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      const { note, findings } = readNote(inRoot('notes/monday.md'), bytes)
      expect(note !== undefined || findings.length > 0).toBe(true)
      for (const plan of plansOf(bytes)) expect(readDeck(writeDeck(plan))).toHaveLength(plan.slides.length)
    }),
  )
})
