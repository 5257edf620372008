import { describe, expect, test } from 'vitest'
import { tidied } from '../support/markdown.ts'
import { md } from '../support/md.ts'

describe('lists deeper than four levels', () => {
  test('go on at the fourth, in order', () => {
    const note = md`
      - a
        - b
          - c
            - d
              - e
                - f
              1. g
              2. h

              more of d
            - i
    `
    expect(tidied(note)).toBe(md`
      - a
        - b
          - c
            - d
            - – e
            - – f
            - 1\\. g
            - 2\\. h
            - more of d
            - i
    `)
  })

  test('that are not so deep stay as they are', () => {
    const note = '- a\n  - b\n    - c\n      - d'
    expect(tidied(note)).toBe(note)
  })
})

describe('a number alone', () => {
  test('is text', () => {
    expect(tidied('Since\n\n2018.\n\nit grows.')).toBe('Since\n\n2018\\.\n\nit grows.')
  })

  test('is a mark that was never filled in: 1.', () => {
    expect(tidied('They grow.\n\n1.')).toBe('They grow.')
  })
})
