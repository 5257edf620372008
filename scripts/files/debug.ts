import { debuglog } from 'node:util'
import { firstLine } from '../text/first-line.ts'

const log = debuglog('reprise')

/**
 * Says what is passed over, where somebody asks with `NODE_DEBUG=reprise`: one line on stderr.
 * @param what the file, or what was tried with it
 */
export function passedOver(what: string, error: unknown): void {
  if (log.enabled) log('%s: %s', what, firstLine(error))
}

/**
 * For a promise whose failure is an answer: `stat(file).catch(passOver(file))` gives undefined, and says why.
 * @param instead what it gives
 */
export function passOver(what: string): (error: unknown) => undefined
export function passOver<Value>(what: string, instead: Value): (error: unknown) => Value
export function passOver(what: string, instead?: unknown): (error: unknown) => unknown {
  return (error) => {
    passedOver(what, error)
    return instead
  }
}
