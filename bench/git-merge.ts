import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Sides } from '../scripts/merge/sides.ts'

export interface TextMerge {
  deck: string
  conflicts: number
}

/** A merge of lines, as version control makes it. @param mode decides all conflicts */
export async function gitMerge(
  { base, edited, fresh }: Sides<string>,
  mode?: 'mine' | 'theirs',
): Promise<TextMerge> {
  const folder = await mkdtemp(join(tmpdir(), 'reprise-compare-'))
  try {
    const files = {
      edited: join(folder, 'edited.md'),
      base: join(folder, 'base.md'),
      fresh: join(folder, 'fresh.md'),
    }
    await Promise.all([
      writeFile(files.base, base),
      writeFile(files.edited, edited),
      writeFile(files.fresh, fresh),
    ])
    const decided = mode ? [mode === 'mine' ? '--ours' : '--theirs'] : []
    return await run(['merge-file', '-p', ...decided, files.edited, files.base, files.fresh])
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** The exit code is the number of conflicts, up to 127; above that git could not merge. */
function run(args: readonly string[]): Promise<TextMerge> {
  return new Promise((resolve, reject) => {
    execFile('git', args, { encoding: 'utf8', maxBuffer: 1 << 26 }, (error, deck) => {
      const code = error ? Number(error.code) : 0
      if (Number.isInteger(code) && code <= 127) resolve({ deck, conflicts: code })
      else reject(error as Error)
    })
  })
}
