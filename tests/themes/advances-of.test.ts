// Widths as measured, one by one, and what is kept of them.
import { expect, test } from 'vitest'
import type { FontUse, Metrics, Script } from '../../scripts/model/metrics.ts'
import { letterWidths } from '../../scripts/ruler/letters/letter-widths.ts'
import { advancesOf, type MeasuredLetters } from '../../scripts/themes/measure/advances-of.ts'

const fonts = {} as MeasuredLetters['fonts']

function tables(widths: Partial<Record<Script, Partial<Record<FontUse, Record<string, number>>>>>) {
  const maps = Object.fromEntries(
    Object.entries(widths).map(([script, uses]) => [
      script,
      Object.fromEntries(
        Object.entries(uses).map(([use, letters]) => [
          use,
          new Map(Object.entries(letters).map(([letter, width]) => [letter.codePointAt(0) as number, width])),
        ]),
      ),
    ]),
  )
  return advancesOf({ widths: maps as unknown as MeasuredLetters['widths'], fonts })
}

test('runs of one width are told once', () => {
  const { text } = tables({ latin: { text: { a: 500, b: 600, c: 600, d: 600, e: 600, f: 300 } } })
  expect(text.latin).toEqual({
    each: [
      [97, 500],
      [102, 300],
    ],
    same: [[98, 101, 600]],
  })
})

test('a use tells only what it sets unlike the use it follows, a script what it sets unlike Latin', () => {
  const { text, bold } = tables({
    latin: { text: { a: 500, b: 600 }, bold: { a: 500, b: 650 } },
    chinese: { text: { a: 500, b: 1000 }, bold: { a: 500, b: 650 } },
  })
  expect(bold.latin).toEqual({ each: [[98, 650]], same: [] })
  expect(text.chinese).toEqual({ each: [[98, 1000]], same: [] })
  expect(bold.chinese).toEqual({ each: [], same: [] })
})

test('what is kept gives the widths that were measured', () => {
  const none = { each: [], same: [] }
  const all = tables({
    latin: { text: { a: 500, 你: 1000, '👍': 1270 }, bold: { a: 550, 你: 1000, '👍': 1270 } },
    chinese: { text: { a: 500, 你: 1000, '👍': 1270 }, bold: { a: 560, 你: 1000, '👍': 1270 } },
  })
  const metrics = { advances: all } as unknown as Metrics
  for (const uses of Object.values(all))
    for (const script of ['japanese', 'korean']) Object.assign(uses, { [script]: none })
  const widths = letterWidths(metrics, 'bold', 'chinese')
  expect([...'a你👍'].map((letter) => widths[letter.charCodeAt(0)])).toEqual([560, 1000, 1270])
})
