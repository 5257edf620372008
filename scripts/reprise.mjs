#!/usr/bin/env node
// The program's entry. TypeScript runs as it is: tsx compiles each module when it is first imported.
import { register } from 'tsx/esm/api'

register()
const { main } = await import('./cli.ts')
process.exitCode = await main(process.argv.slice(2))
