import { open } from 'node:fs/promises'
import pMap from 'p-map'

/** Has the disk keep the names in these folders, where they exist: a rename then outlasts a power failure. */
export async function syncFolders(folders: Iterable<string>): Promise<void> {
  await pMap(folders, syncFolder, { concurrency: 8 })
}

async function syncFolder(path: string): Promise<void> {
  try {
    const handle = await open(path, 'r')
    await handle.sync().finally(() => handle.close())
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException
    if (!ABSENT.has(code) && !CANNOT.has(code)) throw error
  }
}

const ABSENT = new Set(['ENOENT', 'ENOTDIR'])

/** Windows and some network file systems cannot open or flush a folder; there the order of the renames has to do. */
const CANNOT = new Set(['EPERM', 'EACCES', 'EISDIR', 'EINVAL', 'ENOTSUP', 'ENOSYS', 'EBADF'])
