import { describe, expect, test } from 'vitest'
import { tidied, tidyFindings } from '../../../support/markdown.ts'
import { md } from '../../../support/md.ts'

const HEADINGS = '## Queues\n\na\n\n## Stacks and *heaps*\n\nb\n\n## 树\n\nc'

describe('a table of contents that a program wrote goes, with its title', () => {
  test.each([
    '[TOC]',
    '[[toc]]',
    '[[_TOC_]]',
    '@[toc](Contents)',
    '* This will be replaced\n{:toc}',
    '- [Queues](#queues)\n- [Stacks and heaps](#stacks-and-heaps)\n- [树](#%E6%A0%91)',
    '1. [Queues](#queues)\n   - [Stacks](#stacks-and-heaps)\n   - [树](#x)',
    '## Table of Contents\n\n- [Queues](#queues)\n- [Stacks and heaps](#stacks-and-heaps)\n- [树](#树)',
    '**目录**\n\n- [Queues](#queues)\n- [Stacks and heaps](#stacks-and-heaps)\n- [树](#树)',
  ])('%s', (toc) => {
    const note = `# Talks\n\n${toc}\n\n${HEADINGS}`
    expect(tidied(note)).toBe(`# Talks\n\n${HEADINGS}`)
    expect(tidyFindings(note)).toEqual([expect.stringMatching(/^[356] generated-toc$/)])
  })

  test('and the comments around it', () => {
    const note = md`
      <!-- START doctoc generated TOC please keep comment here to allow auto update -->
      <!-- DON'T EDIT THIS SECTION, INSTEAD RE-RUN doctoc TO UPDATE -->
      **Table of Contents**  *generated with [DocToc](https://github.com/thlorenz/doctoc)*

      - [Queues](#queues)
      - [Stacks and heaps](#stacks-and-heaps)
      - [树](#树)

      <!-- END doctoc generated TOC please keep comment here to allow auto update -->
    `
    expect(tidied(`${note}\n\n${HEADINGS}`)).toBe(HEADINGS)
  })
})

describe('other lists stay', () => {
  test.each([
    ['with a remark', '- [Queues](#queues): the best\n- [Stacks](#stacks-and-heaps)\n- [树](#树)'],
    ['to other pages', '- [a](https://a.org)\n- [b](https://b.org)\n- [c](https://c.org)'],
    ['of two', '- [Queues](#queues)\n- [Stacks](#stacks-and-heaps)'],
    ['to nowhere in the note', '- [a](#x)\n- [b](#y)\n- [c](#z)'],
  ])('%s', (_, list) => {
    expect(tidyFindings(`${list}\n\n${HEADINGS}`)).toEqual([])
    expect(tidied(`${list}\n\n${HEADINGS}`)).not.toBe(HEADINGS)
  })
})
