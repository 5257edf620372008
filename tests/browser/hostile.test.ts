// Notes are data: whatever a note holds is shown as the text that it is, or refused with a finding.
// The fixtures set `window.__pwned` in every way we know, and reach for files outside the workspace and for the network.
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser } from 'playwright-chromium'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readPdf } from '../../scripts/pdf/read-pdf.ts'
import type { SlidevServer } from '../../scripts/slidev/server.ts'
import { elsewhere, serveDecks, startBrowser, type Watched, watchedPage } from '../support/browse.ts'
import { type Desk, type ExportDocument, REPOSITORY, workspace } from '../support/run.ts'

const FIXTURES = join(REPOSITORY, 'tests/fixtures/hostile')
/** Stands in files that no note may bring into a deck. */
const SECRET = 'secret-7431'
const EVIL_THEME = `import { writeFileSync } from 'node:fs'
writeFileSync(new URL('../ran', import.meta.url), 'code of a note ran')
export default {}
`

let desk: Desk
let exported: { code: number | null; stderr: string; document: ExportDocument }

beforeAll(async () => {
  const notes: Record<string, string> = {}
  for (const name of await readdir(FIXTURES))
    notes[`notes/${name}`] = await readFile(join(FIXTURES, name), 'utf8')
  desk = await workspace({
    ...notes,
    'package.json': JSON.stringify({ name: SECRET }),
    'evil-theme/package.json': JSON.stringify({ name: 'evil-theme', version: '1.0.0' }),
    'evil-theme/vite.config.ts': EVIL_THEME,
  })
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"><text>${SECRET}</text></svg>`
  await writeFile(join(desk.root, '../secret.md'), `# ${SECRET}\n`)
  await writeFile(join(desk.root, '../secret.svg'), svg)
  exported = await desk.json<ExportDocument>('export')
}, 240_000)

