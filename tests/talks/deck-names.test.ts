import { describe, expect, test } from 'vitest'
import { deckNames } from '../../scripts/talks/deck-names.ts'

const nameOf = (title: string, number?: string) =>
  deckNames([number === undefined ? { title } : { title, number }])[0]

describe('the file name of a deck', () => {
  test.each([
    ['Go in TiDB', '1.2', '1.2-go-in-tidb'],
    ['Go 在 TiDB 的实践', '1.2', '1.2-go-在-tidb-的实践'],
    ['Java/Spring: what now?', undefined, 'java-spring-what-now'],
    ['../../etc/passwd', undefined, 'etc-passwd'],
    ['C:\\Windows', undefined, 'c-windows'],
    ['Café', undefined, 'café'],
    ['???', undefined, 'talk'],
    ['???', '1.2', '1.2'],
    ['.hidden', undefined, 'hidden'],
  ])('%s (%s)', (title, number, expected) => {
    expect(nameOf(title, number)).toBe(expected)
  })

  test.each(['Index', 'CON', 'nul', 'COM1', 'lpt9'])('is not %s, which means something else', (title) => {
    expect(nameOf(title)).toBe(`${title.toLowerCase()}-2`)
  })

  test.each([
    ['Latin', 'A queue grows and somebody drains it, '.repeat(20)],
    ['Chinese', '队列会增长而且总要有人把它清空'.repeat(20)],
    ['emoji', '😀'.repeat(200)],
    ['one word', 'queue'.repeat(100)],
  ])('fits on a disk: %s', (_, title) => {
    const name = nameOf(title) ?? ''
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(120)
    expect(Buffer.from(name).toString()).toBe(name)
    expect(name).not.toMatch(/^-|-$/)
  })
})

describe('the file names of an event', () => {
  test('differ also where two talks have one title', () => {
    expect(deckNames([{ title: 'Queues' }, { title: 'Queues' }, { title: 'queues!' }])).toEqual([
      'queues',
      'queues-2',
      'queues-3',
    ])
  })

  test('differ also where a file system ignores case', () => {
    const names = deckNames([{ title: 'ÄPFEL' }, { title: 'äpfel' }])
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(2)
  })

  test('differ also where a title looks like a second one', () => {
    const names = deckNames([{ title: 'a' }, { title: 'a 2' }, { title: 'a' }])
    expect(new Set(names).size).toBe(3)
  })
})
