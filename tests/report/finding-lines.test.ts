import { createColors } from 'picocolors'
import { expect, test } from 'vitest'
import type { Finding } from '../../scripts/model/finding.ts'
import { findingLines } from '../../scripts/report/finding-lines.ts'
import { inRoot } from '../support/paths.ts'

const colours = createColors(false)

function missing(count: number, { file = 'notes/a.md', hint = 'Put the file there.' } = {}): Finding[] {
  return Array.from({ length: count }, (_, index) => ({
    file: inRoot(file),
    line: 10 + index,
    column: 1,
    rule: 'picture-missing',
    severity: 'warning',
    message: `Picture not found: ${index + 1}.png`,
    hint,
  }))
}

test('forty missing pictures of a note are one line, with a count and the first names', () => {
  const lines = findingLines(missing(40), colours)
  expect(lines).toEqual([
    expect.stringMatching(
      /^notes\/a\.md:10:1 \S Picture not found: 1\.png, 2\.png, 3\.png, … \(40 in this file; --verbose lists each\) Put the file there\.$/,
    ),
  ])
})

test('with each of them asked for, they are forty', () => {
  expect(findingLines(missing(40), colours, true)).toHaveLength(40)
})

test('three stay three, and those of another file, rule or severity are others', () => {
  const [one] = missing(1) as [Finding]
  const others = [
    ...missing(3),
    ...missing(3, { file: 'notes/b.md' }),
    { ...one, rule: 'picture-unreadable' },
    { ...one, severity: 'info' as const },
  ]
  expect(findingLines(others, colours)).toHaveLength(8)
})

test('without a name behind a colon, the first says it and the lines of others are named', () => {
  const crammed = missing(5).map((each, index) => ({
    ...each,
    message: `Slide ${index + 2} has 70 words to read.`,
  }))
  expect(findingLines(crammed, colours)[0]).toContain(
    'Slide 2 has 70 words to read. Others: lines 11, 12, 13, … (5 in this file; --verbose lists each) Put',
  )
})

test('a name that comes often is named once, and the hint is that of most', () => {
  const same = missing(4).map((each) => ({ ...each, message: 'Picture not found: 1.png' }))
  const [line] = findingLines([...same, ...missing(1, { hint: 'Did you mean 2.png?' })], colours)
  expect(line).toContain(
    'Picture not found: 1.png (5 in this file; --verbose lists each) Put the file there.',
  )
})

test('lines stand in the order of files and lines, a joined one at its first', () => {
  const [last] = missing(1, { file: 'notes/z.md' }) as [Finding]
  const early = { ...last, file: inRoot('notes/a.md'), line: 3, rule: 'not-utf-8' }
  const between = { ...early, line: 12 }
  const lines = findingLines([last, between, ...missing(4), early], colours)
  expect(lines.map((line) => line.split(' ')[0])).toEqual([
    'notes/a.md:3:1',
    'notes/a.md:10:1',
    'notes/a.md:12:1',
    'notes/z.md:10:1',
  ])
})
