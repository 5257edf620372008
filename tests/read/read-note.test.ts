import { describe, expect, test } from 'vitest'
import { readNote } from '../../scripts/read/read-note.ts'
import { md } from '../support/md.ts'
import { inRoot } from '../support/paths.ts'

const read = (text: string) => readNote(inRoot('notes/monday.md'), new TextEncoder().encode(text))

describe('bytes', () => {
  test('a byte order mark is not part of the text, nor does it hide front matter', () => {
    expect(read('\ufeff---\ntitle: Monday\n---\nText\n').note).toMatchObject({
      frontMatter: { title: 'Monday' },
      body: 'Text\n',
    })
  })

  test('all line ends become one', () => {
    expect(read('one\r\ntwo\rthree\n').note?.body).toBe('one\ntwo\nthree\n')
  })

  test('a note that is not UTF-8 is skipped, with what to do', () => {
    const bytes = Uint8Array.from([0xc4, 0xe3, 0xba, 0xc3]) // 你好 in GB18030
    expect(readNote(inRoot('notes/你好.md'), bytes)).toEqual({
      findings: [
        {
          line: 1,
          rule: 'not-utf-8',
          severity: 'error',
          message: 'The note is not UTF-8 text; it was skipped.',
          hint: 'Save it as UTF-8, for example: iconv -f GB18030 -t UTF-8 "notes/你好.md"',
        },
      ],
    })
  })

  test.each([
    ['nothing', ''],
    ['only white space', ' \n\t\n'],
    ['only front matter', '---\ntitle: Monday\n---\n'],
  ])('%s makes no note', (_, text) => {
    const { note, findings } = read(text)
    expect(note).toBeUndefined()
    expect(findings.map(({ rule, severity }) => `${severity} ${rule}`)).toEqual(['warning empty-note'])
  })
})

describe('front matter', () => {
  test('that is understood', () => {
    const { note, findings } = read(md`
      ---
      title: "Monday: queues"
      date: 2017-04-15
      author: [Ada, Grace]
      speaker: Ada
      event: Gopher Days
      lang: de
      tags: [go, queues]
      talks: h2
      theme: default
      ---
      Text
    `)
    expect(findings).toEqual([])
    expect(note).toEqual({
      file: 'notes/monday.md',
      frontMatter: {
        title: 'Monday: queues',
        date: '2017-04-15',
        author: 'Ada, Grace',
        speaker: 'Ada',
        event: 'Gopher Days',
        lang: 'de',
        tags: ['go', 'queues'],
        talks: 'h2',
        theme: 'default',
      },
      body: 'Text',
      bodyLine: 12,
    })
  })

  test.each([
    ['2017-04-15', '2017-04-15'],
    ['15.04.2017', '15.04.2017'],
    ['2017-04-15 10:00:00', '2017-04-15 10:00:00'],
    ['2017', '2017'],
  ])('a date stays as written: %s', (written, expected) => {
    expect(read(`---\ndate: ${written}\n---\nText`).note?.frontMatter).toEqual({ date: expected })
  })

  test('keys without a value say nothing', () => {
    const { note, findings } = read('---\ntitle:\nauthor: ""\nlayout:\n---\nText')
    expect(note?.frontMatter).toEqual({})
    expect(findings).toEqual([])
  })

  test('a single tag is a list of one', () => {
    expect(read('---\ntags: go\n---\nText').note?.frontMatter).toEqual({ tags: ['go'] })
  })

  test('unknown keys are mentioned once, with the line of the first', () => {
    const { note, findings } = read('---\ntitle: Monday\nlayout: post\npermalink: /x\n---\nText')
    expect(note?.frontMatter).toEqual({ title: 'Monday' })
    expect(findings).toEqual([
      {
        line: 3,
        rule: 'front-matter-key',
        severity: 'info',
        message: 'Front matter that Reprise does not use stays out of the decks: layout, permalink.',
      },
    ])
  })

  test('the line of a key is its own, not that of a longer key', () => {
    expect(read('---\ntalks-of: x\ntalks: h9\n---\nText').findings).toContainEqual(
      expect.objectContaining({ line: 3, rule: 'front-matter-talks' }),
    )
  })

  test('so is a wrong value of prose', () => {
    const { note, findings } = read('---\nprose: short\n---\nText')
    expect(note?.frontMatter).toEqual({})
    expect(findings).toEqual([
      {
        line: 2,
        rule: 'front-matter-prose',
        severity: 'warning',
        message: '"prose: short" is not one of points, keep, bullets, notes; prose becomes points.',
      },
    ])
  })

  test('a wrong value of talks is told, and talks are looked for', () => {
    const { note, findings } = read('---\ntalks: h4\n---\nText')
    expect(note?.frontMatter).toEqual({})
    expect(findings).toEqual([
      {
        line: 2,
        rule: 'front-matter-talks',
        severity: 'warning',
        message: '"talks: h4" is not one of h1, h2, h3, single; talks are looked for instead.',
      },
    ])
  })

  test('that is empty is no text', () => {
    expect(read('---\n---\nText').note).toMatchObject({ frontMatter: {}, body: 'Text', bodyLine: 3 })
    expect(read('---\n# nothing yet\n---\nText').note).toMatchObject({ frontMatter: {}, body: 'Text' })
  })

  test('that is not YAML is kept, and told with its place', () => {
    const { note, findings } = read('---\ntitle: Monday\nspeaker: Ada: queues\n---\nText')
    expect(note).toMatchObject({
      frontMatter: {},
      strayFrontMatter: 'title: Monday\nspeaker: Ada: queues',
      body: 'Text',
      bodyLine: 5,
    })
    expect(findings).toHaveLength(1)
    expect(findings[0]).toMatchObject({ line: 3, rule: 'front-matter-not-yaml', severity: 'warning' })
    expect(findings[0]?.message).toContain("cover's presenter note")
  })
})

describe('what is not front matter', () => {
  test.each([
    ['prose between two dividers', '---\nThanks to everybody.\n---\nText'],
    ['a list between two dividers', '---\n- one\n- two\n---\nText'],
    ['a divider', '---\nText'],
    ['front matter that does not come first', 'Text\n---\ntitle: x\n---\n'],
    ['four hyphens', '----\nQueues\n----\nText'],
  ])('%s is content', (_, text) => {
    expect(read(text)).toEqual({
      note: { file: 'notes/monday.md', frontMatter: {}, body: text, bodyLine: 1 },
      findings: [],
    })
  })
})

describe('front matter of Hugo', () => {
  test('that is understood', () => {
    const { note, findings } = read(md`
      +++
      title = "Monday: queues"
      date = 2017-04-15
      tags = ["go", "queues"]
      draft = false
      +++
      Text
    `)
    expect(note).toMatchObject({
      frontMatter: { title: 'Monday: queues', date: '2017-04-15', tags: ['go', 'queues'] },
      body: 'Text',
      bodyLine: 7,
    })
    expect(findings).toMatchObject([{ line: 5, rule: 'front-matter-key' }])
  })

  test('that cannot be read is kept for the presenter note', () => {
    const { note, findings } = read('+++\ntitle = Monday\n+++\nText\n')
    expect(note).toMatchObject({ strayFrontMatter: 'title = Monday', body: 'Text\n', bodyLine: 4 })
    expect(findings).toMatchObject([{ line: 2, rule: 'front-matter-not-toml', severity: 'warning' }])
  })

  test('rows of plus signs around prose are content', () => {
    expect(read('+++\nText\n+++\n').note?.body).toBe('+++\nText\n+++\n')
  })
})
