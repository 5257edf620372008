import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

/**
 * npm as a person runs it in a folder; what npm and Vitest have set for this process is left out.
 * @returns what it said, problems and warnings last
 */
export async function npm(cwd: string, ...args: string[]): Promise<string> {
  return command(cwd, 'npm', ...args)
}

export async function npx(cwd: string, ...args: string[]): Promise<string> {
  return command(cwd, 'npx', ...args)
}

async function command(cwd: string, program: string, ...args: string[]): Promise<string> {
  const inherited = Object.entries(process.env).filter(([name]) => !/^(?:npm_|NODE_|VITEST)/i.test(name))
  const { stdout, stderr } = await promisify(execFile)(program, args, {
    cwd,
    env: { ...Object.fromEntries(inherited), NO_COLOR: '1' },
    shell: process.platform === 'win32',
    maxBuffer: 1 << 26,
  })
  return `${stdout}${stderr}`
}
