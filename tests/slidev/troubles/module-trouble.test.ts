import { describe, expect, test } from 'vitest'
import { frameTexts } from '../../../scripts/slidev/troubles/frame-texts.ts'
import { moduleTrouble } from '../../../scripts/slidev/troubles/module-trouble.ts'

describe('texts to look for', () => {
  test('are the text between two tags, without what HTML writes otherwise', () => {
    const frame = [
      '4  |  <p>text</p>',
      '5  |  <ul>',
      '6  |  <li>a &lt; b {{ missing.( }} here</li>',
      '   |                   ^',
      '7  |  </ul>',
    ]
    expect(frameTexts(frame.join('\n'))).toEqual(['a < b {{ missing.( }} here'])
  })

  test('are the tag itself, and its beginning', () => {
    const frame = ['5  |  <p>A <Box class="x"></p>', '   |          ^']
    expect(frameTexts(frame.join('\n'))).toEqual(['<Box class="x">', '<Box'])
  })

  test('are what stands in quotes', () => {
    const frame = ["21 |  import _imports_0 from './plan.png'", '   |                          ^']
    expect(frameTexts(frame.join('\n'))).toEqual(["import _imports_0 from './plan.png'", './plan.png'])
  })

  test('are none where no place is marked', () => {
    expect(frameTexts('1  |  <p>text</p>')).toEqual([])
    expect(frameTexts('')).toEqual([])
  })
})

describe('a module that cannot be made', () => {
  test.each([
    ['a template', 'Element is missing end tag.', 'does not compile: Element is missing end tag.'],
    [
      'an import',
      'Failed to resolve import "./gone" from "../decks/a.md__slidev_3.md". Does the file exist?',
      'asks for a file that is not there: ./gone',
    ],
    ['a snippet', 'Code snippet path not found: /w/decks/gone.ts', 'shows a file that is not there: gone.ts'],
    [
      'a style',
      '[postcss] /w/decks/a.md__slidev_3.md?vue&type=style&index=0&lang.css:2:1: Unclosed block',
      'has a style that is no CSS: Unclosed block',
    ],
    ['anything else, its first line', 'Odd thing\n    at Object.<anonymous>', 'does not compile: Odd thing'],
  ])('%s is told in one line without machine words', (_, message, told) => {
    const trouble = moduleTrouble({ id: '/w/decks/a.md__slidev_3.md', message })
    expect(trouble).toMatchObject({ rule: 'slide-broken', message: told, hint: expect.stringMatching(/\.$/) })
  })

  test('that lacks a file is looked for by the file’s name', () => {
    const trouble = moduleTrouble({ id: '', message: 'Code snippet path not found: /w/decks/gone.ts' })
    expect(trouble.near).toEqual(['gone.ts'])
  })
})
