// One workspace with notes in five languages and decks by hand that have something wrong, exported and measured once.
// What the PDFs hold is read back; what can be printed is.
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { beforeAll, describe, expect, test } from 'vitest'
import { type PdfContent, readPdf } from '../../scripts/pdf/read-pdf.ts'
import { type PdfParts, pdfParts } from '../support/pdf.ts'
import { type CheckDocument, type Desk, type ExportDocument, workspace } from '../support/run.ts'

const ENGLISH = `---
title: Caches that forget
speaker: Grace Hopper
event: Storage Days
date: 2024-05-04
lang: en
---

# Caches that forget

## Why forget at all

- memory is finite, and see https://example.com/paper for the proof
- nested lists
  - stay nested
    - on three levels
- ship it 🎉, tested ✅, by 👩‍💻

## What it costs

| policy | hits | cost |
| --- | ---: | --- |
| LRU | 91 % | low |
| Random | 84 % | none |

## How it is written

\`\`\`go
func (c *Cache) Get(key string) (Value, bool) {
	entry, ok := c.entries[key]
	return entry.value, ok
}
\`\`\`

## A picture beside text

- the hit rate rises
- and then it stays

![Hit rate over time](pictures/tall.png)

## A picture alone

![The whole system](pictures/wide.png)
`

const CHINESE = `---
title: 会忘记的缓存
speaker: 王小明
lang: zh-CN
---

# 会忘记的缓存

## 为什么要忘记

- 内存是有限的，所以必须淘汰旧数据
- 打开 https://go.dev，然后看文档
- 人大小日月山水火木金土一二八十口女子心手文方
- “引号”、《书名》、——破折号……省略号

## 代码

\`\`\`go
// 注释也是中文
func main() {
	name := "世界"
	fmt.Println("你好，" + name)
	fmt.Println("再见")
}
\`\`\`
`

const JAPANESE = `---
title: 忘れるキャッシュ
author: 山田花子
lang: ja
---

# 忘れるキャッシュ

## なぜ忘れるのか

- メモリは有限です
- ひらがな、カタカナ、漢字（直す、海、骨）
`

const KOREAN = `---
title: 잊어버리는 캐시
author: 김철수
lang: ko
---

# 잊어버리는 캐시

## 왜 잊어야 하는가

- 메모리는 유한합니다
- 오래된 데이터를 버립니다
`

const GERMAN = `---
title: Zwischenspeicher, die vergeßlich sind
author: Jörg Müller
lang: de
---

# Zwischenspeicher, die vergeßlich sind

## Warum überhaupt

- größere Übungsäpfel für „Anführungszeichen“
- naïve Façade, Œuvre, Łódź, Ångström
`

const MEETUP = `---
title: Meetup in May
talks: h2
lang: en
---

# Meetup in May

## 1.1 Queues

- first come, first served

## 1.2 Stacks

- last come, first served
- [the slides](https://example.com/stacks)
`

/** No font of the addon has these: Kharoshthi, and a character for private use. */
const UNKNOWN = `---
title: Unknown letters
lang: en
---

# Unknown letters

- here: \u{10A0D}\u{10A0E} and \u{E123}
`

const HEAD = '---\ntheme: default\naddons:\n  - reprise\nlang: en\n---\n'

/** Decks by hand that have something wrong. */
const OVERFLOW = `${HEAD}
# Fits

---

# Runs over

${Array.from({ length: 30 }, (_, index) => `- point ${index + 1}`).join('\n')}
`

const PICTURE = `${HEAD}
# Fine

---

# Broken picture

![gone](/no/such/picture.png)
`

const BROKEN = `${HEAD}
# Fine before

---

# Does not compile

<div>

{{ missing.( }}

---

# Fine after
`

const EARLIER = 'the PDF of an earlier day'

const GOOD = `${HEAD}
# Good

- nothing wrong here
`

let desk: Desk
let exported: { code: number | null; stderr: string; document: ExportDocument }
const content: Record<string, PdfContent> = {}
const parts: Record<string, PdfParts> = {}

beforeAll(async () => {
  desk = await workspace({
    'notes/english.md': ENGLISH,
    'notes/chinese.md': CHINESE,
    'notes/japanese.md': JAPANESE,
    'notes/korean.md': KOREAN,
    'notes/german.md': GERMAN,
    'notes/meetup.md': MEETUP,
    'notes/unknown.md': UNKNOWN,
    'decks/bad/broken.md': BROKEN,
    'decks/bad/overflow.md': OVERFLOW,
    'decks/bad/picture.md': PICTURE,
    'decks/good.md': GOOD,
    'exports/bad/broken.pdf': EARLIER,
    'notes/pictures/tall.png': await picture(400, 800),
    'notes/pictures/wide.png': await picture(1200, 500),
  })
  exported = await desk.json<ExportDocument>('export')
  for (const { file, status } of exported.document.exports) {
    if (status === 'failed') continue
    const bytes = await readFile(join(desk.root, file))
    content[file] = await readPdf(bytes)
    parts[file] = await pdfParts(bytes)
  }
}, 240_000)

function picture(width: number, height: number): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: '#0f766e' } })
    .png()
    .toBuffer()
}

