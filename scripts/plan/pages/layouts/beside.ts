// Layouts for two things beside each other: two parts of a section, or code and its points. Geometry: the addon's
// styles/columns.css.
import type { BlockContent } from 'mdast'
import type { Scale } from '../../../model/metrics.ts'
import type { Step } from '../../../model/slide.ts'
import type { Atom } from '../../atoms/atom.ts'
import { titleText } from '../../sections/sections.ts'
import type { Content } from '../content.ts'
import { joinAtoms } from '../join-atoms.ts'
import type { LayoutEntry } from './layout-entry.ts'

const COLUMN = 410
/** Below a column's heading: its padding and its rule. */
const RULE = 10
/** One column may be so many times as tall as the other. */
const MOST_UNEVEN = 2.2

/** Two parts of like size: before and after, for and against, two kinds of one thing. */
export const twoColsHeader: LayoutEntry = {
  name: 'two-cols-header',
  takes(content) {
    const { groups, pictures } = content
    if (!content.isShared || groups.length !== 2 || pictures.length > 0) return false
    if (
      groups.some(
        ({ section, atoms }) => section.parent !== groups[0]?.section.parent || atoms.length > MOST_ATOMS,
      )
    )
      return false
    if (groups.some(({ section }) => titleText(section) === '' || section.title === section.parent?.title))
      return false
    // Under the title of the talk itself they would lose what they are parts of.
    if (groups.some(({ section }) => section.parent?.level === 0 && !section.isPart)) return false
    if (!groups.every(({ atoms }) => atoms.every(isBrief)) || content.words < FEWEST_WORDS) return false
    const [left = 0, right = 0] = heightsOf(content, 'normal')
    return Math.max(left, right) <= Math.min(left, right) * MOST_UNEVEN
  },
  steps: () => TWO_STEPS,
  height: (content, step) => Math.max(...heightsOf(content, step)),
  // Both have their titles, which else would be worth a slide each; that of the talk says nothing more.
  cost: ({ groups }) => (groups[0]?.section.parent?.level === 0 ? -40 : -150),
  leastFill: 0.6,
  compose(content) {
    const [left = [], right = []] = content.groups.map(columnOf)
    return {
      blocks: [],
      slots: [
        { name: 'left', blocks: left },
        { name: 'right', blocks: right },
      ],
    }
  },
}

/** What reads well in half of a slide: items, code, a line or two of text. */
function isBrief({ block, words }: Atom): boolean {
  return (
    block.type === 'code' || ((block.type === 'list' || block.type === 'paragraph') && words <= MOST_WORDS)
  )
}

/** Of one item or paragraph, and of both columns: less is not worth a comparison. */
const MOST_WORDS = 22
const FEWEST_WORDS = 8

const TWO_STEPS: readonly Step[] = ['normal', 'dense']
const MOST_ATOMS = 6

function columnOf({ section, atoms }: Content['groups'][number]): BlockContent[] {
  return [{ type: 'heading', depth: 2, children: section.title }, ...joinAtoms(atoms)]
}

function heightsOf({ groups, heights }: Content, step: Step): number[] {
  const scale = heights.ruler.metrics.steps[step]
  return groups.map((group) => heights.stack(columnOf(group), { width: COLUMN, scale }) + RULE)
}

const TEXT = 380
const CODE = 456
const MOST_LINES = 14

/** Short code beside what is said of it. */
export const codeBeside: LayoutEntry = {
  name: 'code',
  takes(content) {
    const { atoms, isShared, pictures, heights } = content
    const code = atoms.at(-1)?.block
    if (isShared || pictures.length > 0 || atoms.length < 2 || code?.type !== 'code') return false
    if (atoms.slice(0, -1).some(({ block }) => block.type !== 'list' && block.type !== 'paragraph'))
      return false
    const lines = code.value.split('\n')
    const { ruler } = heights
    const wraps = (step: Step) =>
      lines.some((line) => ruler.codeRows(line, CODE, ruler.metrics.steps[step]) > 1)
    return lines.length <= MOST_LINES && !wraps('compact')
  },
  steps: ({ atoms, heights: { ruler } }) => {
    const code = atoms.at(-1)?.block
    const lines = code?.type === 'code' ? code.value.split('\n') : []
    const isWhole = (step: Step) =>
      lines.every((line) => ruler.codeRows(line, CODE, ruler.metrics.steps[step]) === 1)
    return CODE_STEPS.filter(isWhole)
  },
  height({ atoms, heights }, step) {
    const { steps } = heights.ruler.metrics
    const [text, code] = [joinAtoms(atoms.slice(0, -1)), joinAtoms(atoms.slice(-1))]
    return Math.max(
      heights.stack(text, { width: TEXT, scale: besideCode(steps[step], steps.compact) }),
      heights.stack(code, { width: CODE, scale: steps[step] }),
    )
  },
  cost: () => -50,
  leastFill: 0.6,
  compose: ({ atoms }) => ({
    blocks: joinAtoms(atoms.slice(0, -1)),
    slots: [{ name: 'right', blocks: joinAtoms(atoms.slice(-1)) }],
  }),
}

/** Text beside code is the smaller of the two voices; the gaps are those of the code's size. */
function besideCode(scale: Scale, { text, line }: Scale): Scale {
  const known = besideScales.get(scale) ?? { ...scale, text, line }
  besideScales.set(scale, known)
  return known
}

const besideScales = new WeakMap<Scale, Scale>()

const CODE_STEPS: readonly Step[] = ['normal', 'dense', 'compact']
