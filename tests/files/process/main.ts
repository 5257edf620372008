// A process that works on a workspace, to be killed by a test: `main <work> <root> [argument]`.
import { appendFileSync } from 'node:fs'
import { finishJournal } from '../../../scripts/files/safe/finish-journal.ts'
import { lockWorkspace } from '../../../scripts/files/safe/lock.ts'
import { saveTogether } from '../../../scripts/files/safe/save-together.ts'
import { openWorkspace } from '../../../scripts/files/workspace.ts'
import { injectFaults } from './faults.ts'
import { bringTo } from './versions.ts'

const works: Record<string, (root: string, argument: string) => Promise<unknown>> = {
  /** Brings the workspace to a version; @returns the number of file system calls */
  async bring(root, version) {
    const calls = await injectFaults(JSON.parse(process.env.REPRISE_FAULTS ?? '{}'))
    await bringTo(root, Number(version))
    return calls().length
  },
  /** From version to version, without an end. */
  async forever(root, from) {
    for (let version = Number(from); ; version++) await bringTo(root, version)
  },
  /** Saves groups of changes. */
  async save(root, groups) {
    await injectFaults(JSON.parse(process.env.REPRISE_FAULTS ?? '{}'))
    return saveTogether(await openWorkspace(root), JSON.parse(groups))
  },
  /** Finishes what an interrupted run left. */
  async finish(root) {
    await injectFaults(JSON.parse(process.env.REPRISE_FAULTS ?? '{}'))
    return finishJournal(await openWorkspace(root))
  },
  /** Saves groups of changes; @returns the file system calls that this takes */
  async trace(root, groups) {
    const calls = await injectFaults({})
    await saveTogether(await openWorkspace(root), JSON.parse(groups))
    return calls()
  },
  /** Holds the workspace until stdin ends. */
  async hold(root) {
    const release = await lockWorkspace(await openWorkspace(root))
    process.stdout.write('held\n')
    for await (const _ of process.stdin);
    await release()
  },
  /** Takes the workspace and ends without a word. */
  async leave(root, how) {
    await lockWorkspace(await openWorkspace(root))
    if (how === 'exit') process.exit(0)
    if (how === 'throw') throw new Error('thrown')
  },
  /** Takes the workspace again and again, and writes down when it has it and when not. */
  async enter(root, log) {
    for (let time = 0; time < 10; time++) {
      const release = await lockWorkspace(await openWorkspace(root))
      appendFileSync(log, `in ${process.pid}\n`)
      await new Promise(setImmediate)
      appendFileSync(log, `out ${process.pid}\n`)
      await release()
    }
  },
}

const [work = '', root = '', argument = ''] = process.argv.slice(2)
works[work]?.(root, argument).then(
  (result) => process.stdout.write(JSON.stringify(result ?? null)),
  (error) => {
    process.stdout.write(JSON.stringify({ error: error.name, message: error.message }))
    process.exitCode = 1
  },
)