const FILES = [
  'exports/chinese.pdf',
  'exports/english.pdf',
  'exports/german.pdf',
  'exports/japanese.pdf',
  'exports/korean.pdf',
  'exports/meetup/1.1-queues.pdf',
  'exports/meetup/1.2-stacks.pdf',
  'exports/meetup/index.pdf',
  'exports/unknown.pdf',
]
const DECKS = FILES.map((file) => file.replace('exports', 'decks').replace('.pdf', '.md'))
const BY_HAND = ['bad/broken', 'bad/overflow', 'bad/picture', 'good'].map((name) => `exports/${name}.pdf`)
const KNOWN = FILES.filter((file) => file !== 'exports/unknown.pdf')

function words(file: string): string {
  return (content[file]?.pages.map(({ text }) => text).join('\n') ?? '').replace(/\s+/g, ' ')
}

describe('export', () => {
  test('writes a PDF for every deck of a note, beside nothing else', async () => {
    const ofNotes = exported.document.exports.filter(({ file }) => !BY_HAND.includes(file))
    expect(ofNotes).toEqual(
      FILES.map((file) => ({
        deck: file.replace('exports', 'decks').replace('.pdf', '.md'),
        file,
        pages: expect.any(Number),
        bytes: expect.any(Number),
        ms: expect.any(Number),
        status: 'written',
      })),
    )
    const files = Object.keys(await desk.files()).filter((file) => file.startsWith('exports/'))
    expect(files).toEqual([...FILES, ...BY_HAND].sort())
  })

  test('leaves no entry of Slidev behind', async () => {
    const names = await readdir(join(desk.root, '.reprise'))
    expect(names.filter((name) => name.endsWith('.md'))).toEqual([])
  })

  test.each(FILES)('%s is whole, and has a page for each slide', async (file) => {
    const bytes = await readFile(join(desk.root, file))
    const entry = exported.document.exports.find((each) => each.file === file)
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
    expect(bytes.subarray(-6).toString()).toContain('%%EOF')
    expect(bytes).toHaveLength(entry?.bytes ?? -1)
    const deck = await desk.read(entry?.deck ?? '')
    expect(content[file]?.pages).toHaveLength(entry?.pages ?? -1)
    expect(content[file]?.pages).toHaveLength(deck.match(/^# /gm)?.length ?? -1)
  })

  test('counts characters that no font has, and says on which page', () => {
    expect(content['exports/unknown.pdf']?.pages.map(({ missingGlyphs }) => missingGlyphs)).toEqual([0, 3])
    expect(exported.document.findings.filter(({ file }) => !file.startsWith('decks/bad/'))).toEqual([
      expect.objectContaining({ file: 'decks/unknown.md', rule: 'export-glyphs', severity: 'warning' }),
    ])
  })

  test.each(KNOWN)('%s has a glyph for every character', (file) => {
    expect(content[file]?.pages.map(({ missingGlyphs }) => missingGlyphs)).not.toContain(expect.any(Number))
    for (const page of content[file]?.pages ?? []) expect(page.missingGlyphs).toBe(0)
  })

  test.each<[string, string[]]>([
    [
      'english',
      ['memory is finite', 'on three levels', 'Random', '84 %', 'c.entries[key]', 'the hit rate rises'],
    ],
    [
      'chinese',
      [
        '内存是有限的，所以必须淘汰旧数据',
        '《书名》',
        '人大小日月山水火木金土一二八十口女子心手文方',
        '注释也是中文',
        '"你好，" + name',
      ],
    ],
    ['japanese', ['メモリは有限です', 'ひらがな', '直す、海、骨']],
    ['korean', ['메모리는 유한합니다', '오래된 데이터를 버립니다']],
    ['german', ['größere Übungsäpfel', '„Anführungszeichen“', 'Œuvre, Łódź, Ångström']],
    ['meetup/index', ['Meetup in May', 'Queues', 'Stacks']],
  ])('the words of %s can be searched for', (name, texts) => {
    for (const text of texts) expect(words(`exports/${name}.pdf`)).toContain(text)
  })

  test('shows captions of pictures and the pictures themselves', async () => {
    expect(words('exports/english.pdf')).toContain('Hit rate over time')
    expect(words('exports/english.pdf')).toContain('The whole system')
    const bytes = await readFile(join(desk.root, 'exports/english.pdf'), 'latin1')
    expect(bytes.match(/\/Subtype ?\/Image/g)?.length ?? 0).toBeGreaterThanOrEqual(2)
  })

  test.each([
    ['english', 'Caches that forget', 'Grace Hopper', 'en'],
    ['chinese', '会忘记的缓存', '王小明', 'zh-CN'],
    ['japanese', '忘れるキャッシュ', '山田花子', 'ja'],
    ['korean', '잊어버리는 캐시', '김철수', 'ko'],
    ['german', 'Zwischenspeicher, die vergeßlich sind', 'Jörg Müller', 'de'],
    ['meetup/index', 'Meetup in May', undefined, 'en'],
  ])('%s.pdf says its title, author and language', (name, title, author, lang) => {
    expect(content[`exports/${name}.pdf`]).toMatchObject({ title, lang })
    expect(content[`exports/${name}.pdf`]?.author).toBe(author)
  })

  test('has an outline of the slide titles', () => {
    expect(content['exports/english.pdf']?.outline).toEqual([
      'Caches that forget',
      'Why forget at all',
      'What it costs',
      'How it is written',
      'A picture beside text',
      'A picture alone',
    ])
    expect(content['exports/chinese.pdf']?.outline).toEqual(['会忘记的缓存', '为什么要忘记', '代码'])
  })

  test.each(FILES)('%s embeds its fonts, none of them as Type 3', (file) => {
    const { fonts = [] } = parts[file] ?? {}
    expect(fonts.length).toBeGreaterThan(0)
    for (const font of fonts)
      expect(font).toEqual({ ...font, embedded: true, type: expect.stringMatching(/^CIDFontType[02]$/) })
  })

  test('the agenda leads to the PDFs beside it, and web links stay', () => {
    expect(parts['exports/meetup/index.pdf']?.links).toEqual(['1.1-queues.pdf', '1.2-stacks.pdf'])
    expect(parts['exports/meetup/1.2-stacks.pdf']?.links).toContain('https://example.com/stacks')
    expect(parts['exports/english.pdf']?.links).toContain('https://example.com/paper')
    expect(parts['exports/chinese.pdf']?.links).toEqual(['https://go.dev/'])
  })
})

function lineOf(deck: string, text: string): number {
  return deck.split('\n').findIndex((line) => line.includes(text)) + 1
}

describe('export of decks by hand, beside those of notes,', () => {
  test('writes every deck but the one with a broken slide, and ends with 1', async () => {
    expect(exported.code).toBe(1)
    expect(exported.stderr).not.toContain('    at ')
    const byHand = exported.document.exports.filter(({ file }) => BY_HAND.includes(file))
    expect(byHand.map(({ deck, status }) => [deck, status])).toEqual([
      ['decks/bad/broken.md', 'failed'],
      ['decks/bad/overflow.md', 'written'],
      ['decks/bad/picture.md', 'written'],
      ['decks/good.md', 'written'],
    ])
    expect(await desk.exists('exports/good.pdf')).toBe(true)
  })

  test('says which picture is not in its PDF', () => {
    const found = exported.document.findings.filter(({ file }) => file === 'decks/bad/picture.md')
    expect(found.map(({ rule }) => rule)).toEqual(['picture-broken'])
    expect(found[0]?.line).toBe(lineOf(PICTURE, '![gone]'))
    expect(found[0]?.message).toContain('/no/such/picture.png')
  })

  test('names the slide and the line', () => {
    const found = exported.document.findings.filter(({ file }) => file === 'decks/bad/broken.md')
    expect(found).toEqual([
      expect.objectContaining({
        rule: 'slide-broken',
        severity: 'error',
        message: expect.stringMatching(/^Slide 2 does not compile: \S/),
        hint: expect.any(String),
      }),
    ])
    expect(found[0]?.line).toBe(lineOf(BROKEN, '{{ missing.( }}'))
  })

  test('leaves the PDF of an earlier day where it failed', async () => {
    expect(await desk.read('exports/bad/broken.pdf')).toBe(EARLIER)
  })

  test('touches no deck that was written by hand', async () => {
    expect(await desk.read('decks/bad/broken.md')).toBe(BROKEN)
    expect(await desk.exists('decks/.base/bad')).toBe(false)
  })
})

describe('check of the same decks', () => {
  let code: number | null
  let document: CheckDocument

  beforeAll(async () => {
    ;({ code, document } = await desk.json<CheckDocument>('check', ...DECKS))
  }, 240_000)

  test('finds nothing wrong with what was generated', () => {
    // Advice is no problem.
    expect(document.findings.filter(({ severity }) => severity !== 'info')).toEqual([])
    expect(code).toBe(0)
  })

  test('measures every slide of every deck, with its line and title', async () => {
    expect(document.decks.map(({ file }) => file)).toEqual(DECKS)
    for (const { file, slides } of document.decks) {
      const lines = (await desk.read(file)).split('\n')
      expect(slides.map(({ no }) => no)).toEqual(slides.map((_, index) => index + 1))
      for (const slide of slides) {
        // The next heading is the slide's own: the line is between it and the slide before.
        expect(lines.slice(slide.line - 1).find((line) => line.startsWith('# '))).toBe(`# ${slide.title}`)
      }
    }
  })

  test('gives each slide its measures', () => {
    for (const slide of document.decks.flatMap(({ slides }) => slides)) {
      expect(slide).toEqual({
        no: expect.any(Number),
        line: expect.any(Number),
        title: expect.any(String),
        overflowX: 0,
        overflowY: 0,
        clipped: 0,
        minFontSize: expect.any(Number),
        fill: expect.any(Number),
        words: expect.any(Number),
        bodySize: expect.any(Number),
      })
      expect(slide.minFontSize).toBeGreaterThanOrEqual(16)
      expect(slide.fill).toBeGreaterThan(0)
      expect(slide.fill).toBeLessThanOrEqual(1)
    }
  })
})
