import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { passOver } from '../files/debug.ts'
import { saveText, textIfThere } from '../files/save.ts'
import { type OwnManifest, ownManifest, templateFiles } from '../files/template.ts'
import { absolute, below } from '../files/workspace.ts'
import type { AbsolutePath } from '../model/paths.ts'
import { UserError } from '../model/user-error.ts'
import { ok, plural, unchanged } from '../report/lines.ts'
import type { Output } from '../report/output.ts'
import { firstLine } from '../text/first-line.ts'
import { type Additions, mergedManifest } from '../text/merged-manifest.ts'
import type { ExitCode } from './context.ts'

export interface InitOptions {
  dryRun: boolean
}

interface InitFile {
  /** From the workspace, with `/`. */
  file: string
  /** What was there stays in each case; `updated` adds to it. */
  status: 'created' | 'updated' | 'unchanged'
}

/** A file as it shall be; `text` is absent where it stays as it is. */
interface Wanted extends InitFile {
  text?: string
}

/** Makes a workspace of a folder. @param folder made where it does not exist */
export async function init(output: Output, folder: string, { dryRun }: InitOptions): Promise<ExitCode> {
  const root = absolute(folder)
  await mustBeFolder(root, folder)
  const wanted = await wantedFiles(root)
  if (!dryRun)
    for (const { file, text } of wanted) if (text !== undefined) await saveText(below(root, file), text)
  output.json({ root, files: wanted.map(({ file, status }): InitFile => ({ file, status })) })
  for (const { file, status } of wanted) {
    const line = `${file}  ${status}`
    output.result(
      status === 'unchanged' ? unchanged(output.colours.dim(line), output.colours) : ok(line, output.colours),
    )
  }
  output.result(summary(wanted, folder, { dryRun, installed: await isInstalled(root) }))
  return 0
}

interface Done {
  dryRun: boolean
  /** Reprise is among the workspace's own packages. */
  installed: boolean
}

async function mustBeFolder(root: AbsolutePath, named: string): Promise<void> {
  const found = await stat(root).catch(passOver(root))
  if (found && !found.isDirectory()) throw new UserError(`${named} is no folder.`, 'Name another.')
}

async function isInstalled(root: AbsolutePath): Promise<boolean> {
  const found = await stat(join(root, 'node_modules', 'reprise')).catch(
    passOver(join(root, 'node_modules', 'reprise')),
  )
  return found !== undefined
}

async function wantedFiles(root: AbsolutePath): Promise<Wanted[]> {
  const files = await templateFiles()
  if (await hasNotes(root)) for (const file of files.keys()) if (file.startsWith('notes/')) files.delete(file)
  const additions = manifestAdditions(await ownManifest())
  const all = await Promise.all(
    [...files].map(async ([file, text]) => {
      const own = await textIfThere(below(root, file))
      return wantedFile(file, own, file === '.gitignore' && own !== undefined ? withLines(own, text) : text)
    }),
  )
  const manifest = await textIfThere(below(root, 'package.json'))
  return [...all, wantedFile('package.json', manifest, manifestText(manifest, additions))]
}

/** @param text what the file shall hold where it is not there, or where it is one that may be added to */
function wantedFile(file: string, own: string | undefined, text: string): Wanted {
  if (own === undefined) return { file, text, status: 'created' }
  const adds = file === '.gitignore' || file === 'package.json'
  return adds && own !== text ? { file, text, status: 'updated' } : { file, status: 'unchanged' }
}

/** A workspace with notes of its own needs no sample. */
async function hasNotes(root: AbsolutePath): Promise<boolean> {
  const names = await readdir(join(root, 'notes')).catch(passOver(join(root, 'notes'), []))
  return names.length > 0
}

/** The lines of `text` that `own` does not have, below it. */
function withLines(own: string, text: string): string {
  const has = new Set(own.split(/\r?\n/).map((line) => line.trim().replace(/^\/|\/$/g, '')))
  const missing = text.split('\n').filter((line) => line !== '' && !has.has(line.replace(/\/$/, '')))
  if (missing.length === 0) return own
  return `${own}${own === '' || own.endsWith('\n') ? '' : '\n'}${missing.join('\n')}\n`
}

const COMMANDS = ['decks', 'dev', 'edits', 'export', 'check']

function manifestAdditions({ overrides, allowScripts }: OwnManifest): Additions {
  const scripts = Object.fromEntries(COMMANDS.map((command) => [command, `reprise ${command}`]))
  return { private: true, scripts, overrides, allowScripts }
}

function manifestText(own: string | undefined, additions: Additions): string {
  if (own === undefined) return `${JSON.stringify(additions, null, 2)}\n`
  try {
    return mergedManifest(own, additions)
  } catch (cause) {
    throw new UserError(`package.json cannot be read: ${firstLine(cause)}`, 'Mend it, then run this again.', {
      cause,
    })
  }
}

function summary(files: readonly InitFile[], folder: string, { dryRun, installed }: Done): string {
  const count = (status: InitFile['status']) => files.filter((file) => file.status === status).length
  const counts = `${plural(count('created'), 'file')} created, ${count('updated')} updated, ${count('unchanged')} unchanged.`
  if (dryRun) return `${counts} (dry run: nothing was written)`
  const steps = [
    ...(folder === '.' ? [] : [`cd ${folder}`]),
    ...(installed ? [] : ['npm install --save-dev PACKAGE (that of Reprise)']),
    'npx reprise export',
  ]
  return `${counts} Next: ${steps.join(', then ')}.`
}
