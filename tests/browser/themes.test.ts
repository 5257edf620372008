// Other themes than the default one: named in a note and nothing else, measured once, their look kept, nothing too tall.
import { beforeAll, describe, expect, test } from 'vitest'
import { judge } from '../../scripts/check/index.ts'
import { below, openWorkspace, shown } from '../../scripts/files/workspace.ts'
import type { Finding } from '../../scripts/model/finding.ts'
import { DEFAULT_METRICS } from '../../scripts/ruler/metrics.ts'
import { openDecks } from '../../scripts/slidev/open-decks.ts'
import { knownMetrics } from '../../scripts/themes/theme-metrics.ts'
import { startBrowser } from '../support/browse.ts'
import { type DecksDocument, type Desk, workspace } from '../support/run.ts'

const TALK = `
# Queues, and why every one of them is either empty or full

A queue does not make a system faster. It only decides who waits. Most of the time nobody does.

## What happens above eighty percent

${'- Work waits for work, and the time it waits has no bound that anybody could promise (`maxWait = 0`)\n'.repeat(9)}

## 中文与代码混排

${'队列本身不会让系统变快，它只决定谁来等待；利用率超过80%之后，延迟就不再是线性的了（“排队论”）。\n\n'.repeat(7)}

| utilisation | waiting, in service times | what people say |
| --- | --- | --- |
${'| 80 % | 4 | It is a little slow today, is it not? Let us add a server before the weekend. |\n'.repeat(9)}

\`\`\`go
${'queue.Push(ctx, job) // returns ErrFull when the queue is full\n'.repeat(26)}\`\`\`

> A full queue is an outage that has not been told yet.
`

/** A theme whose slides have a bar above and a frame around, and whose cover wants a picture from elsewhere. */
const FRAMED: Record<string, string> = {
  'package.json': JSON.stringify({ name: 'slidev-theme-framed', version: '1.0.0' }),
  'layouts/default.vue':
    '<template><div class="slidev-layout default"><div class="bar">Framed</div><div class="frame"><slot /></div></div></template>',
  'layouts/cover.vue': `<script setup>
defineProps({ background: { default: 'https://example.org/picture.jpg' } })
</script>
<template><div class="slidev-layout cover" :style="{ backgroundImage: 'url(' + background + ')' }"><main><slot /></main></div></template>`,
  'styles/index.css':
    '.bar { height: 70px; } .frame { padding: 0 60px; } .slidev-layout h1 { color: rgb(1, 2, 3); font-size: 90px; } .slidev-layout p { line-height: 50px; margin: 60px; }',
}

/** ms; two themes are measured, on a busy machine for a minute each. */
const LIMIT = 900_000

let desk: Desk
let made: DecksDocument
let progress: string
let again: { stderr: string; document: DecksDocument }
const looks: Record<string, Look> = {}
const findings: Finding[] = []

beforeAll(async () => {
  const theme = (name: string) => `---\ntheme: ${name}\nspeaker: Somebody\n---\n${TALK}`
  desk = await workspace({
    'notes/serif.md': theme('seriph'),
    'notes/framed.md': theme('framed'),
    'notes/plain.md': TALK,
    ...Object.fromEntries(
      Object.entries(FRAMED).map(([path, text]) => [`node_modules/slidev-theme-framed/${path}`, text]),
    ),
  })
  const run = await desk.json<DecksDocument>('decks')
  made = run.document
  progress = run.stderr
  again = await desk.json<DecksDocument>('decks')
  await lookAtDecks(['framed', 'plain', 'serif'])
}, LIMIT)

/** What `check` says of the decks, and how they look: each theme is a start of Slidev, so both at once. */
async function lookAtDecks(names: string[]): Promise<void> {
  const place = await openWorkspace(desk.root)
  const browser = await startBrowser()
  try {
    const paths = names.map((name) => below(place.decks, `${name}.md`))
    for await (const deck of openDecks(place, browser, paths)) {
      if ('error' in deck) throw deck.error
      const { path, page, from, to, slides, troubles } = deck
      const file = shown(place, path)
      const measured = await page.evaluate((range) => globalThis.reprise.measureSlides(range), { from, to })
      findings.push(...judge({ file, slides, measured, troubles }, (each) => shown(place, each)).findings)
      looks[file.replace(/^.*\/|\.md$/g, '')] = await page.evaluate(lookOfSlides)
    }
  } finally {
    await browser.close()
  }
}

interface Look {
  title: string
  family: string
  cover: string
  text: string
  loaded: string[]
}

/** In the page. */
function lookOfSlides(): Look {
  const styleOf = (selector: string) => getComputedStyle(document.querySelector(selector) as Element)
  return {
    title: styleOf('.slidev-layout.default h1').color,
    family: styleOf('.slidev-layout.default h1').fontFamily,
    cover: styleOf('.slidev-layout.cover').backgroundImage,
    text: styleOf('.slidev-layout.cover h1').textAlign,
    loaded: [...document.fonts]
      .filter(({ status }) => status === 'loaded')
      .map(({ family }) => family.replaceAll('"', '')),
  }
}

describe('decks', () => {
  test('are made without a word but that themes are measured', () => {
    expect(made.findings).toEqual([])
    expect(progress).toContain('Measuring the theme seriph, this once')
    expect(progress).toContain('Measuring the theme framed, this once')
    expect(progress).not.toContain('the theme default')
  })

  test('are not measured again', () => {
    expect(again.stderr).not.toContain('Measuring')
    expect(again.document.notes.flatMap(({ decks }) => decks.map(({ status }) => status))).toEqual(
      Array(3).fill('unchanged'),
    )
  })

  test('are planned with what was measured', async () => {
    const place = await openWorkspace(desk.root)
    const [serif, framed] = ['seriph', 'framed'].map((theme) => knownMetrics(place, theme))
    expect(serif?.advances.text).not.toEqual(DEFAULT_METRICS.advances.text)
    expect(serif).toMatchObject({ width: DEFAULT_METRICS.width, height: DEFAULT_METRICS.height })
    expect(framed?.height).toBe(DEFAULT_METRICS.height - 70)
    expect(framed?.width).toBe(DEFAULT_METRICS.width - 120)
    expect(framed?.title).toEqual(DEFAULT_METRICS.title)
  })

  test('fit', () => {
    expect(findings).toEqual([])
    expect(Object.keys(looks).sort()).toEqual(['framed', 'plain', 'serif'])
  })
})

describe('the look', () => {
  test('of seriph is its own, with its fonts', () => {
    expect(looks.serif).toMatchObject({ title: 'rgb(93, 131, 146)', text: 'center' })
    expect(looks.serif?.family).toMatch(/^"Reprise Wide Marks", "PT Serif"/)
    expect(looks.serif?.loaded).toContain('PT Serif')
    expect(looks.serif?.loaded).toContain('Noto Sans SC')
  })

  test('of a theme with frames is its own', () => {
    expect(looks.framed).toMatchObject({ title: 'rgb(1, 2, 3)' })
  })

  test('of the default theme is that of Reprise', () => {
    expect(looks.plain).toMatchObject({ title: 'rgb(23, 32, 31)', text: 'start' })
    expect(looks.plain?.loaded).not.toContain('PT Serif')
  })

  test('needs no network', () => {
    for (const { cover } of Object.values(looks)) expect(cover).not.toMatch(/url\("https?:\/\/(?!127)/)
    expect(looks.framed?.cover).toContain('data:image/svg+xml')
  })
})
