import { describe, expect, test } from 'vitest'
import { markdownOf } from '../support/markdown.ts'
import { md } from '../support/md.ts'
import { talksOf } from '../support/note.ts'

const speakerOf = (below: string) => talksOf(`# Queues\n\n${below}`).talks[0]?.speaker
const text = (children: unknown) => markdownOf({ type: 'root', children: children as never[] })

describe('a talk whose first sentences say who speaks', () => {
  test.each([
    ['蓝鲸的王晓明老师，介绍了队列怎么排空。', '王晓明 · 蓝鲸'],
    ['这个话题由蓝鲸科技的王晓明带来。队列会变长。', '王晓明 · 蓝鲸科技'],
    ['由上海海豚的李雷带来。队列会变长。', '李雷 · 上海海豚'],
    ['由的蓝鲸的李雷老师带来。队列会变长。', '李雷 · 蓝鲸'],
    ['来自于 Acme 的雨山老师，从运维的角度讲了队列。', '雨山 · Acme'],
    ['由 Acme 的吴老师带来。队列会变长。', '吴老师 · Acme'],
    ['Acme 的吴老师主讲。队列会变长。', '吴老师 · Acme'],
    ['由 D 站的李雷老师分享，里面有不少故事。', '李雷 · D 站'],
    ['D站的李雷老师分享了队列。', '李雷 · D站'],
    ['nicknick 老师结合自己的经验，讲了队列。', 'nicknick'],
    ['由蓝鲸的王晓明和海豚的李雷带来。队列会变长。', '王晓明 · 蓝鲸, 李雷 · 海豚'],
    ['由 Acme 的老师带来。队列会变长。吴老师为大家展示了队列。', '吴老师 · Acme'],
    ['“队列会变长吗？”。吴老师说很多公司都不敢试。', '吴老师'],
    ['讲者李雷把队列比作水管。', '李雷'],
    ['Ada Lovelace 的题目，中心句是排空队列。', 'Ada Lovelace'],
    ['這個議題由藍鯨的陳小明老師帶來，講的是佇列。', '陳小明 · 藍鯨'],
    ['由 Acme 工程师带来。队列会变长。', 'Acme 工程师'],
    ['《排空队列的方法》，是蓝鲸大学的王晓明老师带来的，讲了他的工作。', '王晓明 · 蓝鲸大学'],
    ['《排空队列的方法》，该报告由蓝鲸大学的王晓明带来。队列会变长。', '王晓明 · 蓝鲸大学'],
  ])('in Chinese: %s', (below, speaker) => {
    expect(speakerOf(below)).toBe(speaker)
  })

  test.each([
    ['Talk by Ada Lovelace (Engines). It was about queues.', 'Ada Lovelace · Engines'],
    ['This talk was given by Ada Lovelace of Engines. Queues grow.', 'Ada Lovelace · Engines'],
    ['Presented by Ada Lovelace and Grace Hopper. Queues grow.', 'Ada Lovelace, Grace Hopper'],
    ['Speaker: Ada Lovelace, Engines. Queues grow, and then they burst.', 'Ada Lovelace · Engines'],
    ['Ada Lovelace from Engines talked about queues that drain.', 'Ada Lovelace · Engines'],
    ['Ada Lovelace (Engines) gave this talk on queues that drain.', 'Ada Lovelace · Engines'],
    ['A keynote by Ada Lovelace, CTO at Engines. Queues grow.', 'Ada Lovelace · Engines'],
    ['Talk by Ada Lovelace at GopherCon 2018. Queues grow.', 'Ada Lovelace'],
    ['Talk by Dr. Ada Lovelace. Queues grow.', 'Dr. Ada Lovelace'],
  ])('in English: %s', (below, speaker) => {
    expect(speakerOf(below)).toBe(speaker)
  })

  test.each([
    ['Ein Vortrag von Anna Müller (Wasserwerk). Warteschlangen wachsen.', 'Anna Müller · Wasserwerk'],
    ['Vortrag von Anna Müller und Thomas Schmidt. Warteschlangen wachsen.', 'Anna Müller, Thomas Schmidt'],
    ['Anna Müller vom Wasserwerk spricht über Warteschlangen.', 'Anna Müller · Wasserwerk'],
    ['[Anna Müller](https://example.org/anna) gibt einen Überblick über Warteschlangen.', 'Anna Müller'],
    ['Présenté par Hélène Dupont (Bassins). Les files grandissent.', 'Hélène Dupont · Bassins'],
    ['Une conférence de Hélène Dupont, Bassins. Les files grandissent.', 'Hélène Dupont · Bassins'],
    ['Hélène Dupont de Bassins nous présente les files.', 'Hélène Dupont · Bassins'],
    ['푸른고래의 홍길동님이 발표한 세션입니다. 큐는 길어집니다.', '홍길동 · 푸른고래'],
    ['홍길동 님의 발표였습니다. 큐는 길어집니다.', '홍길동'],
    ['이 세션은 푸른고래 홍길동님이 진행했습니다. 큐는 길어집니다.', '홍길동 · 푸른고래'],
    ['青鯨株式会社の山田太郎さんによる発表。キューは長くなる。', '山田太郎 · 青鯨株式会社'],
    ['山田太郎氏の講演です。キューは長くなる。', '山田太郎'],
    ['2つめは青鯨の@taro1025さんの発表です。キューは長くなる。', '@taro1025 · 青鯨'],
  ])('in other languages: %s', (below, speaker) => {
    expect(speakerOf(below)).toBe(speaker)
  })

  test.each([
    '由高延迟带来的问题，大家都见过。',
    '由 Kubernetes 带来的变化。',
    '由高吞吐带来，代价是延迟。',
    'Kafka 的高吞吐带来了新的问题。',
    '由于网络的高延迟，介绍从简。',
    '老师首先介绍了队列。',
    '王老师的书里写过队列。',
    '由社区的志愿者带来。队列会变长。',
    '大家和老师分享了队列。',
    'Martin Fowler explained queues.',
    'Talk by talk, queues grew.',
    'Presented by Google Cloud. Queues grow.',
    'Queues from Engines talked to each other.',
    'Ein Vortrag von Machine Learning Leuten.',
    'Kafka 的方便介绍了很多次。',
    '큐의 성능이 발표되었습니다.',
    'キューの性能による発表。',
    '参加者皆さんの発表を聞きました。',
    '이사장님의 발표였습니다.',
    '是大家喜欢的老师带来的。',
  ])('nobody is guessed: %s', (below) => {
    expect(speakerOf(below)).toBeUndefined()
  })

  test('the heading and the lines below it know better', () => {
    expect(talksOf('# Queues by Ada Lovelace\n\nTalk by Grace Hopper. Queues grow.').talks[0]?.speaker).toBe(
      'Ada Lovelace',
    )
    const noted = '---\nspeaker: Ada\n---\n# Queues\n\nTalk by Grace Hopper. Queues grow.'
    expect(talksOf(noted).talks[0]?.speaker).toBeUndefined()
  })

  test('a picture may stand in front', () => {
    expect(speakerOf('![](a.png)\n\nTalk by Ada Lovelace. Queues grow.')).toBe('Ada Lovelace')
  })

  test('a teacher who is named further down is the speaker, where it is the only one', () => {
    expect(speakerOf('队列会变长。\n\n- 一\n\n首先是选择。李雷老师很形象地用水管来比。')).toBe('李雷')
    expect(speakerOf('队列会变长。\n\n李雷老师说会变长。\n\n王晓明老师说不会。')).toBeUndefined()
    expect(speakerOf('队列会变长。\n\n李雷老师问了一个问题。')).toBeUndefined()
  })
})

