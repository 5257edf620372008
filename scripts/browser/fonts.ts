import { readdir } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { passOver } from '../files/debug.ts'

const FONT = /\.(?:ttf|ttc|otf|pfb|woff2?)$/i

/** Whether fontconfig would find a font on this Linux machine. */
export async function systemHasFonts(): Promise<boolean> {
  const home = homedir()
  const folders = [
    '/usr/share/fonts',
    '/usr/local/share/fonts',
    join(home, '.fonts'),
    join(home, '.local/share/fonts'),
  ]
  const configured = await readdir('/etc/fonts').then(
    (names) => names.includes('fonts.conf'),
    () => false,
  )
  if (!configured) return false
  for (const folder of folders) {
    const names = await readdir(folder, { recursive: true }).catch(passOver(folder, []))
    if (names.some((name) => FONT.test(name))) return true
  }
  return false
}
