import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

/**
 * What Slidev shall take for the program that was started (`process.argv[1]`): a file of the addon. It looks for themes
 * and addons beside its own package and in the `node_modules` of that program. An installed Reprise brings its addon in a
 * `node_modules` of its own, where nothing else would lead Slidev.
 * @returns an absolute path, links not followed: in the repository `node_modules` has a link to the addon's folder
 */
export function startedAs(): string {
  const manifest = join('slidev-addon-reprise', 'package.json')
  const folders = createRequire(import.meta.url).resolve.paths(manifest) ?? []
  const folder = folders.find((each) => existsSync(join(each, manifest)))
  if (folder === undefined) throw new Error('The package slidev-addon-reprise is not installed.')
  return join(folder, manifest)
}
