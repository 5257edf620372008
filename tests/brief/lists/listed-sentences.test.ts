import { describe, expect, test } from 'vitest'
import { briefed, briefedBlocks, saidWith } from '../../support/briefed.ts'
import { md } from '../../support/md.ts'

const note = (lang: string, sentence: string) => `---\nlang: ${lang}\n---\n# Talk\n\n${sentence}\n`

describe('a sentence that is a list is shown as one, and said whole', () => {
  test.each([
    ['en', 'It has three parts: disks, queues and caches.', 'It has three parts:', 'disks queues caches'],
    ['en', 'So it has parts: disks, queues, or caches.', 'it has parts:', 'disks queues caches'],
    ['de', 'Drei Teile: Platten, Queues und Caches.', 'Drei Teile:', 'Platten Queues Caches'],
    ['fr', 'Trois parties : disques, files et caches.', 'Trois parties :', 'disques files caches'],
    ['zh-CN', '行情服务的特点：快，准，稳', '行情服务的特点：', '快 准 稳'],
    ['zh-CN', '系统分三层：接入、逻辑和存储。', '系统分三层：', '接入 逻辑 存储'],
    [
      'zh-CN',
      '其中高可用部分包括了 隔离 ，超时 ，限流 ，降级 ，容错 几个部分。',
      '高可用部分包括了：',
      '隔离 超时 限流 降级 容错',
    ],
    ['zh-TW', '系統分為接入、邏輯、儲存幾個部分。', '系統分為：', '接入 邏輯 儲存'],
    ['ja', '構成は三つ：ディスク、キュー及びキャッシュです。', '構成は三つ：', 'ディスク キュー キャッシュ'],
    ['ko', '구성 요소: 디스크, 큐 및 캐시.', '구성 요소:', '디스크 큐 캐시'],
  ])('%s: %s', (lang, sentence, lead, items) => {
    const list = items.split(' ').map((item) => `- ${item}`)
    expect(briefed(note(lang, sentence))).toBe(`${lead}\n\n${list.join('\n')}`)
    expect(saidWith(briefedBlocks(note(lang, sentence)))).toEqual([[sentence], []])
  })

  test('the sentences around it stay', () => {
    expect(
      briefed(note('en', 'The store is small. Its parts: disks, queues, caches. It never waits.')),
    ).toBe(md`
      The store is small.

      Its parts:

      - disks
      - queues
      - caches

      It never waits.
    `)
  })

  test('code and links in it stay', () => {
    expect(briefed(note('en', 'Flags: `-a, b`, [help](https://a.org), and **force**.'))).toBe(md`
      Flags:

      - \`-a, b\`
      - [help](https://a.org)
      - **force**
    `)
  })
})

describe('no list is', () => {
  test.each([
    ['two items', 'en', 'It has two parts: disks and queues.'],
    ['clauses', 'en', 'One thing is clear: the store waits for disks, the queue is full, nobody reads.'],
    ['a list without a colon', 'en', 'We went home, slept, and ate.'],
    ['a time of day', 'en', 'At 10:30 we slept, ate, and left.'],
    ['one with two colons', 'en', 'Parts: disks: queues, caches, logs.'],
    ['one that counts its parts behind them', 'zh-CN', '应用包括代码、配置和密钥三部分。'],
    ['one that goes on', 'zh-CN', '提到了困难：维护困难、数据分散、资源浪费等，这些都归结为一致性问题。'],
    ['a language that nobody described', 'es', 'Tres partes: discos, colas y cachés.'],
  ])('%s', (_, lang, sentence) => {
    expect(briefed(note(lang, sentence))).not.toContain('- ')
  })
})
