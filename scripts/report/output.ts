// The only place that prints. Results go to stdout; progress and problems to stderr.
import type { Finding } from '../model/finding.ts'
import { findingLines } from './finding-lines.ts'
import { type Colours, coloursFor } from './lines.ts'

export interface OutputOptions {
  json: boolean
  quiet: boolean
  /** A line for each finding. */
  verbose: boolean
}

export class Output {
  readonly options: OutputOptions
  /** Of stdout. */
  readonly colours: Colours
  /** Of stderr. */
  readonly errorColours: Colours
  #status = false

  constructor(options: OutputOptions) {
    this.options = options
    this.colours = coloursFor(process.stdout)
    this.errorColours = coloursFor(process.stderr)
  }

  /** A line of the result; with `--json` the document alone is the result. */
  result(line: string): void {
    if (this.options.json || this.options.quiet) return
    this.#clear()
    process.stdout.write(`${line}\n`)
  }

  json(document: unknown): void {
    if (!this.options.json) return
    this.#clear()
    process.stdout.write(`${JSON.stringify(document, null, 2)}\n`)
  }

  problem(line: string): void {
    this.#clear()
    process.stderr.write(`${line}\n`)
  }

  /** What was noticed; of many alike one line, unless all were asked for. Advice is no problem: `quiet` leaves it out. */
  findings(findings: readonly Finding[]): void {
    const { quiet, verbose } = this.options
    const told = quiet ? findings.filter(({ severity }) => severity !== 'info') : findings
    for (const line of findingLines(told, this.errorColours, verbose)) this.problem(line)
  }

  /** What is being done now: one line that changes on a terminal, a line each elsewhere. */
  progress(line: string): void {
    if (this.options.quiet) return
    this.#clear()
    const terminal = process.stderr.isTTY
    const width = (process.stderr.columns ?? 80) - 1
    process.stderr.write(terminal ? this.errorColours.dim(line.slice(0, width)) : `${line}\n`)
    this.#status = terminal === true
  }

  #clear(): void {
    if (this.#status) process.stderr.write('\r\u001b[2K')
    this.#status = false
  }
}