describe('exported', () => {
  test('every note becomes a PDF', () => {
    expect(exported.document.exports.map(({ deck, status }) => [deck, status])).toEqual(
      ['files', 'front-matter', 'html', 'links', 'presenter', 'rendered', 'slides', 'theme', 'vue'].map(
        (name) => [`decks/${name}.md`, 'written'],
      ),
    )
    expect(exported.code).toBe(0)
  })

  test('all in one run of Slidev: no deck needs its own for words that look like commands', () => {
    expect(exported.stderr.match(/^Starting Slidev for .*$/gm)).toEqual(['Starting Slidev for 9 decks'])
  })

  test('nothing from outside the workspace is in a PDF, a deck or public/', async () => {
    const files = await desk.files()
    const made = Object.entries(files).filter(([file]) => /^(decks|public)\//.test(file))
    for (const [file, content] of made)
      expect([file, content]).toEqual([file, expect.not.stringMatching(/secret-7431|root:x:0/)])
    for (const { file } of exported.document.exports) {
      const { pages } = await readPdf(await readFile(join(desk.root, file)))
      expect(pages.map(({ text }) => text).join()).not.toMatch(/secret-7431|root:x:0/)
    }
  })

  test('no code of the workspace ran because a note names it', async () => {
    expect(await desk.exists('ran')).toBe(false)
    expect(exported.document.findings).toContainEqual(
      expect.objectContaining({
        file: 'notes/theme.md',
        severity: 'warning',
        message: expect.stringContaining('../evil-theme'),
      }),
    )
  })

  test('every picture that is not shown has a finding', () => {
    const found = exported.document.findings.filter(({ file }) => file === 'notes/files.md')
    for (const url of [
      'etc/passwd',
      'secret.svg',
      'file:///etc/passwd',
      '/@fs/etc/passwd',
      '/package.json?raw',
    ])
      expect(found.map(({ message }) => message)).toContainEqual(expect.stringContaining(url))
  })
})

describe('opened in a browser', () => {
  let server: SlidevServer
  let browser: Browser
  let print: Watched

  beforeAll(async () => {
    browser = await startBrowser()
    server = await serveDecks(
      desk.root,
      exported.document.exports.map(({ deck }) => deck),
    )
    print = await open('print?print=true', '.slidev-layout', server.slides.length)
  }, 240_000)

  afterAll(async () => {
    await browser?.close()
    await server?.close()
  })

  /** Opens a view and waits until what it shows is there. */
  async function open(view: string, selector: string, count: number): Promise<Watched> {
    const watched = await watchedPage(browser)
    await watched.page.goto(`${server.url}${view}`)
    await watched.page.waitForFunction(isReady, { selector, count }, { timeout: 30_000 })
    return watched
  }

  /** In the page. */
  function isReady({ selector, count }: { selector: string; count: number }): boolean {
    const loading = document.querySelector('.slidev-slide-loading')
    return !loading && document.querySelectorAll(selector).length >= count
  }

  async function expectHarmless({ page, dialogs, errors, requests }: Watched): Promise<void> {
    expect(await page.evaluate(() => (window as { __pwned?: unknown }).__pwned)).toBeUndefined()
    expect(dialogs).toEqual([])
    expect(errors).toEqual([])
    expect(requests.length).toBeGreaterThan(0)
    expect(elsewhere(requests, server.url)).toEqual([])
    expect(requests.filter((url) => /passwd|hostname|secret/.test(url))).toEqual([])
    expect(await page.content()).not.toMatch(/secret-7431|root:x:0/)
  }

  test('the print view runs nothing, fetches nothing and shows nothing from elsewhere', async () => {
    await expectHarmless(print)
  })

  test.each([
    ['slide view', '2', '.slidev-page-2 .slidev-layout', 1],
    ['presenter view', 'presenter/2', '.slidev-page-2 .slidev-layout', 1],
    ['page of presenter notes', 'presenter/print', '.slidev-note', 2],
    ['overview', 'overview', '.slidev-layout', 20],
  ])(
    'the %s runs nothing, fetches nothing and shows nothing from elsewhere',
    async (_, view, selector, count) => {
      const watched = await open(view, selector, count)
      await expectHarmless(watched)
      await watched.page.close()
    },
    60_000,
  )

  test('slides hold no element that acts', async () => {
    const { page } = print
    const acting = await page.evaluate(() => {
      const inSlides = [...document.querySelectorAll('.slidev-layout *')]
      return inSlides
        .filter(
          (element) =>
            element.matches('script, iframe, object, embed, form, style, link, base, meta, video, audio') ||
            [...element.attributes].some(({ name }) => name.startsWith('on')),
        )
        .map((element) => element.outerHTML)
    })
    expect(acting).toEqual([])
  })

  test('links lead to the web only', async () => {
    const { page } = print
    const targets = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLAnchorElement>('.slidev-layout a')].map(({ href }) => href),
    )
    expect(targets).toContain('https://example.com/good')
    expect(targets.filter((href) => !/^https:\/\/example\.com\//.test(href))).toEqual([])
  })

  test.each([
    ['mustaches', '{{ 6 * 7 }}'],
    ['a mustache that would run', "{{ constructor.constructor('window.__pwned = 3; alert(1)')() }}"],
    ['a mustache in a title', "{{ constructor.constructor('window.__pwned = 1')() }}"],
    ['a lone brace', '{{ brace'],
    ['mustaches in code', 't.Execute(w, "{{ .Values.image }}")'],
    ['mustaches in a table', '{{ cell.one }}'],
    ['a directive', '<div v-html="\'<img src=x onerror=window.__pwned=4>\'">a v-html box</div>'],
    ['a listener', '<button @click="window.__pwned = 5"'],
    ['a generic type', 'a List<String> and a <Transformer> in one line'],
    ['a component', '<Toc> with <Tweet id="1" />'],
    ['a script', "<script>window.__pwned = 11; alert('script')</script>"],
    ['a script in a line', 'Inline <script>window.__pwned = 13</script> stays text.'],
    ['a picture that acts', '<img src=x onerror="window.__pwned = 14">'],
    ['a frame with code of its own', '<iframe srcdoc="<script>parent.__pwned = 16</script>"></iframe>'],
    ['the address of a frame', 'https://example.com/frame.html'],
    ['a style', '* { display: none !important }'],
    ['the end of a comment', 'Before --> an arrow that ends a comment,'],
    ['an open comment', 'An opening <!-- that never ends'],
    ['what follows a comment', 'The last line of this slide.'],
    ['an include', 'src: ../../secret.md'],
    ['an import', '<<< @/package.json'],
    ['an import of a range', '<<< ../../secret.md#snippet{1,2}'],
    ['a fence with a separator', '--- in a fence'],
    ['text after a separator', 'Text after a rule.'],
    ['a slot', '::right::'],
    ['a diagram', 'graph TD; A[mermaid diagram]-->B'],
    ['a remote diagram', 'Alice -> Bob : a plantuml diagram'],
    ['money', 'It costs $5 and then $10, in $HOME/bin:$PATH.'],
    ['math', '\\href{javascript:window.__pwned=61}{x}'],
    ['an editor', 'window.__pwned = 31'],
    ['a component as code', '<script setup>window.__pwned = 63</script>'],
    ['a link that runs', 'plain (javascript:window.__pwned=41)'],
    ['a link that runs, upper case', 'upper case (JaVaScRiPt:window.__pwned=42)'],
    ['a link to a page of its own', 'data (data:text/html,<script>window.__pwned=47</script>)'],
    ['an author', '{{ 6 * 7 }} </title><script>window.__pwned = 2</script>'],
    ['an event', '<img src=x onerror=window.__pwned=72>'],
  ])('%s is shown as text', async (_, text) => {
    const { page } = print
    const shown = await page.evaluate(() =>
      [...document.querySelectorAll('.slidev-layout')].map(({ textContent }) => textContent).join('\n'),
    )
    expect(shown.replace(/\s+/g, ' ').includes(text), `the slides show: ${text}`).toBe(true)
  })

  test('presenter notes show markup as text', async () => {
    const { page } = await open('presenter/print', '.slidev-note', 2)
    const text = (await page.evaluate(() => document.body.textContent ?? '')).replace(/\s+/g, ' ')
    for (const part of [
      'The first sentence has <img src=x onerror="window.__pwned = 81"> in it.',
      "The second has {{ constructor.constructor('window.__pwned = 82')() }} in it.",
      'The third ends a comment --> and goes on.',
      'The fourth has <script>window.__pwned = 83</script> in it.',
      'The sixth sentence opens <!-- a comment.',
    ])
      expect(text).toContain(part)
  })
})
