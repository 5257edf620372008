// `calibrate --compare`: what is planned against what the browser shows.
import { beforeAll, expect, test } from 'vitest'
import { type Desk, type Run, workspace } from '../support/run.ts'

interface Compared {
  slides: number
  median: number
  p95: number
  max: number
  tooLow: number
  tooHigh: number
  lowest: number
  passes: boolean
  worst: { deck: string; line: number; title: string; planned: number; browser: number; error: number }[]
  findings: unknown[]
}

const NOTE = `
# Retries

## Why they hurt

A client tries three times. Four layers do so. Then one request that failed has become eighty-one, and
the service that was slow is gone.

## 怎么办

- 指数退避，并且加上抖动
- 给重试设上限，例如\`maxRetries = 2\`

\`\`\`go
time.Sleep(backoff + jitter)
\`\`\`

| code | retry |
| --- | --- |
| 503 | yes, with \`Retry-After\` |
| 400 | no |
`

let desk: Desk
let json: { code: number | null; document: Compared }
let text: Run

beforeAll(async () => {
  desk = await workspace({ 'notes/retries.md': NOTE })
  json = await desk.json<Compared>('calibrate', '--compare')
  text = await desk.run('calibrate', '--compare')
})

test('the plan of a note is as tall as the browser makes it', () => {
  expect(json).toMatchObject({ code: 0, document: { passes: true, tooLow: 0, findings: [] } })
  expect(json.document.slides).toBeGreaterThanOrEqual(2)
  expect(json.document.worst[0]).toMatchObject({ deck: 'decks/retries.md' })
})

test('decks are written by `decks` alone', async () => {
  expect(await desk.exists('decks/retries.md')).toBe(false)
})

test('an answer for people says where the worst slides are', () => {
  expect(text.code).toBe(0)
  expect(text.stdout).toContain('planned height against the browser, in % of the slide (552 px)')
  expect(text.stdout).toMatch(/^decks\/retries\.md:\d+:1 [+-]?[\d.]+ % {2}planned \d+, is \d+ px {2}\S/m)
})
