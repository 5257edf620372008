import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { compile } from '../scripts/start/build-program.mjs'
import type { Job, Measurement } from './measure.ts'
import { median } from './median.ts'
import type { Source } from './sources.ts'

export interface Measured {
  name: string
  /** MB */
  size: number
  floor: Measurement
  ours: Measurement
  ratio: number
}

/** @param repeat processes for each way, in turns; the one with the median time counts */
export async function measureSource(source: Source, repeat: number): Promise<Measured> {
  const floors: Measurement[] = []
  const all: Measurement[] = []
  const rounds = 'folder' in source ? 15 : 1
  for (let time = 0; time < repeat; time++) {
    floors.push(await inProcess({ source, way: 'floor', rounds }))
    all.push(await inProcess({ source, way: 'ours', rounds }))
  }
  const floor = median(floors, ({ total }) => total)
  const ours = median(all, ({ total }) => total)
  const name = 'folder' in source ? 'notes' : `${source.talks} talks`
  return { name, size: ours.bytes / 1e6, floor, ours, ratio: ours.total / floor.total }
}

/** Compiled as the program is: tsx has each function tell its name when it is made, which costs a tenth. */
const COMPILED = join(import.meta.dirname, '../node_modules/.cache/reprise-bench')
let compiling: Promise<void> | undefined

async function inProcess(job: Job): Promise<Measurement> {
  compiling ??= compile([join(import.meta.dirname, 'measure.ts')], COMPILED)
  await compiling
  const program = join(COMPILED, 'measure.mjs')
  const { stdout } = await promisify(execFile)(process.execPath, [program, JSON.stringify(job)])
  return JSON.parse(stdout)
}
