// A web server on this machine, for pictures that notes take from the web.
import { lookup } from 'node:dns/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

export interface Web {
  port: number
  /** `http://127.0.0.1:…` */
  origin: string
  /** Paths in the order in which they were asked for. */
  asked: string[]
}

export type Answer = Uint8Array | string | ((request: IncomingMessage, response: ServerResponse) => void)

/** Answers until the test ends, on all addresses of the machine. @param answers by path; others get 404 */
export async function web(answers: Record<string, Answer>): Promise<Web> {
  const asked: string[] = []
  const server = createServer((request, response) => {
    const path = request.url ?? ''
    asked.push(path)
    const answer = answers[path]
    if (typeof answer === 'function') answer(request, response)
    else if (answer === undefined) response.writeHead(404).end('not here')
    else response.end(answer)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  return { port, origin: `http://127.0.0.1:${port}`, asked }
}

export function redirect(location: string): Answer {
  return (_, response) => response.writeHead(302, { location }).end()
}

/** A container without /etc/hosts does not know the name. */
export const knowsLocalhost = await lookup('localhost').then(
  () => true,
  () => false,
)
