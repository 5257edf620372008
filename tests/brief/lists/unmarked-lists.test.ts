import { describe, expect, test } from 'vitest'
import { briefed } from '../../support/briefed.ts'
import { md } from '../../support/md.ts'

describe('lines of one form in a row are a list', () => {
  test.each([
    ['terms with brackets', 'databus（基于Kafka）', 'canal（MySQL Replication）', 'bfs（opencv）'],
    ['terms with arrows', 'defining -> Component', 'drawing -> Workflow', 'running -> Orchestration'],
    ['terms with colons', 'SQL: parses and plans', 'KV: keeps ordered keys', 'PD: places regions'],
    ['quotations', '“Errors are values”', '“Clear is better than clever”', '“Don’t panic”'],
    ['plain lines', 'write generic algorithms', 'hide the details', 'return concrete types'],
    ['lines that are links', '[a site](https://a.org)', '[b site](https://b.org)', '[c site](https://c.org)'],
  ])('%s', (_, ...lines) => {
    const list = lines.map((line) => `- ${line}`).join('\n')
    expect(briefed(`# Talk\n\n${lines.join('\n\n')}\n`)).toBe(list)
    expect(briefed(`# Talk\n\n${lines.join('\n')}\n`), 'one below the other').toBe(list)
    expect(briefed(`# Talk\n\n${lines.join('  \n')}\n`), 'with hard breaks').toBe(list)
  })

  test('a single one that differs does not end it', () => {
    const lines = ['databus（基于Kafka）', 'config-service', 'canal（MySQL）', 'bfs（opencv）']
    expect(briefed(`# 微服务\n\n${lines.join('\n\n')}\n`)).toBe(lines.map((line) => `- ${line}`).join('\n'))
  })

  test('two that differ do', () => {
    const note = '# 微服务\n\ndatabus（基于Kafka）\n\nconfig\n\nstore\n\ncanal（MySQL）\n'
    expect(briefed(note)).not.toContain('- ')
  })

  test('the line above terms that says what they are is none of them', () => {
    expect(briefed('# Talk\n\nThe parts\n\nSQL: plans\n\nKV: keeps\n\nPD: places\n')).toBe(md`
      The parts

      - SQL: plans
      - KV: keeps
      - PD: places
    `)
  })
})

describe('no list are', () => {
  test('two lines', () => {
    expect(briefed('# Talk\n\nSQL: plans\n\nKV: keeps\n')).toBe('SQL: plans\n\nKV: keeps')
  })

  test('sentences', () => {
    const text = 'It parses.\n\nIt plans.\n\nIt runs.'
    expect(briefed(`# Talk\n\n${text}\n`)).toBe(text)
  })

  test('long lines', () => {
    const line = 'a line that goes on for much longer than the width of a slide, word by word by word'
    expect(briefed(`# Talk\n\n${line}\n\n${line}\n\n${line}\n`)).not.toContain('- ')
  })

  test('lines of which the last introduces the code behind them', () => {
    expect(briefed('# Talk\n\none way\n\nanother way\n\nthe third way\n\n```go\nrun()\n```\n')).not.toContain(
      '- ',
    )
  })
})

test('`prose: keep` leaves lines as they are', () => {
  expect(briefed('---\nprose: keep\n---\n# Talk\n\none\n\ntwo\n\nthree\n')).toBe('one\n\ntwo\n\nthree')
})