describe('the sentence that says it', () => {
  const talkOf = (below: string) => {
    const [talk] = talksOf(`# Queues\n\n${below}`).talks
    return { content: text(talk?.content), asNoted: text(talk?.asNoted) }
  }

  test('is for the presenter where it says nothing else', () => {
    expect(talkOf('由 Acme 的老师带来。队列会变长。')).toEqual({
      content: '队列会变长。',
      asNoted: '由 Acme 的老师带来。',
    })
    expect(talkOf('Talk by **Ada Lovelace** (Engines)\n\nQueues grow.')).toEqual({
      content: 'Queues grow.',
      asNoted: 'Talk by **Ada Lovelace** (Engines)',
    })
  })

  test('stays where it says more', () => {
    const below = '蓝鲸的王晓明老师，介绍了队列怎么排空。'
    expect(talkOf(below)).toEqual({ content: below, asNoted: '' })
  })
})

describe('names that a note writes in one way', () => {
  test('are told by each other', () => {
    const note = md`
      # 队列大会

      ## 1.1 队列

      蓝鲸，王晓明。队列会变长。

      ## 1.2 重试

      海豚，李雷。重试会变多。

      ## 1.3 超时

      Acme，韩梅梅。超时会变短。

      ## 1.4 限流

      快，方便。谁都想要。
    `
    const speakers = talksOf(note).talks.map(({ speaker }) => speaker)
    expect(speakers).toEqual(['王晓明 · 蓝鲸', '李雷 · 海豚', '韩梅梅 · Acme', undefined])
    expect(speakerOf('蓝鲸，王晓明。队列会变长。')).toBeUndefined()
  })
})

