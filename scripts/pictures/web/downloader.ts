import { type LookupAddress, lookup } from 'node:dns'
import type { LookupFunction } from 'node:net'
import { isIP } from 'node:net'
import { isPublicAddress } from './public-address.ts'

export interface DownloadLimits {
  /** Which IP addresses may be asked; those of the public internet where nothing is said. */
  allow?: (address: string) => boolean
  /** Of one picture. */
  mostBytes?: number
  /** For one picture with all its redirections. */
  milliseconds?: number
  redirections?: number
}

/** Fetches what an address holds. @throws DownloadError */
export type Download = (url: string) => Promise<Buffer>

/** Why a picture was not fetched, in words. */
export class DownloadError extends Error {}

/**
 * Fetches over http and https only, and only from addresses that are allowed. A name is resolved once, and the
 * connection goes to just that address, also after a redirection: a server can neither send us on into the own network
 * nor change its address between the question and the connection. Proxies are not used.
 */
export async function downloader(limits: DownloadLimits = {}): Promise<Download> {
  const { allow = isPublicAddress, mostBytes = 10_000_000, milliseconds = 15_000, redirections = 5 } = limits
  // Loaded only by a run that fetches.
  const { Agent, buildConnector, interceptors, request } = await import('undici')
  const connect = buildConnector({ lookup: guardedLookup(allow), timeout: milliseconds })
  const agent = new Agent({
    maxResponseSize: mostBytes,
    // No connection outlives its answer, so that none keeps the program alive.
    pipelining: 0,
    connect: (options, callback) => {
      const address = options.hostname.replace(/^\[|\]$/g, '')
      if (isIP(address) && !allow(address)) callback(notAllowed(address), null)
      else connect(options, callback)
    },
  }).compose(interceptors.redirect({ maxRedirections: redirections }))

  return async (url) => {
    try {
      const { statusCode, body } = await request(url, {
        dispatcher: agent,
        signal: AbortSignal.timeout(milliseconds),
        headers: { 'user-agent': 'reprise', accept: 'image/*', 'accept-encoding': 'identity' },
      })
      if (statusCode === 200) return Buffer.from(await body.arrayBuffer())
      await body.dump()
      throw new DownloadError(
        statusCode >= 300 && statusCode < 400
          ? `more than ${redirections} redirections`
          : `the server answers ${statusCode}`,
      )
    } catch (error) {
      throw error instanceof DownloadError ? error : new DownloadError(reasonOf(error), { cause: error })
    }
  }

  function reasonOf(error: unknown): string {
    const { code = '', name, message } = error as NodeJS.ErrnoException
    if (name === 'TimeoutError' || /TIMEOUT|ETIMEDOUT/.test(code))
      return `no answer within ${milliseconds / 1000} s`
    if (code === 'UND_ERR_RES_EXCEEDED_MAX_SIZE') return `larger than ${mostBytes / 1_000_000} MB`
    return REASONS[code] ?? message
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOTFOUND: 'no such server',
  EAI_AGAIN: 'no network, or no such server',
  ECONNREFUSED: 'the server refuses the connection',
  ECONNRESET: 'the server broke off',
  UND_ERR_SOCKET: 'the server broke off',
  ENETUNREACH: 'no network',
  EHOSTUNREACH: 'no way to the server',
  CERT_HAS_EXPIRED: 'its certificate has expired',
}

function guardedLookup(allow: (address: string) => boolean): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, found: LookupAddress[]) => {
      const allowed = error ? [] : found.filter(({ address }) => allow(address))
      const [first] = allowed
      if (error) callback(error, '')
      else if (!first) callback(notAllowed(found[0]?.address ?? hostname), '')
      else if (options.all) callback(null, allowed)
      else callback(null, first.address, first.family)
    })
  }
}

function notAllowed(address: string): DownloadError {
  return new DownloadError(`${address} is no public address`)
}
