import { fileURLToPath } from 'node:url'

/**
 * The modules of `scripts/page/` as one script. Used where the program is built, and where it runs as TypeScript.
 * @returns {Promise<string>}
 */
export async function bundlePage() {
  const { build } = await import('esbuild')
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('../page/index.ts', import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    // A browser that is found on the machine may be some years old.
    target: 'chrome110',
    charset: 'utf8',
    logLevel: 'silent',
  })
  return outputFiles[0]?.text ?? ''
}
