import { describe, expect, test } from 'vitest'
import { slidesOf } from '../../support/plan.ts'

describe('prose is for speaking', () => {
  test('a paragraph of more than two sentences becomes bullets, and stands whole in the presenter note', () => {
    const prose = 'They grow. **Nobody** knows why. Ask [Ada](https://example.org).'
    expect(slidesOf(`# Queues\n\n${prose}`)).toEqual([
      `default: Queues\n- They grow.\n- **Nobody** knows why.\n- Ask [Ada](https://example.org).\n% ${prose}`,
    ])
  })

  test('prose: keep leaves it, prose: notes shows its first sentence', () => {
    const prose = 'They grow. Nobody knows why. Ask Ada.'
    const slides = (rule: string) => slidesOf(`---\nprose: ${rule}\n---\n# Queues\n\n${prose}`)
    expect(slides('keep')).toEqual([`default: Queues\n${prose}`])
    expect(slides('notes')).toEqual([`default: Queues\nThey grow.\n% ${prose}`])
    expect(slides('bullets')).toEqual(slidesOf(`# Queues\n\n${prose}`))
  })

  test('a quotation stays as it was said', () => {
    const quote = '> They grow. Nobody knows why. Ask Ada.'
    expect(slidesOf(`# Queues\n\n${quote}`)).toEqual([`default: Queues\n${quote}`])
  })

  test('two sentences stay a paragraph', () => {
    expect(slidesOf('# Queues\n\nThey grow. Nobody knows why.')).toEqual([
      'default: Queues\nThey grow. Nobody knows why.',
    ])
  })
})

test('no sign in code ends a sentence', () => {
  const slides = slidesOf('# x\n\nA `List<? extends Bread>` grows. So does `a.b! C`. Who knows?')
  expect(slides.join('\n')).toContain('- A `List<? extends Bread>` grows.\n- So does `a.b! C`.\n- Who knows?')
})
