// Someone gets the package and has PDFs: `npm pack`, and in an empty folder `npm i -D`, `npx reprise init`,
// `npx reprise export`.
import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { REPOSITORY, temporaryFolder } from '../support/run.ts'
import { npm, npx } from './npm.ts'

let folder: string

beforeAll(async () => {
  const packed = await temporaryFolder()
  await npm(REPOSITORY, 'pack', '--pack-destination', packed)
  const [name = ''] = await readdir(packed)
  folder = await temporaryFolder()
  await npm(folder, 'install', '--save-dev', '--prefer-offline', join(packed, name))
})

test('the package holds the build and the addon, and no TypeScript of the program', async () => {
  const installed = join(folder, 'node_modules/reprise')
  const names = await readdir(installed, { recursive: true })
  expect(names).toContain(join('build', 'cli.mjs'))
  expect(names).toContain(join('node_modules', 'slidev-addon-reprise', 'vite.config.ts'))
  expect(names.filter((name) => name.startsWith('scripts') && name.endsWith('.ts'))).toEqual([])
})

test('init makes a workspace, export its PDFs', async () => {
  expect(await npx(folder, 'reprise', 'init')).toContain('Next: npx reprise export.')
  expect(await npx(folder, 'reprise', 'export')).toContain('exports/first-talk.pdf')
  const pdf = await readFile(join(folder, 'exports/first-talk.pdf'))
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  expect(await npx(folder, 'reprise', 'check')).toContain('0 problems')
})

test('what init has written gives the same on an installation from anew, without a warning', async () => {
  await rm(join(folder, 'node_modules'), { recursive: true })
  await rm(join(folder, 'package-lock.json'))
  const said = await npm(folder, 'install', '--prefer-offline')
  expect(said).not.toContain('EBADENGINE')
  expect(await npx(folder, 'reprise', 'export')).toContain('exports/first-talk.pdf')
})
