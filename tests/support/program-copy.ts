import { cp, mkdir, readdir, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { REPOSITORY, temporaryFolder } from './run.ts'

/**
 * The program as installed in another place, where a test may change it.
 * @param without packages, or scopes of packages, that it lacks
 * @returns its root
 */
export async function programCopy(without: readonly string[] = []): Promise<string> {
  const root = await temporaryFolder()
  for (const name of ['scripts', 'build'])
    await cp(join(REPOSITORY, name), join(root, name), { recursive: true })
  for (const name of ['package.json', 'package-lock.json']) await cp(join(REPOSITORY, name), join(root, name))
  await mkdir(join(root, 'node_modules'))
  for (const name of await readdir(join(REPOSITORY, 'node_modules'))) {
    if (name === '.cache' || without.includes(name)) continue
    await symlink(join(REPOSITORY, 'node_modules', name), join(root, 'node_modules', name))
  }
  return root
}
