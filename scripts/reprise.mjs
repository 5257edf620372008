#!/usr/bin/env node
// The program's entry.
import { loadProgram } from './start/load-program.mjs'

const { main } = await loadProgram('cli.ts')
process.exitCode = await main(process.argv.slice(2))
