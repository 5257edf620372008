import { readFileSync } from 'node:fs'
import type { AbsolutePath } from '../../model/paths.ts'
import { explained } from '../save.ts'

/** What becomes of one file. */
export interface FileChange {
  path: AbsolutePath
  /** Its text when it was read; undefined where there was no file. */
  was: string | undefined
  /** Its new text; undefined removes the file. The same as `was` only asks that nobody changes it meanwhile. */
  text: string | undefined
}

/** `before` and `after` the change, or what somebody else made of the file. */
export type Standing = 'before' | 'after' | 'other'

export function standingOf({ path, was, text }: FileChange): Standing {
  const bytes = bytesIfThere(path)
  if (isText(bytes, text)) return 'after'
  return isText(bytes, was) ? 'before' : 'other'
}

/**
 * Whether the file is still as it was read, byte for byte. `not-utf8` is a file that a text cannot stand for: writing
 * back what was read of it would destroy it, however often it is read again.
 */
export function sinceRead({ path, was }: FileChange): 'same' | 'changed' | 'not-utf8' {
  const bytes = bytesIfThere(path)
  if (isText(bytes, was)) return 'same'
  return bytes?.toString('utf8') === was ? 'not-utf8' : 'changed'
}

/** @throws UserError where there is a file that cannot be read */
function bytesIfThere(path: string): Buffer | undefined {
  try {
    return readFileSync(path)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined
    throw explained(path, error as NodeJS.ErrnoException)
  }
}

function isText(bytes: Buffer | undefined, text: string | undefined): boolean {
  if (bytes === undefined || text === undefined) return bytes === text
  return bytes.equals(Buffer.from(text, 'utf8'))
}
