import { describe, expect, test } from 'vitest'
import { tidied } from '../../../support/markdown.ts'
import { md } from '../../../support/md.ts'

describe('bullets that markdown does not know', () => {
  test.each(['▪', '◦', '•', '‣', '●', '●\u3000', '–', '—', '・', '\uf0b7', 'o\t'])(
    '%s starts a list item',
    (sign) => {
      expect(tidied(`${sign} bread\n${sign} milk`)).toBe('- bread\n- milk')
    },
  )

  test('a star glued to its text starts an item', () => {
    expect(tidied('*bread\n*milk')).toBe('- bread\n- milk')
  })

  test('a task without a bullet is an item', () => {
    expect(tidied('[ ] bread\n[x] milk')).toBe('- [ ] bread\n- [x] milk')
  })

  test('a star that closes on its line is emphasis', () => {
    expect(tidied('*bread* is fine')).toBe('*bread* is fine')
  })

  test('a bullet glued to its text starts an item, a dash does not', () => {
    expect(tidied('•bread\n•milk')).toBe('- bread\n- milk')
    expect(tidied('–5 degrees')).toBe('–5 degrees')
  })

  test('indented by a tab they are not code', () => {
    expect(tidied('\t▪\tbread\n\t▪\tmilk')).toBe('- bread\n- milk')
  })

  test('several on one line become one item each', () => {
    expect(tidied('\t▪\tbread \t▪\tmilk  ▪ eggs')).toBe('- bread\n- milk\n- eggs')
  })

  test('in fenced code they stay what they are', () => {
    const fenced = md`
      \`\`\`
      • not an item
      \`\`\`
    `
    expect(tidied(fenced)).toBe(fenced)
  })
})

describe('nesting of bullets', () => {
  test('a new sign at the same indent opens a level below, the first sign closes it', () => {
    const note = md`
      ▪ store
      ◦ cold
      ◦ hot
      ▪ show
    `
    expect(tidied(note)).toBe(md`
      - store
        - cold
        - hot
      - show
    `)
  })

  test('a deeper indent opens a level below', () => {
    const note = md`
      • store
          • cold
              • in a cellar
      • show
    `
    expect(tidied(note)).toBe(md`
      - store
        - cold
          - in a cellar
      - show
    `)
  })

  test('an arrow directly below an item belongs to it', () => {
    expect(tidied('・パン\n　→黒\n　→白\n・牛乳\n※冷たい')).toBe(
      '- パン\n  - →黒\n  - →白\n- 牛乳\n  - ※冷たい',
    )
    expect(tidied('- bread\n\n-> milk')).toBe('- bread\n\n-> milk')
  })

  test('below an item of markdown they nest by indent', () => {
    expect(tidied('* store\n  ◦ cold\n  ◦ hot')).toBe('- store\n  - cold\n  - hot')
    expect(tidied('1. store\n\t▪\tcold')).toBe('1. store\n   - cold')
  })
})

describe('what follows bullets', () => {
  test('a line at the margin is a paragraph', () => {
    expect(tidied('• bread\n• milk\nThe shop closes at six.')).toBe(md`
      - bread
      - milk

      The shop closes at six.
    `)
  })

  test('an indented line goes on with the item', () => {
    expect(tidied('• bread\n  with butter')).toBe('- bread with butter')
  })

  test('after a short item of markdown a new sentence at the margin is a paragraph', () => {
    expect(tidied('- bread\nThe shop closes at six.')).toBe('- bread\n\nThe shop closes at six.')
  })

  test('an item that an editor wrapped goes on at the margin', () => {
    const item = '- bread from the shop that closes at six on Mondays, when nobody\nelse is open.'
    expect(tidied(item)).toBe(item.replace('\n', ' '))
  })
})

describe('numbers that markdown does not know', () => {
  test.each([
    ['1、面包\n2、牛奶', '1. 面包\n2. 牛奶'],
    ['１．パン\n２．牛乳', '1. パン\n2. 牛乳'],
    ['1）面包\n2）牛奶', '1. 面包\n2. 牛奶'],
    ['（1）面包\n（2）牛奶', '1. 面包\n2. 牛奶'],
    ['(1) bread\n(2) milk', '1. bread\n2. milk'],
    ['1.bread\n2.milk', '1. bread\n2. milk'],
    ['a) bread\nb) milk', '- a) bread\n- b) milk'],
  ])('%j', (note, list) => {
    expect(tidied(note)).toBe(list)
  })

  test('one that goes on below other text keeps its number', () => {
    expect(tidied('买：\n2、牛奶')).toBe('买：\n\n2. 牛奶')
  })

  test('another form opens a level below', () => {
    const note = md`
      1、存储
      （1）冷
      （2）热
           a) 灶台
           b) 烤箱
      2、展示
    `
    expect(tidied(note)).toBe(md`
      1. 存储
         1. 冷
         2. 热
            - a) 灶台
            - b) 烤箱
      2. 展示
    `)
  })

  test.each(['3.5 degrees\n4.5 degrees', '2.x is old\n3.x is new', '(1) alone', 'a) alone'])(
    'no item: %j',
    (note) => {
      expect(tidied(note)).not.toMatch(/^(?:-|\d+\.) /m)
    },
  )
})
