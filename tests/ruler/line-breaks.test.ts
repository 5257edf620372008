// Texts with the places where a line may break, as Chromium breaks it; the browser itself is asked in
// tests/browser/metrics.test.ts.
import { describe, expect, test } from 'vitest'
import { type BreakOptions, lineBreaks } from '../../scripts/ruler/letters/line-breaks.ts'

/** The text with `·` where a line may break; spaces at the end of a line are not shown. */
function broken(text: string, options: BreakOptions = {}): string {
  const breaks = lineBreaks(text, options)
  return [...text]
    .reduce<[string, number]>(
      ([shown, at], character) => [shown + (breaks[at] === 1 ? '·' : '') + character, at + character.length],
      ['', 0],
    )[0]
    .replaceAll(' ·', '·')
}

describe('Latin', () => {
  test.each([
    ['at spaces', 'one two  three', 'one·two ·three'],
    ['behind a hyphen', 'well-known UTF-8', 'well-·known·UTF-·8'],
    ['but not behind a minus', 'a -1 (-2)', 'a·-1·(-2)'],
    ['not at slashes and dots', 'https://go.dev/doc/a.html', 'https://go.dev/doc/a.html'],
    ['behind a question mark', 'search?q=1', 'search?·q=1'],
    ['before a bracket behind a sign', 'call().then(x)[0]', 'call().then(x)·[0]'],
    ['behind a dash', 'first–second, third—fourth', 'first–·second,·third·—·fourth'],
    ['not at a no-break space', '10\u00a0000 €', '10\u00a0000·€'],
    ['not inside quotation marks', 'the “end” of', 'the·“end”·of'],
  ])('%s', (_, text, lines) => {
    expect(broken(text)).toBe(lines)
  })
})

describe('Chinese and Japanese', () => {
  test.each([
    ['between characters', '中文字', '中·文·字'],
    ['no closing punctuation at the start of a line', '好，很好。', '好，·很·好。'],
    ['no opening bracket at its end', '见（图）', '见·（图）'],
    ['beside Latin words', '用Go写服务', '用·Go·写·服·务'],
    ['quotation marks between wide characters', '他说“好”了', '他·说·“好”·了'],
    ['quotation marks beside Latin', '用“go”吧', '用“go”吧'],
    ['small kana stay with the letter before', 'キャッシュ', 'キャッ·シュ'],
    ['emoji', '好👍🏽好', '好·👍🏽·好'],
  ])('%s', (_, text, lines) => {
    expect(broken(text)).toBe(lines)
  })

  test('Japanese titles between phrases only', () => {
    expect(broken('データの流れを見る', { phrases: true })).toBe('データの·流れを·見る')
  })
})

describe('Korean', () => {
  test('between syllables', () => {
    expect(broken('한글 문장')).toBe('한·글·문·장')
  })

  test('with `keep-all` at spaces only', () => {
    expect(broken('쿠버네티스는 (2018년) 좋다', { keepAll: true })).toBe('쿠버네티스는·(2018년)·좋다')
  })
})
