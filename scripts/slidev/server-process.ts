// The process in which Slidev serves one entry. It ends when its parent does.
import type { AddressInfo, Server } from 'node:net'
import { setFlagsFromString } from 'node:v8'
import type { LogErrorOptions, Logger } from 'vite'
import { absolute } from '../files/workspace.ts'
import type {
  Listening,
  LoadError,
  ModuleProblem,
  ServedSlide,
  ServerMessage,
  SlidevOptions,
} from './server.ts'
import { startedAs } from './started-as.ts'
import { bundledLibraries } from './vite/bundled-libraries.ts'
import { fontStyles } from './vite/font-styles.ts'
import { slidesWithoutDetour } from './vite/slides-without-detour.ts'

type Resolved = Awaited<ReturnType<typeof import('@slidev/cli')['resolveOptions']>>
type SlideInfo = Resolved['data']['slides'][number]

export async function serve(): Promise<void> {
  const { entry, cacheDir }: SlidevOptions = JSON.parse(process.argv[2] as string)
  // To read the source maps of all that Slidev loads takes longer than anyone will ever look at its stacks.
  process.setSourceMapsEnabled(false)
  // Most functions here run a few times, in a process of a few seconds. V8 takes them for worth optimizing far too soon,
  // which takes a fifth of all; those that a long deck needs it still optimizes. (A V8 that has no such flag says so.)
  setFlagsFromString('--interrupt-budget=1000000')
  process.on('disconnect', () => process.exit(0))
  process.on('SIGTERM', () => process.exit(0))
  // Ctrl-C reaches the whole group; the parent decides.
  process.on('SIGINT', () => {})
  process.argv[1] = startedAs()
  try {
    tell(await listen(entry, cacheDir))
  } catch (error) {
    tell({ error: (error as Error).message })
    process.exitCode = 1
  }
}

function tell(message: ServerMessage): void {
  process.send?.(message)
}

async function listen(entry: string, cacheDir: string): Promise<Listening> {
  const { createServer, resolveOptions } = await import('@slidev/cli')
  // The pages are asked for by their paths, whatever the deck wants.
  const options = await resolveOptions({ entry, routerMode: 'history' }, 'export')
  const server = await createServer(options, {
    cacheDir,
    clearScreen: false,
    customLogger: problemTeller(),
    plugins: [
      fontStyles(),
      slidesWithoutDetour(options.data.slides),
      bundledLibraries(options.data.features.monaco !== false),
    ],
    // Nothing follows changes here: a deck is loaded once.
    server: { host: '127.0.0.1', port: 0, open: false, watch: null },
  })
  await server.listen()
  const { port } = (server.httpServer as Server).address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/`,
    slides: options.data.slides.map(servedSlide),
    layouts: Object.keys(await options.utils.getLayouts()),
    loadErrors: loadErrors(options),
  }
}

function servedSlide({ source, importChain, frontmatter }: SlideInfo): ServedSlide {
  const { filepath, start, raw, frontmatterDoc } = source
  const file = absolute(filepath)
  const blank = /^(?:[^\S\n]*\n)*/.exec(raw)?.[0] ?? ''
  const [broken] = frontmatterDoc?.errors ?? []
  return {
    file,
    line: start + blank.split('\n').length,
    source: raw.slice(blank.length),
    deck: absolute(importChain?.[1]?.filepath ?? filepath),
    ...(typeof frontmatter.layout === 'string' ? { layout: frontmatter.layout } : {}),
    ...(broken ? { frontmatterError: { message: broken.message, line: broken.linePos?.[0].line ?? 1 } } : {}),
  }
}

/** What Slidev found wrong when it read the markdown files, such as an include of a file that is not there. */
function loadErrors({ data }: Resolved): LoadError[] {
  return Object.values(data.markdownFiles).flatMap(({ filepath, errors = [] }) =>
    errors.map(({ row, message }) => ({ file: absolute(filepath), line: row + 1, message })),
  )
}

/** Vite tells its logger of each module that cannot be made; a page that asks for it gets no more than a 500. */
function problemTeller(): Logger {
  const silent = () => {}
  return {
    info: silent,
    warn: silent,
    warnOnce: silent,
    clearScreen: silent,
    hasWarned: false,
    hasErrorLogged: () => false,
    error(text, { error }: LogErrorOptions = {}) {
      const { id = '', frame, message = text } = (error ?? {}) as Partial<ModuleProblem>
      tell({ problem: { id, message, ...(frame === undefined ? {} : { frame }) } })
    },
  }
}
