// Findings as lines for a person: what is found many times in a file is one line with a count.
import type { Finding } from '../model/finding.ts'
import { type Colours, findingLine, sortFindings } from './lines.ts'

/** More findings of one rule in a file than this become one line. */
const MOST_ALIKE = 3
/** Names or lines that such a line has. */
const NAMED = 3

/** @returns in the order of files and lines; with `each` a line for each finding, however many there are */
export function findingLines(findings: readonly Finding[], colours: Colours, each = false): string[] {
  const sorted = sortFindings(findings)
  const shown = each ? sorted : sortFindings(alike(sorted).flatMap(joined))
  return shown.map((finding) => findingLine(finding, colours))
}

function alike(findings: readonly Finding[]): Finding[][] {
  const groups = new Map<string, Finding[]>()
  for (const finding of findings) {
    const key = [finding.file, finding.rule, finding.severity].join('\0')
    const group = groups.get(key)
    if (group) group.push(finding)
    else groups.set(key, [finding])
  }
  return [...groups.values()]
}

/** `Picture not found: a.png, b.png, c.png, … (40 in this file; --verbose lists each)`, at the place of the first. */
function joined(group: Finding[]): Finding[] {
  const [first] = group
  if (!first || group.length <= MOST_ALIKE) return group
  const message = namesTogether(group) ?? `${first.message} Others: ${linesOf(group.slice(1))}`
  const { hint: _, ...rest } = first
  const hint = mostCommon(group.flatMap(({ hint }) => hint ?? []))
  const all = `${message} (${group.length.toLocaleString('en')} in this file; --verbose lists each)`
  return [{ ...rest, message: all, ...(hint === undefined ? {} : { hint }) }]
}

/** Of messages that differ in the name behind their colon. */
function namesTogether(group: readonly Finding[]): string | undefined {
  const [first = ''] = group.map(({ message }) => message.split(': ', 1)[0])
  const start = `${first}: `
  if (!group.every(({ message }) => message.startsWith(start))) return undefined
  const names = new Set(group.map(({ message }) => message.slice(start.length)))
  return start + few([...names])
}

function linesOf(group: readonly Finding[]): string {
  const lines = [...new Set(group.map(({ line }) => String(line)))]
  return `${lines.length === 1 ? 'line' : 'lines'} ${few(lines)}`
}

function few(texts: readonly string[]): string {
  return [...texts.slice(0, NAMED), ...(texts.length > NAMED ? ['…'] : [])].join(', ')
}

/** The first of those that come most often. */
function mostCommon(texts: readonly string[]): string | undefined {
  const counts = new Map<string, number>()
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1)
  const most = Math.max(0, ...counts.values())
  return [...counts].find(([, count]) => count === most)?.[0]
}
