import { describe, expect, test } from 'vitest'
import { tidied } from '../../../support/markdown.ts'

describe('lines that serve as headings', () => {
  test.each([
    ['■ パン\nおいしい\n■ 牛乳\n冷たい', '## パン\n\nおいしい\n\n## 牛乳\n\n冷たい'],
    ['●パン\n・黒\n・白\n\n●牛乳\n冷たい', '## パン\n\n- 黒\n- 白\n\n## 牛乳\n\n冷たい'],
    ['【背景】\n古い\n\n【結果】\n速い', '## 背景\n\n古い\n\n## 結果\n\n速い'],
    ['10:30 Bread\nIt rose.\n11:15 Milk\n- cold', '## 10:30 Bread\n\nIt rose.\n\n## 11:15 Milk\n\n- cold'],
    [
      '11.15 Uhr: Brot\nEs ging auf.\n\n12.00 Uhr: Milch\nKalt.',
      '## 11.15 Uhr: Brot\n\nEs ging auf.\n\n## 12.00 Uhr: Milch\n\nKalt.',
    ],
    [
      'Étape 1 : la pâte\nElle lève.\n\nÉtape 2 : le four\nChaud.',
      '## Étape 1 : la pâte\n\nElle lève.\n\n## Étape 2 : le four\n\nChaud.',
    ],
  ])('%j', (note, mended) => {
    expect(tidied(note)).toBe(mended)
  })

  test('below the title, one kind below the other', () => {
    expect(tidied('# 会\n\n■ パン\n【背景】\n古い\n【結果】\n速い\n■ 牛乳\n冷たい')).toBe(
      '# 会\n\n## パン\n\n### 背景\n\n古い\n\n### 結果\n\n速い\n\n## 牛乳\n\n冷たい',
    )
  })
})

test.each([
  ['of a schedule', '10:30 Bread\n11:15 Milk\n12:00 Lunch'],
  ['that stands alone', 'We met at six.\n\n10:30 Bread\n\nIt rose.'],
  ['of a list', '■ bread\n■ milk\n\nThat is all.'],
  ['in a note with headings', '# Day\n\n## Talks\n\n10:30 Bread\n\nIt rose.\n\n11:15 Milk\n\nCold.'],
])('no heading is a line %s', (_, note) => {
  expect(tidied(note)).not.toMatch(/^#+ (?:\d|bread|milk)/im)
})
