// In: a theme. Out: a deck whose slides show one of everything that a plan has to know the size of. Pure.
import { stringify } from 'yaml'
import type { Step } from '../../model/slide.ts'

/** Blocks of a slide, as the metrics name them. */
export const KINDS = [
  'paragraph',
  'list',
  'code',
  'table',
  'quote',
  'alert',
  'math',
  'heading2',
  'heading3',
  'heading4',
  'picture',
] as const
export type Kind = (typeof KINDS)[number]

/** Languages whose fonts or rules for lines differ; all others are set like English. */
export const LANGUAGES = ['en', 'zh-CN', 'ja', 'ko'] as const

/** What a slide of the deck is for. */
export type Specimen =
  | { for: 'cover' | 'section' | 'title' | 'column' }
  | { for: 'gaps' | 'lists' | 'boxes'; step: Step }
  | { for: 'letters'; lang: string }

interface SpecimenSlide {
  specimen: Specimen
  markdown: string
}

/** @returns the deck's text, and what each of its slides is for. */
export function specimenDeck(theme: string, steps: readonly Step[]): { text: string; specimens: Specimen[] } {
  const slides = [
    slide({ for: 'cover' }, coverMatter(theme), '# Title\n\nA line that leads in.'),
    slide({ for: 'section' }, { layout: 'section', breadcrumb: 'Where' }, '# Title'),
    slide({ for: 'title' }, { breadcrumb: 'Where' }, '# Title\n\nA line.'),
    slide(
      { for: 'column' },
      { layout: 'image-right', breadcrumb: 'Where', image: PICTURE, caption: 'What' },
      '# Title\n\nA line.',
    ),
    ...steps.flatMap((step) => [
      slide({ for: 'gaps', step }, stepMatter(step), `# Title\n\n${blocks(everyPair())}`),
      slide({ for: 'lists', step }, stepMatter(step), `# Title\n\n${LISTS}`),
      slide({ for: 'boxes', step }, stepMatter(step), `# Title\n\n${BOXES}`),
    ]),
    ...LANGUAGES.map((lang) => slide({ for: 'letters', lang }, { lang }, LETTERS)),
  ]
  return {
    text: slides.map(({ markdown }) => markdown).join('\n'),
    specimens: slides.map((each) => each.specimen),
  }
}

function slide(specimen: Specimen, matter: Record<string, unknown>, content: string): SpecimenSlide {
  const frontmatter = { layout: 'default', ...matter }
  return { specimen, markdown: `---\n${stringify(frontmatter)}---\n\n${content}\n` }
}

function coverMatter(theme: string): Record<string, unknown> {
  return {
    theme,
    addons: ['reprise'],
    layout: 'cover',
    title: 'Title',
    event: 'Event',
    number: '1.1',
    author: 'Speaker',
    date: '2026-01-31',
    lang: 'en',
  }
}

function stepMatter(step: Step): Record<string, unknown> {
  return step === 'normal' ? {} : { class: step }
}

/** 100 × 50 px. */
const PICTURE = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" width="100" height="50"></svg>',
)}`

const SAMPLE: Readonly<Record<Kind, string>> = {
  paragraph: 'A line.',
  list: '- A line.',
  code: '```js\ncall()\n```',
  table: '| A | B |\n| --- | --- |\n| c | d |',
  quote: '> A line.',
  alert: '> [!NOTE]\n> A line.',
  math: '$$\nx\n$$',
  heading2: '## A line',
  heading3: '### A line',
  heading4: '#### A line',
  picture: `![](${PICTURE})`,
}

/** Kinds in an order in which each follows each exactly once, itself included: a de Bruijn sequence. */
export function everyPair(): Kind[] {
  const order = KINDS.flatMap((kind, index) => [
    kind,
    ...KINDS.slice(index + 1).flatMap((other) => [kind, other]),
  ])
  return [...order, KINDS[0]]
}

/** Lists that follow each other need different marks, or they are one. */
function blocks(kinds: readonly Kind[]): string {
  return kinds
    .map((kind, index) => {
      const again = kind === 'list' && kinds[index - 1] === 'list'
      return again ? SAMPLE.list.replace('-', '*') : SAMPLE[kind]
    })
    .join('\n\n')
}

/** The gaps in lists, and how far each level is indented. */
const LISTS = [
  '- First\n- Second\n  - Third',
  '1. First\n2. Second',
  '- Text\n\n  Text',
  `* Text\n${indented(SAMPLE.code)}`,
].join('\n\n')

function indented(text: string): string {
  return text.replace(/^/gm, '  ')
}

/** Boxes with more in them than the shortest: what a second line, row or block adds. */
const BOXES = [
  'A line.\\\nA line.',
  '```js\ncall()\ncall()\n```',
  '| A | B | C |\n| --- | --- | --- |\n| d | e | f |\n| g<br>h | i | j |',
  `| ${'A | '.repeat(7)}\n| ${'--- | '.repeat(7)}\n| ${'b | '.repeat(7)}`,
  '> A line.\n>\n> A line.',
  '> [!NOTE]\n> A line.\n>\n> A line.',
  '$$\nx\n$$',
  '## A line<br>A line',
  '### A line<br>A line',
  '#### A line<br>A line',
].join('\n\n')

/** One element for each way that text is set. */
const LETTERS = [
  '# x',
  'x **x** *x* ***x*** `x` **`x`**',
  '## x',
  '| x |\n| --- |\n| x |',
  '```text\nx\n```',
].join('\n\n')
