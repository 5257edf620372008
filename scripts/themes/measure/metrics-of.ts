// In: what the browser showed of the specimen deck. Out: the metrics of its theme. Pure.
import type { FontUse, Frame, MeasuredThing, Metrics, Scale } from '../../model/metrics.ts'
import type { Step } from '../../model/slide.ts'
import { UserError } from '../../model/user-error.ts'
import type { Box } from '../../page/themes/slide-boxes.ts'
import { advancesOf, type MeasuredLetters } from './advances-of.ts'
import { everyPair, type Kind, type Specimen } from './specimens.ts'

export interface Shown {
  specimens: readonly Specimen[]
  /** Of each slide. */
  boxes: readonly Box[]
  letters: MeasuredLetters
}

/** More lines below a cover's title would push it up too far. */
const LEDE_LINES = 3

export function metricsOf(of: MeasuredThing, shown: Shown): Metrics {
  const slide = (wanted: Specimen['for'], step?: Step) => {
    const index = shown.specimens.findIndex(
      (each) => each.for === wanted && (step === undefined || ('step' in each && each.step === step)),
    )
    return shown.boxes[index] as Box
  }
  const [titled, column] = [slide('title'), slide('column')]
  const title = first(titled, isTag('h1'))
  const crumb = first(titled, hasClass('reprise-breadcrumb'))
  const text = first(titled, isBodyText)
  const steps = Object.fromEntries(
    STEPS.map((step) => [step, scaleOf(slide('gaps', step), slide('lists', step), slide('boxes', step))]),
  ) as Record<Step, Scale>
  return {
    of,
    steps,
    width: text.width,
    columnWidth: first(column, isBodyText).width,
    height: round(floorOf(titled) - crumb.top),
    title: { text: title.font, line: title.line, gap: steps.normal.titleGap },
    breadcrumb: { text: crumb.font, line: crumb.height, gap: round(title.top - bottomOf(crumb)) },
    lede: { width: first(slide('cover'), isBodyText).width, lines: LEDE_LINES },
    ...inlineOf(shown),
    advances: advancesOf(shown.letters),
  }
}

const STEPS: readonly Step[] = ['normal', 'dense', 'compact']

/** Where content must end: above the footer, inside the slide's own margin. */
function floorOf(slide: Box): number {
  const layout = first(slide, hasClass('slidev-layout'))
  const margin = bottomOf(layout) - layout.padding.bottom
  const footer = find(slide, hasClass('reprise-footer'))
  return Math.min(margin, footer ? footer.top : slide.height)
}

function scaleOf(gaps: Box, lists: Box, boxes: Box): Scale {
  const blocks = contentOf(gaps)
  const text = blocks[0] as Box
  return {
    text: text.font,
    line: text.line,
    titleGap: round(text.top - bottomOf(first(gaps, isTag('h1')))),
    ...gapsOf(blocks),
    ...listOf(lists),
    ...boxesOf(contentOf(boxes)),
  }
}

/** The gap that most pairs of blocks have, and the pairs that have another. */
function gapsOf(blocks: readonly Box[]): Pick<Scale, 'gap' | 'gaps'> {
  const kinds = everyPair()
  const pairs = kinds.slice(1).map((kind, index): [name: string, gap: number] => {
    const [above, below] = [blocks[index] as Box, blocks[index + 1] as Box]
    return [`${kinds[index] as Kind}+${kind}`, round(below.top - bottomOf(above))]
  })
  const gap = mostFrequent(pairs.map(([, each]) => each))
  return { gap, gaps: Object.fromEntries(pairs.filter(([, each]) => each !== gap)) }
}

function listOf(lists: Box): Pick<Scale, 'itemGap' | 'indent'> {
  const [list] = contentOf(lists) as [Box]
  const [one, two] = all(list, isTag('li')) as [Box, Box]
  return { itemGap: round(two.top - bottomOf(one)), indent: round(list.width - one.width) }
}

/** In the order of the specimens. */
function boxesOf(
  blocks: readonly Box[],
): Omit<Scale, 'text' | 'line' | 'titleGap' | 'gap' | 'gaps' | 'itemGap' | 'indent'> {
  const [, code, table, narrow, quote, alert, formula, ...headings] = blocks as [
    Box,
    Box,
    Box,
    Box,
    Box,
    Box,
    Box,
    ...Box[],
  ]
  return {
    code: codeOf(code),
    table: tableOf(table, narrow),
    quote: frameOf(quote),
    alert: frameOf(alert),
    math: formula.height,
    headings: Object.fromEntries(
      headings.map(({ font, line }, index) => [index + 2, { text: font, line }]),
    ) as Scale['headings'],
  }
}

function codeOf(wrapper: Box): Scale['code'] {
  const pre = first(wrapper, isTag('pre'))
  const [line, next] = all(pre, hasClass('line')) as [Box, Box]
  const step = round(next.top - line.top)
  return {
    text: line.font,
    line: step,
    padding: { x: round((wrapper.width - line.width) / 2), y: round((wrapper.height - 2 * step) / 2) },
  }
}

function tableOf(table: Box, narrow: Box): Scale['table'] {
  const [header, row] = all(table, isTag('tr')) as [Box, Box, Box]
  const cell = all(table, isTag('td'))[1] as Box
  return {
    text: cell.font,
    line: cell.line,
    header: round(header.height - cell.line),
    row: round(row.height - cell.line),
    cell: cell.padding.left + cell.border.left,
    narrowCell: all(narrow, isTag('td'))[1]?.padding.left ?? 0,
  }
}

/** Of a frame around two paragraphs. */
function frameOf(frame: Box): Frame {
  const texts = all(frame, isBodyText).slice(-2) as [Box, Box]
  const inner = bottomOf(texts[1]) - texts[0].top
  return { width: round(frame.width - texts[0].width), height: round(frame.height - inner) }
}

function inlineOf({ letters }: Shown): Pick<Metrics, 'inlineCode' | 'letterSpacing'> {
  const { fonts } = letters
  const spaced = Object.entries(fonts).filter(([, { spacing }]) => spacing !== 0)
  return {
    inlineCode: { size: fonts.code.size, padding: fonts.code.padding },
    letterSpacing: Object.fromEntries(spaced.map(([use, { spacing }]) => [use as FontUse, spacing])),
  }
}

type Test = (box: Box) => boolean

function isTag(tag: string): Test {
  return (box) => box.tag === tag
}

function hasClass(name: string): Test {
  return ({ classes }) => classes.includes(name)
}

const isBodyText: Test = ({ tag, classes }) => tag === 'p' && classes.length === 0

/** The blocks below the title. */
function contentOf(slide: Box): Box[] {
  const parent = all(slide, ({ children }) => children.some(isTag('h1'))).at(-1) as Box
  return parent.children.slice(parent.children.findIndex(isTag('h1')) + 1)
}

function all(box: Box, test: Test): Box[] {
  return box.children.flatMap((child) => [...(test(child) ? [child] : []), ...all(child, test)])
}

function find(box: Box, test: Test): Box | undefined {
  return all(box, test)[0]
}

function first(box: Box, test: Test): Box {
  const found = find(box, test)
  if (!found) throw new UserError('It does not show all that a slide may hold.')
  return found
}

function bottomOf({ top, height }: Box): number {
  return top + height
}

/** The browser's unit is 1/64 px. */
function round(px: number): number {
  return Math.round(px * 64) / 64
}

function mostFrequent(numbers: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const each of numbers) counts.set(each, (counts.get(each) ?? 0) + 1)
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 0
}
