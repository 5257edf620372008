import { createHash } from 'node:crypto'

/** @returns the first hexadecimal digits of the SHA-256 of a text or of bytes, all 64 where nothing is said */
export function digest(content: string | Uint8Array, digits = 64): string {
  return createHash('sha256').update(content).digest('hex').slice(0, digits)
}
