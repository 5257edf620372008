import { describe, expect, test } from 'vitest'
import { tidied } from '../../../support/markdown.ts'

test('a heading is one line, whatever breaks it', () => {
  expect(tidied('Queues\\\nfunc main() {\n\u3000$ npm ci\n- ')).toBe('## Queues func main() { \u3000$ npm ci')
  expect(tidied('**Queues\\\ngrow**\n\nText.')).toBe('## Queues grow\n\nText.')
})

describe('lines of one paragraph', () => {
  test('that an editor wrapped are joined', () => {
    const lines = [
      'A queue that grows for an hour is a queue that somebody will have to',
      'drain, and the way to drain it is the same as the way to stop it from',
      'growing.',
    ]
    expect(tidied(lines.join('\n'))).toBe(lines.join(' '))
  })

  test('wrapped at any width, with links whose addresses took room', () => {
    const lines = [
      'A queue that grows for an hour, so they told us on the first day of the conference, is a queue that somebody will have to drain one',
      'day, and [the way to drain it](https://example.org/a/very/long/address/of/a/page) is the same as that to stop it from growing, if',
      'only somebody knew why it was growing in the first place, which is what the rest of the talk was about, and the questions after it',
      'as well.',
    ]
    expect(tidied(lines.join('\n'))).toBe(lines.join(' '))
  })

  test('of which one ends with its sentence are joined up to there', () => {
    const [one, two, three] = [
      'A queue that grows for an hour is a queue that somebody will have to drain, and the',
      'way to drain it is to stop it.',
      'Retries multiply.',
    ]
    expect(tidied(`${one}\n${two}\n${three}`)).toBe(`${one} ${two}\n\n${three}`)
  })

  test('are joined in Chinese without a space', () => {
    const lines = [
      '队列增长一个小时之后总要有人去把它清空，而清空队列的办法和阻止它继续增长的办法其实',
      '是一样的，所以我们先看看它为什么会增长，然后再看看怎么样才能让它不再增长，最后再',
      '清空它。',
    ]
    expect(tidied(lines.join('\n'))).toBe(lines.join(''))
  })

  test('are joined in Korean with a space', () => {
    const lines = [
      '대기열이 한 시간 동안 늘어나면 누군가는 그것을 비워야 하고 비우는 방법은 늘어나는 것을',
      '막는 방법과 같으므로 우리는 먼저 그것이 왜 늘어나는지를 보고 그다음에 어떻게 하면 더는',
      '늘지 않는지 봅니다.',
    ]
    expect(tidied(lines.join('\n'))).toBe(lines.join(' '))
  })

  test('that somebody broke on purpose stay apart', () => {
    expect(tidied('When: Monday\nWhere: the hall\nWho: Ada')).toBe(
      'When: Monday\n\nWhere: the hall\n\nWho: Ada',
    )
    expect(tidied('队列会增长\n重试会变多\n超时会变长')).toBe('队列会增长\n\n重试会变多\n\n超时会变长')
  })

  test('two lines are apart where the first ends a sentence', () => {
    const [first, second] = ['A queue that grows for an hour is one that somebody will drain.', 'So be it.']
    expect(tidied(`${first}\n${second}`)).toBe(`${first}\n\n${second}`)
  })

  test('of a quotation stay apart as well', () => {
    expect(tidied('> roses\n> violets')).toBe('> roses\n>\n> violets')
  })

  test('of a list item are joined', () => {
    expect(tidied('- bread\n  and butter')).toBe('- bread and butter')
  })

  test('of a list item that are short and begin anew are items below it', () => {
    expect(tidied('- bread\n  With butter\n  with salt\n- 우유\n  차가운')).toBe(
      '- bread\n  - With butter with salt\n- 우유\n  - 차가운',
    )
    expect(tidied('- **bread:**\n  Black or white')).toBe('- **bread:** Black or white')
    expect(tidied('- bread\n  Butter:\n  - salted')).toBe('- bread\n  - Butter:\n  - salted')
  })

  test('with a hard break stay apart', () => {
    expect(tidied('roses  \nviolets\\\ndaisies')).toBe('roses\n\nviolets\n\ndaisies')
  })

  test('inside emphasis are joined', () => {
    expect(tidied('**roses\nviolets**')).toBe('**roses violets**')
  })
})
