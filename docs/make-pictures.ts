// `npm run pictures`: the README's pictures of real slides, from the sample decks as they are now.
import { join } from 'node:path'
import type { Page } from 'playwright-chromium'
import sharp from 'sharp'
import { findBrowser } from '../scripts/browser/find-browser.ts'
import { launchBrowser } from '../scripts/browser/launch.ts'
import { namedFiles } from '../scripts/files/markdown-files.ts'
import { openWorkspace, shown, type Workspace } from '../scripts/files/workspace.ts'
import { openDecks } from '../scripts/slidev/open-decks.ts'

const root = join(import.meta.dirname, '..')

/** A sheet: slides by deck and number, in rows of `columns`. */
interface Sheet {
  file: string
  columns: number
  dark: boolean
  slides: [deck: string, no: number][]
}

const SHEETS: readonly Sheet[] = [
  {
    file: 'gopher-china.png',
    columns: 3,
    dark: false,
    slides: [
      ['1.6-go-微服务架构-来自-java-spring-开发者视角', 1],
      ['1.2-go-in-tidb', 2],
      ['1.5-nsq-重塑之路', 3],
      ['1.4-understanding-the-interface', 4],
      ['2.8-go在证券行情系统中的应用', 3],
      ['gopher-china-2017/index', 4],
    ],
  },
  {
    file: 'brown-bag.png',
    columns: 3,
    dark: true,
    slides: [
      ['timeouts-retries-and-the-queue', 1],
      ['timeouts-retries-and-the-queue', 3],
      ['timeouts-retries-and-the-queue', 8],
    ],
  },
]

const WIDTH = 480
const HEIGHT = 270
const GAP = 12

async function main(): Promise<void> {
  const workspace = await openWorkspace(root)
  const browser = await launchBrowser(await findBrowser())
  try {
    for (const sheet of SHEETS) {
      const shots = await shoot(workspace, browser, sheet)
      await compose(sheet, shots)
      process.stdout.write(`docs/pictures/${sheet.file}\n`)
    }
  } finally {
    await browser.close()
  }
}

async function shoot(
  workspace: Workspace,
  browser: Awaited<ReturnType<typeof launchBrowser>>,
  sheet: Sheet,
): Promise<Map<string, Buffer>> {
  const names = [...new Set(sheet.slides.map(([deck]) => deck))]
  const paths = await namedFiles(workspace, workspace.decks, names)
  const shots = new Map<string, Buffer>()
  for await (const deck of openDecks(workspace, browser, paths, { dark: sheet.dark })) {
    if ('error' in deck) {
      const { path, error } = deck
      throw new Error(`${shown(workspace, path)}: ${error.message}`, { cause: error })
    }
    const named = names.find((name) => deck.path.endsWith(`/${name}.md`))
    for (const [name, no] of sheet.slides) {
      if (name === named) shots.set(`${name} ${no}`, await slideShot(deck.page, deck.from + no - 1))
    }
  }
  return shots
}

async function slideShot(page: Page, no: number): Promise<Buffer> {
  return page.locator(`.print-slide-container[id^="${String(no).padStart(3, '0')}-"]`).screenshot()
}

async function compose({ file, columns, slides }: Sheet, shots: Map<string, Buffer>): Promise<void> {
  const rows = Math.ceil(slides.length / columns)
  const tiles = await Promise.all(
    slides.map(async ([deck, no], index) => ({
      input: await sharp(shots.get(`${deck} ${no}`))
        .resize(WIDTH, HEIGHT)
        .png()
        .toBuffer(),
      left: GAP + (index % columns) * (WIDTH + GAP),
      top: GAP + Math.floor(index / columns) * (HEIGHT + GAP),
    })),
  )
  const [width, height] = [GAP + columns * (WIDTH + GAP), GAP + rows * (HEIGHT + GAP)]
  await sharp({ create: { width, height, channels: 3, background: '#d5dbd9' } })
    .composite(tiles)
    .png({ palette: true, quality: 90 })
    .toFile(join(root, 'docs', 'pictures', file))
}

await main()
