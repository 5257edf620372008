import { expect, test } from 'vitest'
import { minutesOf } from '../../scripts/talks/facts/minutes.ts'
import { talksOf } from '../support/note.ts'

test.each([
  ['nothing', 'en', '', 1],
  ['one word', 'en', 'Queues', 1],
  ['1400 English words', 'en', "don't ".repeat(1400), 10],
  ['1100 German words', 'de', 'Warteschlange '.repeat(1100), 10],
  ['1200 French words', 'fr', 'file '.repeat(1200), 10],
  ['1570 Chinese characters', 'zh-CN', '队'.repeat(1570), 10],
  ['2190 Japanese characters', 'ja', 'キュー待ち'.repeat(438), 10],
  ['2270 Korean syllables', 'ko', '대기'.repeat(1135), 10],
  ['Chinese with English terms', 'zh-CN', `${'queue '.repeat(700)}${'队'.repeat(785)}`, 10],
])('%s', (_, lang, text, minutes) => {
  expect(minutesOf(text, lang)).toBe(minutes)
})

test('code and tables are shown, not said', () => {
  const code = `\`\`\`go\n${'queue '.repeat(1400)}\n\`\`\``
  const table = `| ${'queue '.repeat(1400)} |\n| --- |\n| x |`
  const list = `- ${'queue '.repeat(1400)}`
  const minutes = (content: string) => talksOf(`# Queues\n\nThey grow.\n\n${content}`).talks[0]?.minutes
  expect([code, table, list].map(minutes)).toEqual([1, 1, 10])
})
