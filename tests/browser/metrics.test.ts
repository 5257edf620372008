// The plan's numbers against the browser: what a specimen slide measures, and what the plan takes it to measure.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BlockContent } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findBrowser } from '../../scripts/browser/find-browser.ts'
import { launchBrowser } from '../../scripts/browser/launch.ts'
import { openWorkspace } from '../../scripts/files/workspace.ts'
import { heightOf } from '../../scripts/plan/height.ts'
import { SCALES, SLIDE } from '../../scripts/plan/metrics.ts'
import { openDecks } from '../../scripts/slidev/open-decks.ts'

const SPECIMENS: Record<string, string> = {
  'a line': 'One line of text.',
  'two paragraphs': 'One line of text.\n\n第二段，一行中文。',
  'a list': '- one\n- two\n- three',
  'a nested list': '- one\n  - two\n    - three\n- four',
  'a numbered list': '1. one\n2. two',
  code: '```go\nfunc main() {\n\tprintln("hello")\n}\n```',
  'a table': '| a | b |\n| --- | --- |\n| 1 | 2 |\n| 3 | 4 |',
  'a quote': '> Somebody said so.',
  'all together':
    'A line before:\n\n- one\n- two\n\n```ts\nconst x = 1\n```\n\n> Quoted.\n\n| a | b |\n| --- | --- |\n| 1 | 2 |',
}
const cases = SCALES.flatMap(({ step, scale }) =>
  Object.entries(SPECIMENS).map(([name, markdown]) => ({ step, scale, name, markdown })),
)

let root: string
let heights: number[] = []

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'reprise-metrics-'))
  await mkdir(join(root, 'decks'))
  const deck = join(root, 'decks', 'specimen.md')
  const head = '---\ntheme: default\naddons:\n  - reprise\nlang: zh-CN\nlayout: default\n---\n\n# Specimens\n'
  const slides = cases.map(
    ({ step, markdown }) => `---\nlayout: default\nclass: ${step}\n---\n\n# Title\n\n${markdown}\n`,
  )
  await writeFile(deck, [head, ...slides].join('\n'))
  const browser = await launchBrowser(await findBrowser())
  try {
    await openDecks(
      await openWorkspace(root),
      browser,
      [deck],
      {},
      async ({ page }) => {
        heights = await page.evaluate(contentHeights)
      },
      (_, error) => {
        throw error
      },
    )
  } finally {
    await browser.close()
  }
})

afterAll(() => rm(root, { recursive: true, force: true }))

/** In the page: px from the top of the first block below the title to the bottom of the last, slide by slide. */
function contentHeights(): number[] {
  return [...document.querySelectorAll('.slidev-layout')].slice(1).map((layout) => {
    const blocks = [...layout.children].filter((child) => child.tagName !== 'H1')
    const boxes = blocks.map((block) => block.getBoundingClientRect())
    return Math.max(...boxes.map(({ bottom }) => bottom)) - Math.min(...boxes.map(({ top }) => top))
  })
}

function blocksOf(markdown: string): BlockContent[] {
  return unified().use(remarkParse).use(remarkGfm).parse(markdown).children as BlockContent[]
}

describe('the plan takes blocks to be as tall as the browser makes them', () => {
  test.each(cases.map((each, index) => ({ ...each, index })))(
    '$name, $step',
    ({ markdown, scale, index }) => {
      expect(
        Math.abs(heightOf(blocksOf(markdown), SLIDE.width, scale) - (heights[index] ?? 0)),
      ).toBeLessThanOrEqual(2)
    },
  )
})
