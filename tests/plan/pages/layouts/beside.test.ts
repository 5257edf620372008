import { describe, expect, test } from 'vitest'
import { codeBeside, twoColsHeader } from '../../../../scripts/plan/pages/layouts/beside.ts'
import { composedIn, heightIn, takes } from '../../../support/content.ts'
import { KNOWN_SCALE } from '../../../support/known-metrics.ts'

const { line, gap, itemGap, code } = KNOWN_SCALE
const items = (count: number, text = 'one of the items') =>
  Array.from({ length: count }, () => `- ${text}`).join('\n')

describe('two columns', () => {
  const sections = (...blocks: string[]) =>
    `## Around\n\n${blocks.map((block, index) => `### Part ${index + 1}\n\n${block}`).join('\n\n')}`

  test.each([
    ['two sections', sections(items(3), items(4))],
    ['two with code', sections(`\`\`\`\n${'x = 1\n'.repeat(4)}\`\`\``, items(3))],
    ['two paragraphs', sections('Before it there was a queue.', 'After it there were ten of them.')],
  ])('take %s', (_, text) => {
    expect(takes(twoColsHeader, text)).toBe(true)
  })

  test.each([
    ['two under the title of the talk', `## Part 1\n\n${items(3)}\n\n## Part 2\n\n${items(4)}`],
    ['one section', `## Part\n\n${items(4)}`],
    ['three', sections(items(3), items(3), items(3))],
    ['a section and the text around it', `${items(3)}\n\n## Part\n\n${items(3)}`],
    ['one with many items', sections(items(7), items(6))],
    ['one that is far taller', sections(items(1), items(6))],
    ['one with long items', sections(items(3), items(3, 'word '.repeat(23)))],
    ['next to nothing', sections('- one', '- two')],
    ['a table', sections(items(3), '| a | b |\n| - | - |\n| c | d |')],
    ['a picture', sections(items(3), `${items(2)}\n\n![A cat](cat.png)`)],
  ])('do not take %s', (_, text) => {
    expect(takes(twoColsHeader, text)).toBe(false)
  })

  test('have a slot each, with the heading of the section', () => {
    expect(composedIn(twoColsHeader, sections('- a\n- b', '- c'))).toBe(
      '::left::\n## Part 1\n\n- a\n- b\n::right::\n## Part 2\n\n- c',
    )
  })

  test('are as tall as the taller, its heading and rule included', () => {
    expect(heightIn(twoColsHeader, sections(items(3), items(2)))).toBe(37 + 10 + gap + 3 * line + 2 * itemGap)
    // A column holds 18 Chinese letters beside the list's indent.
    const wide = (count: number) => heightIn(twoColsHeader, sections(`- ${'队'.repeat(count)}`, items(1)))
    expect(wide(18)).toBe(37 + 10 + gap + line)
    expect(wide(19)).toBe(37 + 10 + gap + 2 * line)
  })
})

describe('code beside what is said of it', () => {
  const codeOf = (lines: number, text = 'x := 1') => `\`\`\`\n${Array(lines).fill(text).join('\n')}\n\`\`\``

  test.each([
    ['a line and code', `They grow.\n\n${codeOf(3)}`],
    ['points and code', `${items(3)}\n\n${codeOf(14)}`],
    ['lines as long as its box', `They grow.\n\n${codeOf(1, 'x'.repeat(69))}`],
  ])('takes %s', (_, text) => {
    expect(takes(codeBeside, text)).toBe(true)
  })

  test.each([
    ['code alone', codeOf(3)],
    ['text behind the code', `${codeOf(3)}\n\nThey grow.`],
    ['longer code', `They grow.\n\n${codeOf(15)}`],
    ['lines that would wrap', `They grow.\n\n${codeOf(1, 'x'.repeat(70))}`],
    ['a table and code', `| a | b |\n| - | - |\n| c | d |\n\n${codeOf(3)}`],
    ['two blocks of code', `They grow.\n\n${codeOf(3)}\n\n${codeOf(3)}`],
    ['a picture', `![A cat](cat.png)\n\n${codeOf(3)}`],
  ])('does not take %s', (_, text) => {
    expect(takes(codeBeside, text)).toBe(false)
  })

  test('has the code in a slot', () => {
    expect(composedIn(codeBeside, `They grow.\n\n- a\n\n${codeOf(1)}`)).toBe(
      'They grow.\n\n- a\n::right::\n```\nx := 1\n```',
    )
  })

  test('is as tall as the taller of both', () => {
    expect(heightIn(codeBeside, `They grow.\n\n${codeOf(3)}`)).toBe(3 * code.line + 2 * code.padding.y)
    // 19 Chinese letters fill a line beside code.
    expect(heightIn(codeBeside, `${'队'.repeat(19 * 4)}\n\n${codeOf(1)}`)).toBe(4 * line)
  })
})
