// The process in which Slidev serves one entry. Slidev is started here. It ends when its parent does.
import type { AddressInfo, Server } from 'node:net'
import { fileURLToPath } from 'node:url'
import type { ServerMessage, SlidevOptions } from './server.ts'

const { entry, cacheDir }: SlidevOptions = JSON.parse(process.argv[2] as string)

process.on('disconnect', () => process.exit(0))
process.on('SIGTERM', () => process.exit(0))
// Ctrl-C reaches the whole group; the parent decides.
process.on('SIGINT', () => {})

function tell(message: ServerMessage): void {
  process.send?.(message)
}

// Slidev looks for themes and addons beside the program that was started, where the workspace has no packages of its
// own; so it must believe that this program is Slidev's.
process.argv[1] = fileURLToPath(import.meta.resolve('@slidev/cli'))

try {
  const { createServer, resolveOptions } = await import('@slidev/cli')
  const options = await resolveOptions({ entry }, 'export')
  const server = await createServer(options, {
    cacheDir,
    clearScreen: false,
    logLevel: 'error',
    // Nothing follows changes here: a deck is loaded once.
    server: { host: '127.0.0.1', port: 0, open: false },
  })
  await server.listen()
  const { port } = (server.httpServer as Server).address() as AddressInfo
  tell({ url: `http://127.0.0.1:${port}/`, slides: options.data.slides.length })
} catch (error) {
  tell({ error: (error as Error).message })
  process.exitCode = 1
}
