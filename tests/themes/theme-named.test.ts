import { describe, expect, test } from 'vitest'
import { themeNamed } from '../../scripts/themes/theme-named.ts'

const named = (text: string) => themeNamed(new TextEncoder().encode(text))

describe('the theme that a note names', () => {
  test.each([
    ['plain', '---\ntheme: seriph\n---\n\n# Talk'],
    ['among others', '---\ntitle: A\ntags:\n  - b\ntheme: seriph\n---\n'],
    ['quoted', `---\ntheme: "seriph"\n---\n`],
    ['with a remark', '---\ntheme: seriph # as last year\n---\n'],
    ['on Windows', '\uFEFF---\r\ntheme: seriph\r\n---\r\n'],
  ])('%s', (_, text) => {
    expect(named(text)).toBe('seriph')
  })

  test.each([
    ['none', '---\ntitle: A\n---\n'],
    ['the default one', '---\ntheme: default\n---\n'],
    ['in the text', '---\ntitle: A\n---\n\ntheme: seriph\n'],
    ['without front matter', 'theme: seriph\n'],
    ['a path', '---\ntheme: ../evil\n---\n'],
  ])('not: %s', (_, text) => {
    expect(named(text)).toBeUndefined()
  })
})
