import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { openWorkspace, type Workspace } from '../../scripts/files/workspace.ts'
import type { MeasuredThing, Metrics } from '../../scripts/model/metrics.ts'
import { DEFAULT_METRICS } from '../../scripts/ruler/metrics.ts'
import { measuredThing } from '../../scripts/themes/measured-thing.ts'
import { metricsText } from '../../scripts/themes/metrics-text.ts'
import { guessedMetrics, knownMetrics, metricsFile } from '../../scripts/themes/theme-metrics.ts'
import { temporaryFolder } from '../support/run.ts'

let workspace: Workspace

beforeEach(async () => {
  workspace = await openWorkspace(await temporaryFolder())
})

async function install(theme: string, version: string): Promise<void> {
  await write(join(workspace.root, 'node_modules', theme, 'package.json'), JSON.stringify({ version }))
}

async function keep(metrics: Metrics, file = metricsFile(workspace, metrics.of)): Promise<void> {
  await write(file, metricsText(metrics))
}

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, text)
}

function thingOf(theme: string): MeasuredThing {
  const thing = measuredThing(theme, workspace.root)
  if (!thing) throw new Error(`${theme} is not installed`)
  return thing
}

describe('metrics of a theme', () => {
  test('those of the default theme are always known', () => {
    expect(knownMetrics(workspace, 'default')).toBe(DEFAULT_METRICS)
  })

  test('those of another once they have been measured', async () => {
    expect(knownMetrics(workspace, 'seriph')).toBeUndefined()
    const measured = { ...DEFAULT_METRICS, of: thingOf('seriph'), width: 800 }
    await keep(measured)
    expect(knownMetrics(workspace, 'seriph')).toEqual(measured)
  })

  test('another version of the theme has to be measured again', async () => {
    await install('slidev-theme-quiet', '1.0.0')
    await keep({ ...DEFAULT_METRICS, of: thingOf('quiet') })
    expect(knownMetrics(workspace, 'quiet')).toBeDefined()
    await install('slidev-theme-quiet', '1.0.1')
    expect(knownMetrics(workspace, 'quiet')).toBeUndefined()
  })

  test.each(['slidev', 'addon'] as const)('another version of %s as well', async (key) => {
    const of = { ...thingOf('seriph'), [key]: 'before' }
    await keep({ ...DEFAULT_METRICS, of })
    expect(knownMetrics(workspace, 'seriph')).toBeUndefined()
    // Not even where its file has been renamed.
    await keep({ ...DEFAULT_METRICS, of }, metricsFile(workspace, thingOf('seriph')))
    expect(knownMetrics(workspace, 'seriph')).toBeUndefined()
  })

  test('half of a file is none', async () => {
    await write(metricsFile(workspace, thingOf('seriph')), '{"of": {')
    expect(knownMetrics(workspace, 'seriph')).toBeUndefined()
  })

  test('a theme that is not installed has none', () => {
    expect(measuredThing('not-there', workspace.root)).toBeUndefined()
    expect(knownMetrics(workspace, 'not-there')).toBeUndefined()
  })

  test('a guess leaves room', () => {
    const { width, columnWidth, height } = guessedMetrics()
    expect(width).toBeLessThan(DEFAULT_METRICS.width * 0.9)
    expect(columnWidth).toBeLessThan(DEFAULT_METRICS.columnWidth * 0.9)
    expect(height).toBeLessThan(DEFAULT_METRICS.height * 0.9)
  })
})
