// Decks by hand that have something wrong, beside one that is fine: each is told by file and line, the rest is done.
import { beforeAll, describe, expect, test } from 'vitest'
import { type CheckDocument, type Desk, type ExportDocument, workspace } from '../support/run.ts'

const HEAD = '---\ntheme: default\naddons:\n  - reprise\nlang: en\n---\n'

const OVERFLOW = `${HEAD}
# Fits

---

# Runs over

${Array.from({ length: 30 }, (_, index) => `- point ${index + 1}`).join('\n')}
`

const CLIPPED = `${HEAD}
# Clipped

<div style="height: 60px; overflow: hidden">
  <p style="height: 300px">more than the box shows</p>
</div>
`

const PICTURE = `${HEAD}
# Fine

---

# Broken picture

![gone](/no/such/picture.png)
`

const SMALL = `${HEAD}
# Small

<p style="font-size: 9px">small print</p>

<pre style="font-size: 7px">small code</pre>
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
  desk = await workspace({
    'decks/bad/broken.md': BROKEN,
    'decks/bad/clipped.md': CLIPPED,
    'decks/bad/overflow.md': OVERFLOW,
    'decks/bad/picture.md': PICTURE,
    'decks/bad/small.md': SMALL,
    'decks/good.md': GOOD,
  })
})

/** Line of the slide's separator or the one after it, as it is in the deck. */
function lineOf(deck: string, heading: string): number {
  return deck.split('\n').indexOf(heading) + 1
}

describe('check', () => {
  let code: number | null
  let stderr: string
  let document: CheckDocument

  beforeAll(async () => {
    ;({ code, stderr, document } = await desk.json<CheckDocument>('check'))
  }, 240_000)

  function problems(file: string): [rule: string, line: number][] {
    return document.findings.filter((finding) => finding.file === file).map(({ rule, line }) => [rule, line])
  }

  test('ends with 1, without a stack', () => {
    expect(code).toBe(1)
    expect(stderr).not.toContain('    at ')
    for (const finding of document.findings) expect(finding.severity).toBe('error')
  })

  test.each([
    ['overflow', OVERFLOW, '# Runs over', 'slide-overflow'],
    ['picture', PICTURE, '# Broken picture', 'picture-broken'],
    ['broken', BROKEN, '# Does not compile', 'slide-broken'],
  ])('finds what is wrong in %s.md, on the slide where it is', (name, deck, heading, rule) => {
    const [[found, line] = ['', 0], ...others] = problems(`decks/bad/${name}.md`)
    expect(found).toBe(rule)
    expect(others).toEqual([])
    // The slide starts on its separator, or on the line after it, and its heading follows.
    expect(lineOf(deck, heading) - line).toBeGreaterThanOrEqual(0)
    expect(lineOf(deck, heading) - line).toBeLessThanOrEqual(2)
  })

  test('finds a box that hides its content', () => {
    expect(problems('decks/bad/clipped.md')).toEqual([['slide-clipped', 1]])
  })

  test('finds text and code that are too small', () => {
    expect(problems('decks/bad/small.md')).toEqual([
      ['text-small', 1],
      ['code-small', 1],
    ])
  })

  test('still measures the slides that are fine', () => {
    expect(problems('decks/good.md')).toEqual([])
    const good = document.decks.find(({ file }) => file === 'decks/good.md')
    expect(good?.slides).toEqual([expect.objectContaining({ title: 'Good', overflowY: 0, clipped: 0 })])
    const broken = document.decks.find(({ file }) => file === 'decks/bad/broken.md')
    expect(broken?.slides.map(({ title }) => title)).toEqual([
      'Fine before',
      expect.any(String),
      'Fine after',
    ])
  })

  test('gives px and hints', () => {
    const overflow = document.findings.find(({ rule }) => rule === 'slide-overflow')
    expect(overflow?.message).toMatch(/^Slide 2: runs [\d.]+ px over its lower edge\.$/)
    expect(overflow?.hint).toBeDefined()
    const slide = document.decks.find(({ file }) => file === 'decks/bad/overflow.md')?.slides[1]
    expect(slide?.overflowY).toBeGreaterThan(100)
    expect(document.decks.find(({ file }) => file === 'decks/bad/clipped.md')?.slides[0]?.clipped).toBe(240)
    expect(document.decks.find(({ file }) => file === 'decks/bad/small.md')?.slides[0]?.minFontSize).toBe(9)
  })
})

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
      ['decks/bad/clipped.md', 'written'],
      ['decks/bad/overflow.md', 'written'],
      ['decks/bad/picture.md', 'written'],
      ['decks/bad/small.md', 'written'],
      ['decks/good.md', 'written'],
    ])
    expect(await desk.exists('exports/good.pdf')).toBe(true)
  })

  test('says which picture is not in its PDF', () => {
    const found = document.findings.filter(({ file }) => file === 'decks/bad/picture.md')
    expect(found.map(({ rule }) => rule)).toEqual(['picture-broken'])
    expect(lineOf(PICTURE, '# Broken picture') - (found[0]?.line ?? 0)).toBeLessThanOrEqual(2)
    expect(found[0]?.message).toContain('/no/such/picture.png')
  })

  test('names the slide and its line', () => {
    const found = document.findings.filter(({ file }) => file === 'decks/bad/broken.md')
    expect(found).toEqual([
      expect.objectContaining({
        rule: 'slide-broken',
        severity: 'error',
        message: expect.stringMatching(/^Slide 2 does not compile: \S/),
        hint: expect.any(String),
      }),
    ])
    const line = found[0]?.line ?? 0
    expect(lineOf(BROKEN, '# Does not compile') - line).toBeGreaterThanOrEqual(0)
    expect(lineOf(BROKEN, '# Does not compile') - line).toBeLessThanOrEqual(2)
  })

  test('leaves the PDF of an earlier day where it failed', async () => {
    expect(await desk.read('exports/bad/broken.pdf')).toBe('the PDF of an earlier day')
  })

  test('touches no deck that was written by hand', async () => {
    expect(await desk.read('decks/bad/broken.md')).toBe(BROKEN)
    expect(await desk.exists('decks/.base')).toBe(false)
  })
})
