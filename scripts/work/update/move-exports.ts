import { mkdir, readdir, rename } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { passOver } from '../../files/debug.ts'
import type { Workspace } from '../../files/workspace.ts'
import type { DeckPath } from '../../model/paths.ts'

/**
 * PDFs and the like go with their decks. They can be made again, so one that cannot be moved is left where it is.
 * @param moves the old path by the new one
 */
export async function moveExports(
  workspace: Workspace,
  moves: ReadonlyMap<DeckPath, DeckPath>,
): Promise<void> {
  const files: { from: string; between: string; to: string }[] = []
  for (const [to, from] of moves) {
    const folder = join(workspace.exports, dirname(from))
    const [stem, newStem] = [from, to].map((file) => basename(file, '.md')) as [string, string]
    for (const name of await readdir(folder).catch(passOver(folder, []))) {
      if (!name.startsWith(`${stem}.`) || /[^.\w]/.test(name.slice(stem.length))) continue
      const target = join(workspace.exports, dirname(to), newStem + name.slice(stem.length))
      files.push({ from: join(folder, name), between: join(folder, `.${name}.moved`), to: target })
    }
  }
  // All are moved away first: one deck may take the name of another.
  for (const { from, between } of files) await rename(from, between).catch(passOver(from))
  for (const { between, to } of files) {
    await mkdir(dirname(to), { recursive: true }).catch(passOver(dirname(to)))
    await rename(between, to).catch(passOver(between))
  }
}
