// Prints for each folder of the program how many of its lines ran, and which files below the mark keep it there.
import { relative, sep } from 'node:path'
import type { Reporter } from 'vitest/node'

/** Of Istanbul's coverage what is needed here. */
interface Coverage {
  files(): string[]
  fileCoverageFor(file: string): { getLineCoverage(): Record<string, number> }
}

interface Lines {
  all: number
  run: number
}

/** %; folders below it are marked, with those of their files. */
const MARK = 85

export class CoverageByFolder implements Reporter {
  onCoverage(given: unknown): void {
    const coverage = given as Coverage
    const files = coverage.files().map((path) => {
      const counts = Object.values(coverage.fileCoverageFor(path).getLineCoverage())
      const name = relative(process.cwd(), path).split(sep).join('/')
      return { name, all: counts.length, run: counts.filter((count) => count > 0).length }
    })
    const folders = [...new Set(files.map(folderOf))].sort()
    const rows = folders.flatMap((folder) =>
      rowsOf(
        folder,
        files.filter((file) => folderOf(file) === folder),
      ),
    )
    console.log(['', ' Lines that ran', ...rows, row(sum(files), 'all')].join('\n'))
  }
}

function folderOf({ name }: { name: string }): string {
  return name.split('/').slice(0, -1).join('/')
}

function rowsOf(folder: string, files: readonly ({ name: string } & Lines)[]): string[] {
  const lines = sum(files)
  const low = share(lines) < MARK ? files.filter((file) => share(file) < MARK) : []
  return [
    row(lines, folder, share(lines) < MARK ? '!' : ' '),
    ...low.map((file) => row(file, `  ${file.name.split('/').at(-1)}`)),
  ]
}

function row(lines: Lines, name: string, mark = ' '): string {
  return `${mark}${share(lines).toFixed(1).padStart(6)} %${String(lines.all - lines.run).padStart(5)} not  ${name}`
}

function sum(files: readonly Lines[]): Lines {
  return files.reduce((total, { all, run }) => ({ all: total.all + all, run: total.run + run }), {
    all: 0,
    run: 0,
  })
}

function share({ all, run }: Lines): number {
  return all === 0 ? 100 : (100 * run) / all
}
