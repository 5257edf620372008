import { describe, expect, test } from 'vitest'
import { troubleFinding } from '../../scripts/check/index.ts'
import type { ShownSlide } from '../../scripts/model/shown-slide.ts'
import type { Trouble } from '../../scripts/model/trouble.ts'
import { inRoot, onDisk } from '../support/paths.ts'

const SLIDES: ShownSlide[] = [
  { file: onDisk('/w/decks/a.md'), line: 1, source: '---\ntitle: A\n---\n\n# A' },
  { file: onDisk('/w/decks/a.md'), line: 8, source: '# Two\n\n- see ![plan](/plan.png)\n- and {{ more' },
  { file: onDisk('/w/decks/part.md'), line: 3, source: '# Included' },
]

function found(trouble: Trouble) {
  return troubleFinding(inRoot('decks/a.md'), SLIDES, trouble, (path) => inRoot(path.replace('/w/', '')))
}

describe('a finding', () => {
  test('is where the text stands that is most telling, its column included', () => {
    expect(
      found({ rule: 'picture-broken', no: 2, message: '/plan.png', near: ['nowhere', '/plan.png'] }),
    ).toMatchObject({
      file: 'decks/a.md',
      line: 10,
      column: 15,
      message: 'Slide 2 shows no picture: /plan.png',
    })
  })

  test('is on the first line of its slide where no text tells more', () => {
    expect(found({ rule: 'slide-error', no: 2, message: 'boom', near: ['nowhere'] })).toMatchObject({
      line: 8,
      column: 1,
      message: 'Slide 2 has an error: boom',
    })
  })

  test('is in the file that the deck includes', () => {
    const trouble: Trouble = {
      rule: 'slide-broken',
      no: 3,
      message: 'does not compile: x',
      near: ['Included'],
    }
    expect(found(trouble)).toMatchObject({ file: 'decks/part.md', line: 3, column: 3 })
  })

  test('is where the trouble itself says', () => {
    const at = { file: onDisk('/w/decks/part.md'), line: 7 }
    expect(found({ rule: 'include-broken', message: 'no such file', at })).toMatchObject({
      file: 'decks/part.md',
      line: 7,
      message: 'no such file',
    })
  })

  test('is on the first line of the deck where no slide is meant', () => {
    expect(found({ rule: 'request-blocked', message: 'https://example.com/font.css' })).toMatchObject({
      file: 'decks/a.md',
      line: 1,
      column: 1,
      message: 'asks for something from the web: https://example.com/font.css',
    })
  })
})

test('what no slide asks for has a substitute and is a warning; on a slide it is missing', () => {
  const trouble: Trouble = { rule: 'request-blocked', message: 'https://example.com/x' }
  expect(found(trouble).severity).toBe('warning')
  expect(found({ ...trouble, no: 1 }).severity).toBe('error')
})

test('every kind of trouble has a hint, unless it brings its own', () => {
  const rules = [
    ...(['slide-broken', 'slide-error', 'component-unknown', 'layout-unknown'] as const),
    ...(['frontmatter-broken', 'include-broken', 'picture-broken', 'request-blocked'] as const),
  ]
  for (const rule of rules) expect(found({ rule, no: 1, message: 'x' }).hint).toMatch(/\S/)
  expect(found({ rule: 'slide-broken', no: 1, message: 'x', hint: 'Do this.' }).hint).toBe('Do this.')
})
