import { describe, expect, test } from 'vitest'
import { tidied, tidyFindings } from '../../../support/markdown.ts'

const BUILD = '[![build](https://travis-ci.org/ada/tea.svg?branch=main)](https://travis-ci.org/ada/tea)'
const LICENCE = '![licence](https://img.shields.io/badge/licence-MIT-blue)'

describe('badges become text', () => {
  test('a row of them one line', () => {
    expect(tidied(`${BUILD}\n${LICENCE}`)).toBe(
      '[build](https://travis-ci.org/ada/tea) · [licence](https://img.shields.io/badge/licence-MIT-blue)',
    )
    expect(tidyFindings(`# Tea\n\n${BUILD}\n${LICENCE}`)).toEqual(['3 badges'])
  })

  test('between words, in headings and from HTML', () => {
    expect(tidied(`It is ${LICENCE} now`)).toBe(
      'It is [licence](https://img.shields.io/badge/licence-MIT-blue) now',
    )
    expect(tidied(`# Tea ${BUILD}`)).toBe('# Tea [build](https://travis-ci.org/ada/tea)')
    expect(
      tidied('<p><a href="https://a.org">\n<img src="https://a.org/workflows/ci/badge.svg"></a></p>'),
    ).toBe('<https://a.org>')
  })

  test('other pictures stay pictures', () => {
    expect(tidied('![A cat](https://example.org/cat.png)')).toBe('![A cat](https://example.org/cat.png)')
    expect(tidied('![build](status/badge.svg)')).toBe('![build](status/badge.svg)')
  })
})
