import { describe, expect, test } from 'vitest'
import { tidied } from '../../support/markdown.ts'
import { md } from '../../support/md.ts'

describe('markdown directly below a tag is markdown', () => {
  test.each([
    ['a heading below an anchor', '<a name="tea"></a>\n## Tea', '## Tea'],
    ['a list in details', '<details>\n<summary>More</summary>\n- a\n- b\n</details>', '**More**\n\n- a\n- b'],
    ['text below a break', '<br>\n**Tea** is hot', '**Tea** is hot'],
    ['text in a centred block', '<div align="center">\n*Tea*\n</div>', '*Tea*'],
  ])('%s', (_, note, expected) => {
    expect(tidied(`# A\n\n${note}`)).toBe(`# A\n\n${expected}`)
  })

  test('not in a table', () => {
    const note = md`
      <table>
      <tr>
      <td>
      <div>
      tea
      </div>
      </td>
      </tr>
      </table>
    `
    expect(tidied(note)).toBe('| tea |\n| - |')
  })

  test('not in code', () => {
    expect(tidied('```\n<div>\n# a\n```')).toBe('```\n<div>\n# a\n```')
  })
})

describe('marks of quotes and lists without end', () => {
  test('go no deeper than twelve', () => {
    expect(tidied(`${'> '.repeat(5000)}tea`)).toBe(`${'> '.repeat(12)}tea`)
    expect(tidied(`${'- '.repeat(5000)}tea`)).toBe('- - - - – tea')
    expect(tidied(`> ${'1. '.repeat(12)}tea`)).toBe('> 1. 1. 1. 1. 1\\. 1. tea')
  })
})
