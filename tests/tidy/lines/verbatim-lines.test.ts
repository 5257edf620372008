// Where code stands: no rule for text may touch it, and no rule may stay off behind it.
import { describe, expect, test } from 'vitest'
import { tidied } from '../../support/markdown.ts'

const MESSY = '##Second\n\n▪ one\n▪ two'
const MENDED = '## Second\n\n- one\n- two'

describe('behind code, the note is mended on', () => {
  test.each([
    ['on the line of an ordered item', '1. ```sh\n   make\n   ```'],
    ['on the line of an item', '- ~~~\n  make\n  ~~~'],
    ['in an item in an item', '- - ```sh\n    make\n    ```'],
    ['in a quote', '> ```sh\n> make\n> ```'],
    ['in a quote in an item', '- > ```sh\n  > make\n  > ```'],
    ['that its item ends', '1. ```sh\n   make'],
    ['that its quote ends', '> ```sh\n> make'],
    ['below an item’s text', '10. Build\n\n    ```sh\n    make\n    ```'],
    ['with more marks at its end', '```sh\nmake\n`````'],
  ])('%s', (_, code) => {
    const mended = tidied(`${code}\n\n${MESSY}`)
    expect(mended.endsWith(`\n\n${MENDED}`)).toBe(true)
    expect(mended.startsWith(tidied(code))).toBe(true)
  })
})

describe('what looks messy stays as it is in code', () => {
  const CODE = ['• one', '##two', '1、three', '→ four']
  test.each([
    ['in an item, by four', '10. Build\n\n', '    '],
    ['in an item in an item', '- Build\n\n  - it\n\n', '    '],
    ['in an item with a wide gap', '-   Build\n\n', '    '],
    ['in a quote', '', '> '],
    ['in a quote in an item', '- Build\n\n', '  > '],
  ])('%s', (_, above, indent) => {
    const fence = ['```', ...CODE, '```'].map((line) => indent + line).join('\n')
    const mended = tidied(above + fence)
    for (const line of CODE) expect(mended).toMatch(new RegExp(`^[ >]*${line}$`, 'm'))
  })

  test('on the line of an item', () => {
    expect(tidied('1. ```\n   • one\n   ##two\n   ```')).toBe('1. ```\n   • one\n   ##two\n   ```')
  })

  test.each(['Text:\n\n', 'Text:\n', '# Text\n'])('in a fence by four, which no list holds: %j', (above) => {
    const code = ['```', ...CODE, '', '  let a = 1', '```']
    const mended = tidied(above + code.map((line) => `    ${line}`).join('\n'))
    expect(mended.endsWith(`\n\n${code.join('\n')}`)).toBe(true)
  })
})

test('a fence by a tab loses its own columns only', () => {
  const note = 'Text:\n\n\t```go\n\tif x {\n\t\ty()\n\n\t}\n\t```\n\nMore.'
  expect(tidied(note)).toBe('Text:\n\n```go\nif x {\n\ty()\n\n}\n```\n\nMore.')
})

test('an indented fence that nothing closes hides nothing', () => {
  expect(tidied(`Write\n    \`\`\` three of these\n\n${MESSY}`).endsWith(MENDED)).toBe(true)
})

test('a code span of three marks hides nothing', () => {
  expect(tidied(`\`\`\`like this\`\`\`\n\n${MESSY}`).endsWith(MENDED)).toBe(true)
})
