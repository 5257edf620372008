// Decks of the default theme in the browser: what the plan takes an agenda to measure, and how a talk looks.
import { beforeAll, describe, expect, test } from 'vitest'
import { findBrowser } from '../../scripts/browser/find-browser.ts'
import { launchBrowser } from '../../scripts/browser/launch.ts'
import { below, openWorkspace } from '../../scripts/files/workspace.ts'
import type { Finding } from '../../scripts/model/finding.ts'
import type { Slide } from '../../scripts/model/slide.ts'
import type { AgendaItem, Talk } from '../../scripts/model/talk.ts'
import { planDeck } from '../../scripts/plan/index.ts'
import { openDecks } from '../../scripts/slidev/open-decks.ts'
import { writeDeck } from '../../scripts/write/index.ts'
import { type Look, lookAtDeck } from '../support/deck-looks.ts'
import { LONG_TALK } from '../support/long-talk.ts'
import { type Desk, workspace } from '../support/run.ts'

const LATIN = ['Queues', 'What nobody told you about idempotency keys in a world of retries', 'Small batches']
const CHINESE = [
  '队列',
  '百万级实时消息系统在跨境电商中的设计、演进与实践经验总结',
  'Go 语言在证券行情系统中的应用',
]
const SPEAKERS = ['Ada Lovelace (Engines)', '王小明', undefined]

const agenda = (count: number, titles: string[], more: (index: number) => Partial<AgendaItem> = () => ({})) =>
  Array.from({ length: count }, (_, index): AgendaItem => {
    const speaker = SPEAKERS[index % 3]
    const title = titles[(index * 2) % 3] as string
    const item = { title, name: `talk-${index}`, minutes: index + 1, highlight: index % 4 === 0 }
    return { ...item, ...(speaker === undefined ? {} : { speaker }), ...more(index) }
  })

const dayOf = (index: number) => ({ part: `Day ${1 + Math.floor(index / 5)}`, time: '10:30 - 11:15' })
const AGENDAS: Record<string, AgendaItem[]> = {
  'one talk': agenda(1, LATIN),
  'six talks': agenda(6, LATIN, (index) => ({ number: `1.${index + 1}` })),
  'nine talks in Chinese': agenda(9, CHINESE, () => ({ time: '10:30' })),
  'two days': agenda(10, LATIN, dayOf),
  'four days': agenda(20, CHINESE, dayOf),
  'days by number': agenda(14, CHINESE, (index) => ({
    number: `${1 + Math.floor(index / 7)}.${1 + (index % 7)}`,
  })),
  'forty talks': agenda(40, LATIN),
}

const eventOf = (lang: string, items: AgendaItem[]): Talk => ({
  ...{ kind: 'event', title: 'Days', lang, minutes: 1, name: 'index', lines: [1, 1] },
  ...{ content: [], agenda: items, closing: [], links: [], asNoted: [], frontMatter: {}, stray: [] },
})

interface Measured {
  top: number
  bottom: number
  columns: number
}

let desk: Desk
const planned = new Map<string, Slide[]>()
const shown = new Map<string, Measured[]>()
let plain: { findings: Finding[]; look: Look }

beforeAll(async () => {
  desk = await workspace({ 'notes/plain.md': LONG_TALK })
  await desk.run('decks')
  const names = Object.keys(AGENDAS)
  for (const [index, name] of names.entries()) {
    const plan = planDeck(eventOf(index % 2 ? 'zh-CN' : 'en', AGENDAS[name] ?? []), new Map())
    planned.set(name, plan.slides.slice(1))
    await desk.write(`decks/${index}.md`, writeDeck(plan))
  }
  const browser = await launchBrowser(await findBrowser())
  const place = await openWorkspace(desk.root)
  const paths = names.map((_, index) => below(place.decks, `${index}.md`))
  try {
    for await (const deck of openDecks(place, browser, [...paths, below(place.decks, 'plain.md')])) {
      if ('error' in deck) throw deck.error
      if (!paths.includes(deck.path)) {
        plain = await lookAtDeck(place, deck)
        continue
      }
      const measured = await deck.page.evaluate(agendaBoxes, { from: deck.from + 1, to: deck.to })
      shown.set(names[paths.indexOf(deck.path)] as string, measured)
    }
  } finally {
    await browser.close()
  }
}, 240_000)

/** In the page: where the title of each slide ends, where its list ends, and in how many columns it stands. */
function agendaBoxes({ from, to }: { from: number; to: number }): Measured[] {
  return [...document.querySelectorAll('.print-slide-container')].slice(from - 1, to).map((slide) => {
    const boxes = [...slide.querySelectorAll('.reprise-agenda :is(h2, li)')].map((box) =>
      box.getBoundingClientRect(),
    )
    const title = slide.querySelector('h1')?.getBoundingClientRect().bottom ?? 0
    return {
      top: title,
      bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
      columns: new Set(boxes.map(({ left }) => Math.round(left))).size,
    }
  })
}

/** px between a title and what follows. */
const TITLE_GAP = { normal: 20, dense: 16, compact: 16 }

describe.each(Object.keys(AGENDAS))('an agenda of %s', (name) => {
  test('is as high as planned, or a little less', () => {
    const slides = planned.get(name) ?? []
    const measured = shown.get(name) ?? []
    expect(measured).toHaveLength(slides.length)
    for (const [index, { height, room, step, columns }] of slides.entries()) {
      const box = measured[index] ?? expect.fail()
      const real = box.bottom - box.top - TITLE_GAP[step]
      expect(box.columns).toBe(columns)
      expect(real).toBeLessThanOrEqual(height + 1)
      expect(height - real).toBeLessThanOrEqual(room / 8)
    }
  })
})

describe('a talk without a theme', () => {
  test('fits', () => {
    expect(plain.findings).toEqual([])
  })

  test('has the look of Reprise', () => {
    expect(plain.look).toMatchObject({ title: 'rgb(23, 32, 31)', text: 'start' })
    expect(plain.look.loaded).not.toContain('PT Serif')
    expect(plain.look.cover).not.toMatch(/url\("https?:\/\/(?!127)/)
  })
})
