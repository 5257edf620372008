// `check` on decks that people wrote: what is wrong is told by file and line, each by itself, and what is fine is left
// in peace. All decks but one share a server.
import { beforeAll, describe, expect, test } from 'vitest'
import { type CheckDocument, type JsonFinding, workspace } from '../support/run.ts'

const HEAD = '---\ntheme: default\naddons:\n  - reprise\nlang: en\n---\n\n# Cover\n\n---\n\n'
const points = (count: number) =>
  Array.from({ length: count }, (_, index) => `- point ${index + 1}`).join('\n')

/** A second slide after a cover, and what is said of it: `line:column rule message`. */
const WRONG: Record<string, { slide: string; said: string[] }> = {
  overflow: {
    slide: `# Runs over\n\n${points(30)}\n`,
    said: ['12:1 slide-overflow Slide 2 runs <px> px over its lower or upper edge.'],
  },
  clipped: {
    slide: `# Clipped\n\n<div style="height: 60px; overflow: hidden">\n\n${points(8)}\n\n</div>\n`,
    said: ['12:1 slide-clipped Slide 2 has a box that hides <px> px of its content.'],
  },
  small: {
    slide:
      '# Small\n\n<p style="font-size: 9px">small print</p>\n\n<pre style="font-size: 7px">small code</pre>\n',
    said: ['12:1 text-small Slide 2 has text of 9 px.', '12:1 code-small Slide 2 has code of 7 px.'],
  },
  empty: {
    slide: '# Only a title\n',
    said: ['12:1 slide-empty Slide 2 shows a title and nothing else.'],
  },
  picture: {
    slide: '# Picture\n\ntext\n\n![gone](/no/such/picture.png)\n',
    said: ['16:9 picture-broken Slide 2 shows no picture: /no/such/picture.png'],
  },
  'picture-of-layout': {
    slide: '\b---\nlayout: image-right\nimage: /no/such/plan.png\n---\n\n# Picture beside\n\ntext\n',
    said: ['12:8 picture-broken Slide 2 shows no picture: /no/such/plan.png'],
  },
  'picture-beside': {
    slide: '# Picture\n\n![gone](./gone.png)\n',
    said: ['14:9 slide-broken Slide 2 asks for a file that is not there: ./gone.png'],
  },
  web: {
    slide:
      '# Web\n\n![far](https://example.com/a.png)\n\n<iframe src="https://example.org/frame"></iframe>\n',
    said: [
      '14:8 request-blocked Slide 2 asks for something from the web: https://example.com/a.png',
      '16:14 request-blocked Slide 2 asks for something from the web: https://example.org/frame',
    ],
  },
  expression: {
    slide: '# Expression\n\n- one\n- two {{ missing.( }} here\n',
    said: [
      '15:3 slide-broken Slide 2 does not compile: Error parsing JavaScript expression: Unexpected token (1:9)',
    ],
  },
  tag: {
    slide: '# Tag\n\nA List<String> and a <Transformer>.\n',
    said: ['14:22 slide-broken Slide 2 does not compile: Element is missing end tag.'],
  },
  render: {
    slide: '# Render\n\n- {{ nobody.knows.this }}\n',
    said: ["12:1 slide-broken Slide 2 shows nothing: Cannot read properties of undefined (reading 'knows')"],
  },
  later: {
    slide:
      "# Later\n\ntext\n\n<script setup>\nimport { onMounted } from 'vue'\nonMounted(() => { throw new Error('boom') })\n</script>\n",
    said: ['12:1 slide-error Slide 2 has an error: boom'],
  },
  component: {
    slide: '# Component\n\ntext\n\n<NoSuchThing :a="1" />\n',
    said: ['16:1 component-unknown Slide 2 uses a component that does not exist: <NoSuchThing>'],
  },
  layout: {
    slide: '\b---\nlayout: nonesuch\n---\n\n# Layout\n\ntext\n',
    said: ['11:1 layout-unknown Slide 2 asks for a layout that does not exist: nonesuch'],
  },
  yaml: {
    slide: '\b---\ntitle: [one\n---\n\n# Frontmatter\n\ntext\n',
    said: [
      '12:1 frontmatter-broken Slide 2 has frontmatter that is no YAML: Flow sequence in block collection must be sufficiently indented and end with a ]',
    ],
  },
  style: {
    slide: '# Style\n\ntext\n\n<style>\nh1 { color: red\n</style>\n',
    said: ['17:1 slide-broken Slide 2 has a style that is no CSS: Unclosed block'],
  },
  include: {
    slide: '\b---\nsrc: ./gone.md\n---\n',
    said: ['10:1 include-broken Imported markdown file not found: <path>'],
  },
}

/** Written by hand, with much that Slidev offers, and nothing wrong. */
const FINE = `---
theme: default
addons:
  - reprise
lang: en
title: By hand
transition: slide-left
---

# By hand

No layout is named: it is a cover.

---
layout: two-cols
zoom: 0.9
---

# Two columns

<v-clicks>

- one
- two

</v-clicks>

::right::

\`\`\`ts {1|2}
const a = 1
const b = 2
\`\`\`

---
clicks: 3
---

# Clicks

<p v-click>first</p>
<p v-click="[2, 3]">then gone</p>

$$
\\sum_{i=0}^{n} i^2
$$

<div class="absolute -right-20 -bottom-20 w-60 h-60 rounded-full bg-teal-100"></div>

---
layout: section
---

# A section
`

