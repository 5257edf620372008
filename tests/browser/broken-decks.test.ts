// Decks by hand that have something wrong, beside one that is fine, exported: what can be printed is.
import { beforeAll, describe, expect, test } from 'vitest'
import type { Desk, ExportDocument } from '../support/run.ts'
import { slidevWorkspace } from '../support/slidev-workspace.ts'

const HEAD = '---\ntheme: default\naddons:\n  - reprise\nlang: en\n---\n'

const OVERFLOW = `${HEAD}
# Fits

---

# Runs over

${Array.from({ length: 30 }, (_, index) => `- point ${index + 1}`).join('\n')}
`

const PICTURE = `${HEAD}
# Fine

---

# Broken picture

![gone](/no/such/picture.png)
`

const BROKEN = `${HEAD}
# Fine before

---

# Does not compile

<div>

{{ missing.( }}

---

# Fine after
`

const GOOD = `${HEAD}
# Good

- nothing wrong here
`

let desk: Desk

beforeAll(async () => {
  desk = await slidevWorkspace({
    'decks/bad/broken.md': BROKEN,
    'decks/bad/overflow.md': OVERFLOW,
    'decks/bad/picture.md': PICTURE,
    'decks/good.md': GOOD,
  })
})

function lineOf(deck: string, text: string): number {
  return deck.split('\n').findIndex((line) => line.includes(text)) + 1
}

describe('export', () => {
  let code: number | null
  let stderr: string
  let document: ExportDocument

  beforeAll(async () => {
    await desk.write('exports/bad/broken.pdf', 'the PDF of an earlier day')
    ;({ code, stderr, document } = await desk.json<ExportDocument>('export'))
  }, 240_000)

  test('writes every deck but the one with a broken slide, and ends with 1', async () => {
    expect(code).toBe(1)
    expect(stderr).not.toContain('    at ')
    expect(document.exports.map(({ deck, status }) => [deck, status])).toEqual([
      ['decks/bad/broken.md', 'failed'],
      ['decks/bad/overflow.md', 'written'],
      ['decks/bad/picture.md', 'written'],
      ['decks/good.md', 'written'],
    ])
    expect(await desk.exists('exports/good.pdf')).toBe(true)
  })

  test('says which picture is not in its PDF', () => {
    const found = document.findings.filter(({ file }) => file === 'decks/bad/picture.md')
    expect(found.map(({ rule }) => rule)).toEqual(['picture-broken'])
    expect(found[0]?.line).toBe(lineOf(PICTURE, '![gone]'))
    expect(found[0]?.message).toContain('/no/such/picture.png')
  })

  test('names the slide and the line', () => {
    const found = document.findings.filter(({ file }) => file === 'decks/bad/broken.md')
    expect(found).toEqual([
      expect.objectContaining({
        rule: 'slide-broken',
        severity: 'error',
        message: expect.stringMatching(/^Slide 2 does not compile: \S/),
        hint: expect.any(String),
      }),
    ])
    expect(found[0]?.line).toBe(lineOf(BROKEN, '{{ missing.( }}'))
  })

  test('leaves the PDF of an earlier day where it failed', async () => {
    expect(await desk.read('exports/bad/broken.pdf')).toBe('the PDF of an earlier day')
  })

  test('touches no deck that was written by hand', async () => {
    expect(await desk.read('decks/bad/broken.md')).toBe(BROKEN)
    expect(await desk.exists('decks/.base')).toBe(false)
  })
})
