// The command line: the program's help, its commands, and one catch for all of them.
import { readFileSync } from 'node:fs'
import { Command, CommanderError } from '@commander-js/extra-typings'
import { outputOptions, type Runner } from './cli/command.ts'
import { definitions } from './cli/commands/index.ts'
import type { ExitCode } from './commands/context.ts'
import { openWorkspace } from './files/workspace.ts'
import { coloursFor, errorLines } from './report/lines.ts'
import { Output } from './report/output.ts'

/** @returns the exit code; prints, and never throws. */
export async function main(argv: readonly string[]): Promise<ExitCode> {
  let code: ExitCode = 0
  const program = build((done) => {
    code = done
  })
  try {
    await program.parseAsync([...argv], { from: 'user' })
    return code
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    for (const line of errorLines(error, coloursFor(process.stderr))) process.stderr.write(`${line}\n`)
    return 2
  }
}

function build(finish: (code: ExitCode) => void): Command {
  const program = new Command('reprise')
    .description('Conference notes in, Slidev decks and PDFs out.')
    .version(version(), '-v, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand(false)
    .exitOverride()
    .showHelpAfterError('(reprise --help lists the commands and options)')
    .addHelpText('after', EXAMPLES)
  const runner: Runner = {
    inWorkspace: async (options, work) =>
      finish(
        await work({
          workspace: await openWorkspace(options.root),
          output: new Output(outputOptions(options)),
        }),
      ),
    anywhere: async (options, work) => finish(await work(new Output(outputOptions(options)))),
  }
  for (const define of definitions) define(program, runner).helpOption('-h, --help', 'print this help')
  return program
}

const EXAMPLES = `
Examples:
  reprise decks                 notes/*.md → decks/*.md
  reprise dev 1.2-go-in-tidb    present and edit one deck
  reprise export                decks/*.md → exports/*.pdf

Exit codes: 0 all well, 1 problems in notes or decks, 2 could not run.
NODE_DEBUG=reprise says on stderr what was passed over, and why.
`

function version(): string {
  const manifest: { version: string } = JSON.parse(
    readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
  )
  return manifest.version
}
