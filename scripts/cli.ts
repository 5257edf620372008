// The command line: names, options, help, and one catch for all commands.
import { readFileSync } from 'node:fs'
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import type { Context, ExitCode } from './commands/context.ts'
import { openWorkspace } from './files/workspace.ts'
import { coloursFor, errorLines } from './report/lines.ts'
import { Output } from './report/output.ts'

interface CommonOptions {
  root: string
  json?: boolean
  quiet?: boolean
}

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

  /** Runs a command's work with its workspace and its output. */
  const run = async (options: CommonOptions, work: (context: Context) => Promise<ExitCode>) => {
    const output = new Output(options)
    finish(await work({ workspace: await openWorkspace(options.root), output }))
  }

  common(program.command('decks'))
    .description('make decks of notes, or bring them up to date')
    .argument('[notes...]', 'notes or folders of notes (default: all in notes/)')
    .option('--dry-run', 'say what would happen and write nothing')
    .option('--diff', 'show the slides that would change and write nothing')
    .option('--mine <decks...>', 'end the conflicts of these decks: your lines stay')
    .option(
      '--theirs <decks...>',
      'end the conflicts of these decks: the lines of the notes take their place',
    )
    .option('--restore <decks...>', 'make decks again that were deleted by hand')
    .option('--download-images', 'fetch the pictures that notes take from the web')
    .option('--prune', 'remove decks whose talk is gone and that nobody edited')
    .option('--verify', 'measure what was written, and plan talks again whose slides do not fit')
    .addOption(browserOption())
    .option('--no-cache', 'plan notes anew that have not changed')
    .option('--explain', 'list each slide with its height and why it starts there')
    .addHelpText(
      'after',
      after(
        'reprise decks notes/gopher-china-2017.md',
        'reprise decks --diff',
        'reprise decks --theirs decks/gopher-china-2017/1.2-go-in-tidb.md',
      ),
    )
    .action(async (notes: string[], options) => {
      const { decks } = await import('./commands/decks.ts')
      await run(options, (context) => decks(context, notes, options))
    })

  common(program.command('edits'))
    .description('list what people changed in decks since they were generated')
    .argument('[decks...]', 'decks or folders of decks (default: all in decks/)')
    .option('--diff', 'show the lines')
    .addHelpText('after', after('reprise edits', 'reprise edits 1.2-go-in-tidb --diff'))
    .action(async (names: string[], options) => {
      const { edits } = await import('./commands/edits.ts')
      await run(options, (context) => edits(context, names, options))
    })

  common(program.command('export'))
    .description('bring decks up to date, then make PDFs in exports/')
    .argument('[decks...]', 'decks or folders of decks (default: all in decks/)')
    .addOption(browserOption())
    .option('--dark', 'print the dark colours')
    .addHelpText('after', after('reprise export gopher-china-2017', 'reprise export 1.2-go-in-tidb --dark'))
    .action(async (names: string[], options) => {
      const { exportCommand } = await import('./commands/export.ts')
      await run(options, (context) => exportCommand(context, names, options))
    })

  common(program.command('check'))
    .description('measure every slide in a browser and report what is wrong')
    .argument('[decks...]', 'decks or folders of decks (default: all in decks/)')
    .addOption(browserOption())
    .addHelpText('after', after('reprise check decks/gopher-china-2017'))
    .action(async (names: string[], options) => {
      const { check } = await import('./commands/check.ts')
      await run(options, (context) => check(context, names, options))
    })

  rooted(program.command('dev'))
    .description('present and edit a deck; follows changes of notes and deck')
    .argument('[deck]', 'the deck (asked for where there are several)')
    .option('-p, --port <number>', 'port to listen on (default: any free one from 3030)', portNumber)
    .option('-o, --open', 'open it in the browser')
    .addOption(browserOption())
    .addHelpText('after', after('reprise dev 1.2-go-in-tidb --open'))
    .action(async (deck: string | undefined, options) => {
      const { dev } = await import('./commands/dev.ts')
      await run(options, (context) => dev(context, deck, options))
    })

  common(program.command('calibrate'))
    .description('measure a theme in a browser, or compare planned heights with it')
    .argument('[decks...]', 'with --compare: decks or folders of decks (default: all)')
    .option('--theme <name>', 'theme to measure', 'default')
    .option('--compare', 'show the decks as they are planned now, and how far the planned heights are off')
    .addOption(browserOption())
    .addHelpText('after', after('reprise calibrate --theme seriph', 'reprise calibrate --compare'))
    .action(async (names: string[], options) => {
      const { calibrate } = await import('./commands/calibrate.ts')
      await run(options, (context) => calibrate(context, names, options))
    })

  common(program.command('doctor'))
    .description('what is installed, which browser is used, what is missing')
    .addOption(browserOption())
    .action(async (options) => {
      const { doctor } = await import('./commands/doctor.ts')
      await run(options, (context) => doctor(context, options))
    })

  return program
}

function rooted(command: Command): Command {
  return command
    .option('--root <dir>', 'workspace: the folder that holds notes/ and decks/', '.')
    .option('-q, --quiet', 'print problems only')
    .helpOption('-h, --help', 'print this help')
}

function common(command: Command): Command {
  return rooted(command).option('--json', 'print one JSON document on stdout')
}

function browserOption(): Option {
  return new Option('--browser <path>', 'program file of Chrome, Chromium or Edge').env('REPRISE_BROWSER')
}

function portNumber(value: string): number {
  const port = Number(value)
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new InvalidArgumentError('A port is a number from 1 to 65535.')
  return port
}

function after(...examples: string[]): string {
  const title = examples.length === 1 ? 'Example' : 'Examples'
  return `\n${title}:\n${examples.map((example) => `  ${example}`).join('\n')}\n`
}

const EXAMPLES = `
Examples:
  reprise decks                 notes/*.md → decks/*.md
  reprise dev 1.2-go-in-tidb    present and edit one deck
  reprise export                decks/*.md → exports/*.pdf

Exit codes: 0 all well, 1 problems in notes or decks, 2 could not run.
`

function version(): string {
  const manifest: { version: string } = JSON.parse(
    readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
  )
  return manifest.version
}
