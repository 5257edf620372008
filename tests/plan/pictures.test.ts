import { describe, expect, test } from 'vitest'
import { slidesOf } from '../support/plan.ts'

const CAT: Record<string, [number, number]> = { 'cat.png': [800, 600] }

describe('a picture', () => {
  test('beside text stands at its right', () => {
    expect(slidesOf('# Pets\n\nText.\n\n![A cat](cat.png)', CAT)).toEqual([
      'image-right: Pets\n[/monday/cat.png A cat]\nText.',
    ])
  })

  test('alone fills the slide', () => {
    expect(slidesOf('# Pets\n\n![A cat](cat.png)', CAT)).toEqual(['image: Pets\n[/monday/cat.png A cat]'])
  })

  test('in a list item or a quotation is a picture as well', () => {
    for (const note of [
      '- pets\n  ![A cat](cat.png)',
      '> pets ![A cat](cat.png)',
      '- > pets ![A cat](cat.png)',
    ]) {
      const [slide, ...others] = slidesOf(`# Pets\n\n${note}`, CAT)
      expect(others).toEqual([])
      expect(slide).toMatch(/^image-right: Pets\n\[\/monday\/cat.png A cat\]\n[->] (> )?pets$/)
    }
  })

  test('that is missing is named in the presenter note, and nowhere else', () => {
    expect(slidesOf('# Pets\n\nText.\n\n![A cat](cat.png)')).toEqual([
      'default: Pets\nText.\n% Picture missing: A cat · cat.png',
    ])
    expect(slidesOf('# Pets\n\n> pets\n>\n> ![A cat](cat.png)')).toEqual([
      'default: Pets\n> pets\n% Picture missing: A cat · cat.png',
    ])
  })

  test('that is missing and alone leaves a title and its note', () => {
    expect(slidesOf('# Pets\n\n![A cat](cat.png)')).toEqual([
      'section: Pets\n% Picture missing: A cat · cat.png',
    ])
  })

  test('on the web is a link', () => {
    expect(slidesOf('# Pets\n\n![A cat](https://example.org/cat.png)')).toEqual([
      'default: Pets\n[A cat](https://example.org/cat.png)',
    ])
  })
})
