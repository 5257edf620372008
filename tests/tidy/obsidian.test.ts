import { describe, expect, test } from 'vitest'
import { linesOf, tidied, tidyTree } from '../support/markdown.ts'

describe('Obsidian’s links and pictures', () => {
  test.each([
    ['see [[Queues]]', 'see Queues'],
    ['see [[Queues|the talk on queues]]', 'see the talk on queues'],
    ['see [[Queues|that talk]]', 'see that talk (Queues)'],
    ['see [[Queues#Why]]', 'see Queues › Why'],
    ['see [[#Why]]', 'see Why'],
    ['see [[Queues#^37066d]]', 'see Queues'],
    ['![[cat.png]]', '![](cat.png)'],
    ['![[cat.png|300]]', '![](cat.png)'],
    ['![[my cat.png|A cat|300x200]]', '![A cat](<my cat.png>)'],
    ['![[Queues]]', 'Queues'],
    ['![A cat|300](cat.png)', '![A cat](cat.png)'],
    ['![A cat](cat.png){width=50%}', '![A cat](cat.png)'],
    ['![A cat](cat.png){:height="36", :width "40"} sleeps', '![A cat](cat.png)\n\nsleeps'],
  ])('%s', (note, expected) => {
    expect(tidied(note)).toBe(expected)
  })

  test('a picture is at its own line', () => {
    expect(linesOf(tidyTree('Pets:\n![[cat.png]]\n![[dog.png]]'))).toEqual([
      'paragraph 1-3',
      'paragraph 2-3',
      'paragraph 3',
    ])
  })

  test('also below a line that HTML or a link was taken out of', () => {
    expect(linesOf(tidyTree('[[Pets]]<td>x\n![[cat.png]]'))).toEqual(['paragraph 1-2', 'paragraph 2'])
  })

  test.each([
    ['`[[Queues]]`', '`[[Queues]]`'],
    ['x = [[1, 2], [3, 4]]', 'x = \\[\\[1, 2], \\[3, 4]]'],
    ['if [[ -f x ]]', 'if \\[\\[ -f x ]]'],
  ])('not: %s', (note, expected) => {
    expect(tidied(note)).toBe(expected)
  })
})

describe('marked text is bold', () => {
  test.each([
    ['==tea==', '**tea**'],
    ['这是==重点==，对', '这是**重点**，对'],
    ['==a `b` *c*==', '**a `b` _c_**'],
    ['==a== and ==b==', '**a** and **b**'],
  ])('%s', (note, expected) => {
    expect(tidied(note)).toBe(expected)
  })

  test.each(['a == b == c', 'a==b and c==d', '`==x==`', 'a === b', 'x == y ==', 'x ==y'])(
    'not: %s',
    (note) => {
      expect(tidied(note)).toBe(note)
    },
  )
})

describe('what Obsidian hides is a comment', () => {
  test.each([
    ['in a line', 'Tea %%ask her%% is hot', 'Tea <!--ask her--> is hot'],
    ['over several lines', '%%\nask\n\nher\n%%', '<!--\nask\n\nher\n-->'],
    ['on one line', '%% ask her %%', '<!-- ask her -->'],
    ['a row of tags', '#go #talks/2017', '<!-- #go #talks/2017 -->'],
  ])('%s', (_, note, expected) => {
    expect(tidied(note)).toBe(expected)
  })

  test.each(['use %%d or %%s', '`%%x%%`', '%% cell one', '```\n%% x %%\n```'])('not: %s', (note) => {
    expect(tidied(note)).toBe(note)
  })

  test('a single tag is text', () => {
    expect(tidied('#winning')).toBe('\\#winning')
  })
})

describe('the id of a block', () => {
  test('is no text', () => {
    expect(tidied('They grow. ^37066d\n\n- a ^a1b2c3')).toBe('They grow.\n\n- a')
  })

  test.each(['2 ^10', 'x ^foobar', 'HEAD^'])('not: %s', (note) => {
    expect(tidied(note)).toBe(note)
  })
})
