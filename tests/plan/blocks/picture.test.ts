import { describe, expect, test } from 'vitest'
import { planOf, slidesOf } from '../../support/plan.ts'

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
      'statement: Pets › Text.\n% Picture missing: A cat · cat.png',
    ])
    expect(slidesOf('# Pets\n\n> pets\n>\n> ![A cat](cat.png)')).toEqual([
      'quote: Pets › “pets”\n% Picture missing: A cat · cat.png',
    ])
  })

  test('that is missing and all there is leaves a title and its note', () => {
    expect(slidesOf('# Pets\n\n![A cat](cat.png)')).toEqual([
      'section: Pets\n% Picture missing: A cat · cat.png',
    ])
  })

  test('has its alt text for a caption; a long one is text', () => {
    const alt = 'A cat that sleeps. '.repeat(8).trim()
    expect(slidesOf(`# Pets\n\n![${alt}](cat.png)`, CAT)).toEqual([
      `image-right: Pets\n[/monday/cat.png ]\n${alt}`,
    ])
  })

  test('on the web is a link', () => {
    expect(slidesOf('# Pets\n\n![A cat](https://example.org/cat.png)')).toEqual([
      'center: Pets\n[A cat](https://example.org/cat.png)',
    ])
  })
})

describe('several pictures', () => {
  const PETS: Record<string, [number, number]> = {
    ...CAT,
    'dog.png': [600, 900],
    'fox.png': [600, 1000],
    'owl.png': [2400, 600],
    'cow.png': [2200, 500],
  }
  const note = (...names: string[]) =>
    `# Pets\n\n${names.map((name) => `![${name}](${name}.png)`).join('\n\n')}`
  const galleries = (...names: string[]) =>
    planOf(note(...names), PETS)
      .slides.slice(1)
      .map(({ layout, pictures, columns }) => [layout, pictures.length, columns])

  test('stand side by side, in as many columns as shows them largest', () => {
    expect(galleries('cat', 'cat')).toEqual([['gallery', 2, 2]])
    expect(galleries('dog', 'fox', 'dog')).toEqual([['gallery', 3, 3]])
    expect(galleries('owl', 'cow')).toEqual([['gallery', 2, 1]])
    expect(galleries('cat', 'cat', 'cat', 'cat')).toEqual([['gallery', 4, 2]])
  })

  test('take the room of their captions and gaps into account', () => {
    const wide: Record<string, [number, number]> = { 'a.png': [1100, 440], 'b.png': [1100, 440] }
    const columns = (alt: string) =>
      planOf(`# Pets\n\n![${alt}](a.png)\n\n![${alt}](b.png)`, wide).slides[1]?.columns
    expect(columns('')).toBe(1)
    expect(columns('A caption as long as a line of text, which takes two lines in a narrow cell')).toBe(2)
  })

  test('more than four need more slides', () => {
    const slides = galleries('cat', 'dog', 'cat', 'dog', 'cat', 'dog')
    expect(slides.map(([, count]) => count)).toHaveLength(2)
  })

  test('keep their captions and their order', () => {
    expect(slidesOf(note('cat', 'dog'), PETS)).toEqual([
      'gallery: Pets\n[/monday/cat.png cat]\n[/monday/dog.png dog]',
    ])
  })
})
