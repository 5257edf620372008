// Style sheets of fonts, as the page gets them where nothing but a deck is shown.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { createServer, type ViteDevServer } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fontStyles } from '../../../scripts/slidev/vite/font-styles.ts'
import { REPOSITORY, temporaryFolder } from '../../support/run.ts'

let server: ViteDevServer

beforeAll(async () => {
  server = await createServer({
    root: await temporaryFolder(),
    configFile: false,
    logLevel: 'silent',
    plugins: [fontStyles()],
    optimizeDeps: { noDiscovery: true },
    server: { middlewareMode: true, watch: null, ws: false },
  })
})

afterAll(() => server.close())

/** The module that the page loads for an import in a file of this repository. */
async function moduleOf(name: string): Promise<string> {
  const { client } = server.environments
  const resolved = await client.pluginContainer.resolveId(name, join(REPOSITORY, 'addon/styles/faces.ts'))
  const loaded = await client.pluginContainer.load(resolved?.id ?? '')
  return typeof loaded === 'object' && loaded !== null ? loaded.code : ''
}

test.each(['inter/400', 'noto-sans-sc/700'])('%s: every font has the address of a file', async (name) => {
  const code = await moduleOf(`@fontsource/${name}.css`)
  const addresses = [...code.matchAll(/url\(\\"([^"\\]*)\\"\)/g)].map(([, address]) => address as string)
  expect(addresses.length).toBe(code.match(/@font-face/g)?.length)
  for (const address of addresses) {
    expect(address).toMatch(/^\/@fs\/.*\.woff2$/)
    expect(existsSync(decodeURI(address.slice('/@fs'.length)))).toBe(true)
  }
})

test('other style sheets are left to Vite', async () => {
  const { client } = server.environments
  for (const name of ['./base.css', '@fontsource/inter/400.css?raw']) {
    const resolved = await client.pluginContainer.resolveId(name, join(REPOSITORY, 'addon/styles/index.ts'))
    expect(resolved?.id).not.toContain('font-style:')
  }
})
