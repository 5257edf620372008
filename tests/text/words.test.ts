import { describe, expect, test } from 'vitest'
import { wordsOf } from '../../scripts/text/words.ts'

describe('the words of a language', () => {
  test.each([
    ['en', 'Agenda', '20 min', 'Picture missing: '],
    ['de', 'Programm', '20 min', 'Bild fehlt: '],
    ['fr', 'Programme', '20 min', 'Picture missing: '],
    ['ja', 'プログラム', '20分', 'Picture missing: '],
    ['ko', '프로그램', '20분', 'Picture missing: '],
    ['zh-CN', '议程', '20 分钟', '缺少图片：'],
    ['zh-TW', '議程', '20 分鐘', '缺少图片：'],
  ])('%s', (lang, agenda, minutes, pictureMissing) => {
    const words = wordsOf(lang)
    expect(words.agenda).toBe(agenda)
    expect(words.minutes(20)).toBe(minutes)
    expect(words.pictureMissing).toBe(pictureMissing)
  })
})

test.each([
  ['de-AT', 'Programm'],
  ['de-AT-1996', 'Programm'],
  ['zh', '议程'],
  ['zh-Hans-SG', '议程'],
  ['zh_tw', '議程'],
  ['ES', 'Agenda'],
  ['', 'Agenda'],
  ['constructor', 'Agenda'],
])('a language such as %j falls back', (lang, agenda) => {
  expect(wordsOf(lang).agenda).toBe(agenda)
})