describe('lines with a name and an occupation', () => {
  test('are the speakers', () => {
    const [talk] = talksOf(
      '# Queues\n\nWe grow queues.\n\nZorka Plitvic - Senior Software Engineer\nAda Lovelace - Architect, Engines\n\nThey grow.',
    ).talks
    expect(talk?.speaker).toBe('Zorka Plitvic, Ada Lovelace · Engines')
    expect(text(talk?.content)).toBe('We grow queues.\n\nThey grow.')
  })

  test('may be a list below a label', () => {
    const [talk] = talksOf(
      '# Queues\n\n- Who\n  - Zorka Plitvic, Architect, Engines\n  - @zorka\n- Queues\n  - grow',
    ).talks
    expect(talk?.speaker).toBe('Zorka Plitvic · Engines')
    expect(text(talk?.content)).toBe('- Queues\n  - grow')
    expect(text(talk?.asNoted)).toContain('@zorka')
  })

  test('are not topics', () => {
    expect(speakerOf('Queue Theory - Engineer your queues')).toBeUndefined()
  })
})

test('a title may say whose talk it is', () => {
  const [talk] = talksOf('---\ntitle: "Ada Lovelace\'s Keynote"\n---\n\nQueues grow.').talks
  expect(talk).toMatchObject({ title: "Ada Lovelace's Keynote", speaker: 'Ada Lovelace' })
  expect(talksOf("# Ada Lovelace's Queue\n\nQueues grow.").talks[0]?.speaker).toBeUndefined()
})

test('a clause may stand between the speaker and what they say', () => {
  expect(
    speakerOf(
      '[Bruna Wasser](https://example.org/@bruna), die schon Pumpen prüfte, schildert, wie sie wachsen.',
    ),
  ).toBe('Bruna Wasser')
})

test.each([
  ['Talk by Ada Lovelace (Engines), 2018-05-03. Queues grow.', '2018-05-03'],
  ['Talk by Ada Lovelace on May 3, 2018. Queues grow.', 'May 3, 2018'],
  ['Vortrag von Anna Müller am 3. Mai 2018.', '3. Mai 2018'],
])('the sentence may say when: %s', (below, date) => {
  const { talks } = talksOf(`# Queues\n\n${below}`)
  expect(talks[0]).toMatchObject({ frontMatter: { date } })
  expect(talks[0]?.speaker).toMatch(/^A\S+ [^,\d]+$/)
})
