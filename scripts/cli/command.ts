// What the definitions of commands share.
import type { CommandUnknownOpts } from '@commander-js/extra-typings'
import { type Command, InvalidArgumentError, Option } from '@commander-js/extra-typings'
import type { Context, ExitCode } from '../commands/context.ts'
import type { Output, OutputOptions } from '../report/output.ts'

/** Ways to run a command's work: with an output, or also with a workspace. The exit code of the work is the program's. */
export interface Runner {
  inWorkspace(
    options: Common & { root: string },
    work: (context: Context) => Promise<ExitCode>,
  ): Promise<void>
  anywhere(options: Common, work: (output: Output) => Promise<ExitCode>): Promise<void>
}

/** As the command line gives them: what was not said is undefined. */
interface Common {
  json?: true | undefined
  quiet?: true | undefined
  verbose?: true | undefined
}

/** Adds a command to the program. */
export type Definition = (program: Command, runner: Runner) => CommandUnknownOpts

export function outputOptions({ json, quiet, verbose }: Common): OutputOptions {
  return { json: json ?? false, quiet: quiet ?? false, verbose: verbose ?? false }
}

export const rootOption = () =>
  new Option('--root <dir>', 'workspace: the folder that holds notes/ and decks/').default('.')

export const jsonOption = () => new Option('--json', 'print one JSON document on stdout')

export const quietOption = () => new Option('-q, --quiet', 'print problems only')

export const verboseOption = () =>
  new Option('--verbose', 'list each finding, also where many are alike in a file')

export const browserOption = () =>
  new Option('--browser <path>', 'program file of Chrome, Chromium or Edge').env('REPRISE_BROWSER')

export function portNumber(value: string): number {
  const port = Number(value)
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new InvalidArgumentError('A port is a number from 1 to 65535.')
  return port
}

/** Text that stands below the options of `--help`. */
export function examples(...lines: string[]): string {
  const title = lines.length === 1 ? 'Example' : 'Examples'
  return `\n${title}:\n${lines.map((line) => `  ${line}`).join('\n')}\n`
}