/** Nothing is wrong with it, but it could be better: a frontmatter begins where the `---` of the slide before would end. */
const BETTER = `${HEAD.replace('# Cover', '# Better beans')}# Better beans

- one
- two

---

# Too much

${'Seven words make a sentence, or two. '.repeat(10)}

---
zoom: 0.7
---

# Too small

- one
- two

---

# Again

- three

---

# Again

- four
`

/** With a component and a layout of its own, and without the addon: fonts come from the web. */
const OWN = `---
theme: default
---

# Own things

---
layout: loud
---

# Loud

<Counter :from="3" />

---

# Broken component

<Broken />
`

const FILES = {
  'decks/by-hand.md': FINE,
  'decks/better.md': BETTER,
  'decks/own/deck.md': OWN,
  'decks/own/components/Counter.vue':
    '<script setup>\ndefineProps({ from: Number })\n</script>\n\n<template><p>{{ from }} left</p></template>\n',
  'decks/own/components/Broken.vue': '<template><p>{{ oh.( }}</p></template>\n',
  'decks/own/layouts/loud.vue': '<template><div class="slidev-layout loud"><slot /></div></template>\n',
  'public/here.txt': 'a public folder\n',
  ...Object.fromEntries(
    // A frontmatter takes the place of the separator before it.
    Object.entries(WRONG).map(([name, { slide }]) => [
      `decks/wrong/${name}.md`,
      (HEAD + slide).replace('---\n\n\b', ''),
    ]),
  ),
}

describe('check', () => {
  let code: number | null
  let stderr: string
  let document: CheckDocument

  beforeAll(async () => {
    const desk = await workspace(FILES)
    ;({ code, stderr, document } = await desk.json<CheckDocument>('check'))
  }, 240_000)

  const findingsOf = (file: string) => document.findings.filter((finding) => finding.file === file)
  const deckOf = (file: string) => document.decks.find((deck) => deck.file === file)

  test('ends with 1, without a stack, and needs one server for all but one deck', () => {
    expect(code).toBe(1)
    expect(stderr).not.toContain('    at ')
    expect(stderr.match(/^Starting Slidev for .*$/gm)).toEqual([
      `Starting Slidev for ${Object.keys(WRONG).length + 2} decks`,
      'Starting Slidev for one deck',
    ])
  })

  test.each(Object.entries(WRONG))('says what is wrong in %s.md, and where', (name, { said }) => {
    expect(findingsOf(`decks/wrong/${name}.md`).map(told)).toEqual(said)
    expect(findingsOf(`decks/wrong/${name}.md`).every(({ hint }) => hint)).toBe(true)
  })

  function told({ line, column, rule, message }: JsonFinding): string {
    return `${line}:${column} ${rule} ${message}`
      .replace(/[\d.]+ px over|hides [\d.]+ px/, (px) => px.replace(/[\d.]+/, '<px>'))
      .replace(/\S*\/gone\.md$/, '<path>')
  }

  test('finds nothing wrong with a deck that is fine', () => {
    expect(findingsOf('decks/by-hand.md')).toEqual([])
    expect(deckOf('decks/by-hand.md')?.slides.map(({ title, line }) => [title, line])).toEqual([
      ['By hand', 1],
      ['Two columns', 14],
      ['Clicks', 35],
      ['A section', 50],
    ])
  })

  test('gives advice on a deck that could be better', () => {
    expect(findingsOf('decks/better.md').map((finding) => `${finding.severity} ${told(finding)}`)).toEqual([
      'info 12:1 title-repeated Slide 2 has the title of the deck, which stands on the cover before it: “Better beans”',
      'info 12:1 slides-alike Slides 2 to 6 look alike: nothing but text in the layout "default".',
      'info 19:1 many-words Slide 3 has 70 words to read.',
      'info 23:1 body-small Slide 4 has most of its text at 16.8 px.',
      'info 40:1 title-repeated Slide 6 has the title of the slide before it: “Again”',
    ])
    expect(findingsOf('decks/better.md').every(({ hint }) => hint)).toBe(true)
  })

  test('measures a slide as it is zoomed', () => {
    // 24 px times 0.9.
    expect(deckOf('decks/by-hand.md')?.slides[1]?.minFontSize).toBe(21.6)
  })

  test('shows a deck with its own components and layouts', () => {
    expect(deckOf('decks/own/deck.md')?.slides.map(({ title }) => title)).toEqual(['Own things', 'Loud', ''])
    expect(deckOf('decks/own/deck.md')?.slides[1]).toMatchObject({ overflowY: 0, clipped: 0 })
  })

  test('says which slide uses a component that does not compile', () => {
    expect(findingsOf('decks/own/deck.md').map(told)).toContainEqual(
      expect.stringMatching(
        /^\d+:1 slide-broken Slide 3 does not compile: Error parsing JavaScript expression/,
      ),
    )
  })

  test('warns of fonts that come from the web', () => {
    const fonts = findingsOf('decks/own/deck.md').filter(({ rule }) => rule === 'request-blocked')
    expect(fonts.length).toBeGreaterThan(0)
    for (const { line, severity } of fonts) expect([line, severity]).toEqual([1, 'warning'])
  })

  test('lists every slide of every deck, in order', () => {
    expect(document.decks.map(({ file }) => file)).toEqual(
      Object.keys(FILES)
        .filter((file) => file.endsWith('.md'))
        .sort(),
    )
    for (const { slides } of document.decks)
      expect(slides.map(({ no }) => no)).toEqual(slides.map((_, index) => index + 1))
    const overflow = deckOf('decks/wrong/overflow.md')?.slides[1]
    expect(overflow?.overflowY).toBeGreaterThan(100)
    expect(overflow?.fill).toBeGreaterThan(1)
  })
})
