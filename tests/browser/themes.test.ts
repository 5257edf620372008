// Other themes than the default one: named in a note and nothing else, measured once, their look kept, nothing too tall.
import { beforeAll, describe, expect, test } from 'vitest'
import { below, openWorkspace } from '../../scripts/files/workspace.ts'
import type { Finding } from '../../scripts/model/finding.ts'
import { DEFAULT_METRICS } from '../../scripts/ruler/metrics.ts'
import { openDecks } from '../../scripts/slidev/open-decks.ts'
import { knownMetrics } from '../../scripts/themes/theme-metrics.ts'
import { startBrowser } from '../support/browse.ts'
import { type Look, lookAtDeck } from '../support/deck-looks.ts'
import { LONG_TALK } from '../support/long-talk.ts'
import { type DecksDocument, type Desk, workspace } from '../support/run.ts'

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
  const theme = (name: string) => `---\ntheme: ${name}\nspeaker: Somebody\n---\n${LONG_TALK}`
  desk = await workspace({
    'notes/serif.md': theme('seriph'),
    'notes/framed.md': theme('framed'),
    'notes/plain.md': LONG_TALK,
    ...Object.fromEntries(
      Object.entries(FRAMED).map(([path, text]) => [`node_modules/slidev-theme-framed/${path}`, text]),
    ),
  })
  const run = await desk.json<DecksDocument>('decks')
  made = run.document
  progress = run.stderr
  again = await desk.json<DecksDocument>('decks')
  await lookAtDecks(['framed', 'serif'])
}, LIMIT)

/** Each theme is a start of Slidev; the default one is looked at in agenda.test.ts, with other decks. */
async function lookAtDecks(names: string[]): Promise<void> {
  const place = await openWorkspace(desk.root)
  const browser = await startBrowser()
  try {
    const paths = names.map((name) => below(place.decks, `${name}.md`))
    for await (const deck of openDecks(place, browser, paths)) {
      if ('error' in deck) throw deck.error
      const seen = await lookAtDeck(place, deck)
      findings.push(...seen.findings)
      looks[names[paths.indexOf(deck.path)] as string] = seen.look
    }
  } finally {
    await browser.close()
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
    expect(Object.keys(looks).sort()).toEqual(['framed', 'serif'])
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

  test('needs no network', () => {
    for (const { cover } of Object.values(looks)) expect(cover).not.toMatch(/url\("https?:\/\/(?!127)/)
    expect(looks.framed?.cover).toContain('data:image/svg+xml')
  })
})
