import { describe, expect, test } from 'vitest'
import { tidied } from '../support/markdown.ts'
import { md } from '../support/md.ts'

const ID = '1a2b3c4d5e6f708192a3b4c5d6e7f809'

describe('a page from Notion', () => {
  test('hides its housekeeping from the audience, not who speaks', () => {
    const note = md`
      # Queues

      Created: May 1, 2017 10:00 AM
      Speaker: Ada
      Tags: tea, cups
    `
    expect(tidied(note)).toBe(md`
      # Queues

      Speaker: Ada

      <!--
      Created: May 1, 2017 10:00 AM
      Tags: tea, cups
      -->
    `)
  })

  test('not: lines of the author’s own', () => {
    expect(tidied('# Queues\n\nSpeaker: Ada\nTags: tea')).toBe('# Queues\n\nSpeaker: Ada\n\nTags: tea')
  })

  test('names the pages that it links to', () => {
    expect(tidied(`[Monday](Talks%20${ID}/Monday%20${ID}.md)`)).toBe('Monday')
    expect(tidied(`[that day](Monday%20${ID}.md)`)).toBe('that day (Monday)')
  })

  test('has toggles, which are lists', () => {
    expect(tidied('- More\n    \n    inside')).toBe('- More\n\n  inside')
  })
})

describe('what HackMD adds', () => {
  test.each([
    ['![cat](cat.png =300x200)', '![cat](cat.png)'],
    ['![cat](cat.png =300x)', '![cat](cat.png)'],
    ['![](cat.png =50%x "A cat")', '![](cat.png "A cat")'],
    ['###### tags: `go` `queues`', '<!-- tags: go queues -->'],
    ['{%youtube 1G4isv_Fylg %}', '<https://www.youtube.com/watch?v=1G4isv_Fylg>'],
  ])('%s', (note, expected) => {
    expect(tidied(note)).toBe(expected)
  })

  test.each(['`![](cat.png =300x)`', '{% include x %}', '{{< youtube x >}}', '{% figure no-url %}'])(
    'not: %s',
    (note) => {
      expect(tidied(note)).toBe(note.replace('<', '\\<').replace('\\< ', '< '))
    },
  )
})
