// In: a file's bytes. Out: a Note and what was noticed. Never throws on a note's content.
import { parse as parseToml } from 'smol-toml'
import { parseDocument } from 'yaml'
import type { NoteFinding } from '../model/finding.ts'
import type { FrontMatter, Note, ProseRule, TalksRule } from '../model/note.ts'
import type { RootPath } from '../model/paths.ts'

const FRONT_MATTER = /^---[ \t]*\n([\s\S]*?\n)?---[ \t]*(?:\n|$)/
/** Hugo's: `title = "Monday"` between rows of plus signs. */
const TOML_FRONT_MATTER = /^\+\+\+[ \t]*\n([\s\S]*?\n)?\+\+\+[ \t]*(?:\n|$)/
/** Keys that take one of a few words, and what happens with any other. */
const CHOICES = {
  talks: {
    words: ['h1', 'h2', 'h3', 'single'] satisfies TalksRule[],
    otherwise: 'talks are looked for instead',
  },
  prose: { words: ['keep', 'bullets', 'notes'] satisfies ProseRule[], otherwise: 'prose becomes bullets' },
} as const

/** @returns the note, or undefined where the file holds nothing that can be read, with the findings that say why. */
export function readNote(file: RootPath, bytes: Uint8Array): { note?: Note; findings: NoteFinding[] } {
  const text = decode(bytes)
  if (text === undefined) {
    return {
      findings: [
        {
          line: 1,
          rule: 'not-utf-8',
          severity: 'error',
          message: 'The note is not UTF-8 text; it was skipped.',
          hint: `Save it as UTF-8, for example: iconv -f GB18030 -t UTF-8 "${file}"`,
        },
      ],
    }
  }
  const { frontMatter, strayFrontMatter, body, bodyLine, findings } = splitFrontMatter(text)
  if (body.trim() === '') {
    return {
      findings: [
        ...findings,
        { line: 1, rule: 'empty-note', severity: 'warning', message: 'The note is empty; it makes no deck.' },
      ],
    }
  }
  const note: Note = { file, frontMatter, body, bodyLine }
  if (strayFrontMatter !== undefined) note.strayFrontMatter = strayFrontMatter
  return { note, findings }
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    // TextDecoder drops a byte order mark by itself.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\r\n?/g, '\n')
  } catch {
    return undefined
  }
}

interface Split {
  frontMatter: FrontMatter
  strayFrontMatter?: string
  body: string
  bodyLine: number
  findings: NoteFinding[]
}

function splitFrontMatter(text: string): Split {
  const match = FRONT_MATTER.exec(text)
  const whole: Split = { frontMatter: {}, body: text, bodyLine: 1, findings: [] }
  if (!match) return splitToml(text) ?? whole
  const yaml = match[1] ?? ''
  const rest = { body: text.slice(match[0].length), bodyLine: match[0].split('\n').length }
  const document = parseDocument(yaml, { logLevel: 'silent' })
  const data: unknown = document.errors.length > 0 ? undefined : toValue(document)
  if (document.errors.length === 0 && data === null) return { ...whole, ...rest }
  if (isMapping(data)) return { ...rest, ...understand(data, yaml) }
  // Prose between two thematic breaks is content; something that tries to be `key: value` is a mistake to report.
  if (!/^[\w-]+[ \t]*:/m.test(yaml)) return whole
  const line = 1 + (document.errors[0]?.linePos?.[0].line ?? 1)
  return {
    ...rest,
    frontMatter: {},
    strayFrontMatter: yaml.trim(),
    findings: [
      {
        line,
        column: document.errors[0]?.linePos?.[0].col ?? 1,
        rule: 'front-matter-not-yaml',
        severity: 'warning',
        message: `The front matter is not YAML (${firstSentence(document.errors[0]?.message)}); it was put into the cover's presenter note.`,
        hint: 'Quote values that hold a colon, and indent with spaces.',
      },
    ],
  }
}

/** @returns undefined where the text has no such front matter, or something else between the signs */
function splitToml(text: string): Split | undefined {
  const match = TOML_FRONT_MATTER.exec(text)
  const toml = match?.[1] ?? ''
  if (!match || !/^[\w-]+[ \t]*=/m.test(toml)) return undefined
  const rest = { body: text.slice(match[0].length), bodyLine: match[0].split('\n').length }
  try {
    return { ...rest, ...understand(parseToml(toml), toml) }
  } catch (error) {
    const finding: NoteFinding = {
      line: 2,
      rule: 'front-matter-not-toml',
      severity: 'warning',
      message: `The front matter is not TOML (${firstSentence((error as Error).message)}); it was put into the cover's presenter note.`,
    }
    return { ...rest, frontMatter: {}, strayFrontMatter: toml.trim(), findings: [finding] }
  }
}

function toValue(document: ReturnType<typeof parseDocument>): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 })
  } catch {
    return undefined
  }
}

function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function firstSentence(message: string | undefined): string {
  return (message ?? 'no mapping').split(/ at line|\n/)[0] as string
}

function understand(data: Record<string, unknown>, yaml: string): Pick<Split, 'frontMatter' | 'findings'> {
  const frontMatter: FrontMatter = {}
  const findings: NoteFinding[] = []
  const unknown: string[] = []
  for (const [key, value] of Object.entries(data)) {
    if (value === null || value === '') continue
    if (key === 'tags') frontMatter.tags = (Array.isArray(value) ? value : [value]).map(String)
    else if (key === 'talks' || key === 'prose') {
      const word = CHOICES[key].words.find((each) => each === String(value))
      if (word) Object.assign(frontMatter, { [key]: word })
      else findings.push(notAChoice(yaml, key, value))
    } else if (isTextKey(key))
      frontMatter[key] = Array.isArray(value) ? value.map(String).join(', ') : plainText(value)
    else unknown.push(key)
  }
  if (unknown.length > 0) {
    findings.push({
      line: lineOfKey(yaml, unknown[0] as string),
      rule: 'front-matter-key',
      severity: 'info',
      message: `Front matter that Reprise does not use stays out of the decks: ${unknown.join(', ')}.`,
    })
  }
  return { frontMatter, findings }
}

type TextKey = 'title' | 'date' | 'author' | 'speaker' | 'event' | 'lang' | 'theme'

function isTextKey(key: string): key is TextKey {
  return ['title', 'date', 'author', 'speaker', 'event', 'lang', 'theme'].includes(key)
}

function plainText(value: unknown): string {
  // Only TOML knows dates; YAML's stay the texts they are.
  if (value instanceof Date) return value.toISOString()
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

function notAChoice(yaml: string, key: keyof typeof CHOICES, value: unknown): NoteFinding {
  const { words, otherwise } = CHOICES[key]
  return {
    line: lineOfKey(yaml, key),
    rule: `front-matter-${key}`,
    severity: 'warning',
    message: `"${key}: ${plainText(value)}" is not one of ${words.join(', ')}; ${otherwise}.`,
  }
}

/** Line in the note: the front matter's first line is the note's second. */
function lineOfKey(yaml: string, key: string): number {
  const index = yaml.split('\n').findIndex((line) => /^(["']?)(.*?)\1\s*[:=]/.exec(line)?.[2] === key)
  return 2 + Math.max(0, index)
}
