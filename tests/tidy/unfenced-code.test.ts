import { describe, expect, test } from 'vitest'
import { tidied } from '../support/markdown.ts'
import { md } from '../support/md.ts'

describe('code that was never fenced', () => {
  test('is fenced from the declaration to its closing brace, with its language', () => {
    const note = md`
      It starts here:
      func main() {
      	fmt.Println("{")
      }
      And ends.
    `
    expect(tidied(note)).toBe(md`
      It starts here:

      \`\`\`go
      func main() {
      	fmt.Println("{")
      }
      \`\`\`

      And ends.
    `)
  })

  test('goes on over an empty line when another declaration follows', () => {
    const note = md`
      type Reader interface {
          Read(p []byte) (n int, err error)
      }

      type Writer interface {
          Write(p []byte) (n int, err error)
      }
    `
    expect(tidied(note)).toBe(`\`\`\`go\n${note}\n\`\`\``)
  })

  test('shell prompts are fenced together', () => {
    expect(tidied('Install it:\n$ npm ci\n$ npm test\nThen look.')).toBe(md`
      Install it:

      \`\`\`bash
      $ npm ci
      $ npm test
      \`\`\`

      Then look.
    `)
  })

  test.each([
    'if you go there (it is worth it), take the train',
    'for example (see the slides',
    'class is over {for now',
    'import what you need, not more',
    'It costs $ 5 a day',
  ])('prose stays prose: %s', (prose) => {
    expect(tidied(`${prose}\n\nMore prose.`)).toBe(`${prose}\n\nMore prose.`)
  })

  test('a brace that stays open over a heading was no code', () => {
    const note = 'if you go (on Monday\n\n# Day two\n\nWe met)'
    expect(tidied(note)).toBe(note)
  })

  test('a fence that holds backticks gets more of them', () => {
    expect(tidied('func main() {\n  s := ```x```\n}')).toBe('````go\nfunc main() {\n  s := ```x```\n}\n````')
  })
})
