import { describe, expect, test } from 'vitest'
import { tidied } from '../../../support/markdown.ts'
import { md } from '../../../support/md.ts'

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

describe('code that shows by how its lines begin', () => {
  const fenced = (language: string, code: string) => `\`\`\`${language}\n${code}\n\`\`\``

  test.each([
    ['bash', 'sudo apt-get update\ndocker build -t bakery .'],
    ['sql', "SELECT id, name\nFROM shops\nWHERE open = 'late';"],
    [
      'yaml',
      'apiVersion: v1\nkind: Service\nmetadata:\n  name: bakery\nspec:\n  ports:\n  - port: 80\n    name: bread',
    ],
    ['ini', '[Unit]\nDescription=Oven\n[Service]\nExecStart=/usr/bin/oven --hot'],
    ['dockerfile', 'FROM node:20-alpine\nWORKDIR /oven\nCOPY . .\nCMD ["node", "bake.js"]'],
    ['http', 'GET /bread HTTP/1.1\nHost: example.org\nAccept: text/plain'],
    ['', 'TypeError: bread is not a function\n    at bake (oven.js:3:7)\n    at main (oven.js:9:1)'],
    [
      '',
      'Traceback (most recent call last):\n  File "oven.py", line 3, in bake\n    raise Burnt()\nBurntError: black',
    ],
    ['', '+-------+   +------+\n| bread |-->| oven |\n+-------+   +------+'],
    ['python', 'import oven as ov\nbread = ov.bake([\n  "rye",\n])\nbread.eat(slices=5)'],
  ])('%s', (language, code) => {
    expect(tidied(`Like this:\n${code}\n\nAnd so on.`)).toBe(
      `Like this:\n\n${fenced(language, code)}\n\nAnd so on.`,
    )
  })

  test.each([
    'SELECT is the first word one learns',
    'git add and git commit are two steps',
    'speaker: Ada\n\nroom: 3',
    'import duties went up',
    'docker run is all it takes.',
    'Error handling in Go',
    'GET and POST differ',
    'FROM the very start',
  ])('prose stays prose: %j', (prose) => {
    expect(tidied(`${prose}\n\nMore prose.`)).not.toContain('```')
  })

  test('code indented below the line that introduces it is no more of that line', () => {
    expect(tidied('The demo:\n    int bake(void) {\n      return 0;\n    }\nDone.')).toBe(
      `The demo:\n\n${fenced('', 'int bake(void) {\n  return 0;\n}')}\n\nDone.`,
    )
  })

  test('prose indented below a line, and what belongs to an item, stay', () => {
    expect(tidied('The demo:\n    it went well\n    and was short')).not.toContain('```')
    expect(tidied('<div>\n    <p>x = 1</p>\n    <p>y = 2</p>\n</div>')).not.toContain('```')
    expect(tidied('- bake:\n    x = 1;\n    y = 2;')).not.toContain('```')
  })
})
