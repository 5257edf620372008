import { describe, expect, test } from 'vitest'
import { linesOf, markdownOf, tidied, tidyTree } from '../support/markdown.ts'
import { md } from '../support/md.ts'

describe('positions', () => {
  test('are lines of the note, whatever was put in or taken out', () => {
    const note = md`
      ---
      title: Monday
      ---
      Thanks to everybody who came.
      ---
      ##Queues
      \t▪\tgrow \t▪\tshrink
      They do.
      func main() {
      }
      ![Ada](ada.jpg)

      <p>Bye</p>
    `
    expect(markdownOf(tidyTree(note))).toBe(md`
      Thanks to everybody who came.

      ## Queues

      - grow
      - shrink

      They do.

      \`\`\`go
      func main() {
      }
      \`\`\`

      ![Ada](ada.jpg)

      Bye
    `)
    expect(linesOf(tidyTree(note))).toEqual([
      'paragraph 4',
      'heading 6',
      'list 7',
      'paragraph 8',
      'code 9-10',
      'paragraph 11',
      'paragraph 13',
    ])
  })

  test('lines of a paragraph that come apart keep their numbers', () => {
    const starts = tidyTree('# Day one\n\nWhen: Monday\nWhere: the hall').children.map(
      ({ position }) => position?.start.line,
    )
    expect(starts).toEqual([1, 3, 4])
  })
})

const MESSY: Record<string, string> = {
  bullets: '\t▪\tcollect \t▪\tstore\n\t◦\tcold\n\t◦\thot\nThe end.\n• bread\n    - milk',
  html: 'one<br>two <b>x</b>\n\n<table name>\n\nList<T>\n\n<div>\n\n*in*\n\n</div>\n\n<script>x</script>',
  links: '[a](slides.pdf) [b](#x) [c](go.dev) https://go.dev，然后 www.go.dev。 a[^1]\n\n[^1]: Foot.',
  separators: '######\n\n############\nQueues\nThey grow.\n\n######\nBye',
  code: 'Start:\n$ npm ci\nfunc main() {\n\tx()\n}\nEnd.\n\n    x := 1\n\n    prose here',
  pictures:
    '# A ![x](x.png)\n\n- b ![y](y.png) c\n\n***\n\n![z](z.png)\n\n## D\n\n[![w](w.png)](https://w.org)',
  chinese: '##　标题\n　　第一段。**真，**她\n---\n· 一\n· 二\n\n１、三',
  lines: 'When: Monday\nWhere: the hall\n\n> roses\n> violets\n\n- a\n  b\n\n**x\ny**',
}

describe('tidying', () => {
  test.each(Object.entries(MESSY))('twice is the same as once: %s', (_, note) => {
    const once = tidied(note)
    expect(tidied(once)).toBe(once)
  })
})
