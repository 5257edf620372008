// What the addon's markdown rules tell the style sheets.
import MarkdownExit from 'markdown-exit'
import { describe, expect, test } from 'vitest'
import { leadingTerms } from '../../addon/vite/leading-terms.ts'
import { tableWords } from '../../addon/vite/table-words.ts'
import { titleWords } from '../../addon/vite/title-words.ts'

function html(markdown: string): string {
  const md = new MarkdownExit({ html: true })
  for (const rule of [tableWords, titleWords, leadingTerms]) rule(md)
  return md.render(markdown).trim()
}

describe('a title', () => {
  test.each([
    ['# 90 %', '<h1>90 %</h1>'],
    ['# Slow is down', '<h1 data-over="10">Slow is down</h1>'],
    ['# 中文十个字才算满了呀', '<h1 data-over="10" class="reprise-words">'],
    ['# “Be kind”', '<h1 data-opens="">“Be kind”</h1>'],
    ['## A very long heading of the second depth, of which nobody asks', '<h2>'],
  ])('%s', (markdown, shown) => expect(html(markdown)).toContain(shown))

  test('in Chinese breaks between words, a mark staying where it belongs', () => {
    expect(html('# 支付系统（payment）的微服务')).toContain('>支付<wbr>系统<wbr>（payment）的<wbr>微服务<')
  })

  test('in Japanese is left to the browser', () => {
    expect(html('# キューが長くなると')).not.toContain('<wbr>')
  })

  test('keeps its links and code', () => {
    expect(html('# [支付](https://example.org) 与 `retry`')).toContain(
      '<a href="https://example.org">支付</a>',
    )
  })
})

describe('the term of an item', () => {
  const marked = '<strong class="reprise-term">'

  test('is what it begins with in bold', () => expect(html('- **Raft** agrees')).toContain(marked))
  test('also where paragraphs stand apart', () =>
    expect(html('- **a** b\n\n- **c** d').split(marked)).toHaveLength(3))
  test('is not bold further on, nor in a paragraph', () => {
    expect(html('- It is **Raft**\n\n**Raft** agrees')).not.toContain(marked)
  })
})

describe('a column of a table', () => {
  const table = (...cells: string[]) =>
    html(`| a | b |\n| --- | --- |\n${cells.map((cell) => `| x | ${cell} |\n`).join('')}`)

  test.each([
    ['12', '1,200'],
    ['3.5 ms', '~2 s'],
    ['99.9%', ''],
    ['¥3.5 万', '3×'],
  ])('of figures (%s, %s) ends at its end', (...cells) =>
    expect(table(...cells).match(/text-align:end/g)).toHaveLength(1 + cells.length),
  )
  test.each([
    ['12', 'none'],
    ['2026-05-16', 'May'],
    ['', ''],
    ['3 of them', '4'],
  ])('of other things (%s, %s) does not', (...cells) => expect(table(...cells)).not.toContain('text-align'))
  test('keeps what its author said', () => {
    expect(html('| a |\n| :-: |\n| 12 |')).not.toContain('text-align:end')
  })
})
