// What is passed over is said to those who ask, and to nobody else.
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { REPOSITORY } from '../support/run.ts'

const MODULE = join(REPOSITORY, 'scripts/files/debug.ts')
const PROGRAM = `
  import { passOver, passedOver } from ${JSON.stringify(MODULE)}
  passedOver('notes/a.md', new Error('no such file\\nand more'))
  console.log(await Promise.reject(new Error('locked')).catch(passOver('b')))
`

/** @param NODE_DEBUG read once, when the process starts */
async function said(NODE_DEBUG: string): Promise<{ stdout: string; stderr: string }> {
  const args = ['--import', 'tsx', '--input-type=module', '--eval', PROGRAM]
  return promisify(execFile)(process.execPath, args, { cwd: REPOSITORY, env: { ...process.env, NODE_DEBUG } })
}

test('with NODE_DEBUG=reprise each is one line: what, and the first line of the reason', async () => {
  const { stdout, stderr } = await said('reprise')
  expect(stdout).toBe('undefined\n')
  const lines = stderr.trim().split('\n')
  expect(lines).toHaveLength(2)
  expect(lines[0]).toMatch(/^REPRISE \d+: notes\/a\.md: no such file$/)
  expect(lines[1]).toMatch(/^REPRISE \d+: b: locked$/)
})

test('without it nothing is said', async () => {
  expect(await said('')).toEqual({ stdout: 'undefined\n', stderr: '' })
})
