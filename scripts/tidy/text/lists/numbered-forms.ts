import type { Line } from '../../lines/line.ts'

/** An item's number in a form that markdown does not know. */
export interface NumberedForm {
  space: string
  /** The form, as the sign of a level: `1、`, `（1）`. */
  marker: string
  number: number
  /** What markdown writes for it; letters stay in the text. */
  bullet: string
  text: string
}

const DIGITS = '(?<digits>[0-9０-９]{1,3})'
const SPACE = '^(?<space>[ \\t\\u3000]*)'

/** `alone`: beyond doubt without another such line beside it. */
const FORMS: readonly { marker: string; sign: RegExp; alone: boolean }[] = [
  { marker: '1、', sign: form(`${DIGITS}[、．]`), alone: true },
  { marker: '1）', sign: form(`${DIGITS}）`), alone: true },
  { marker: '（1）', sign: form(`（${DIGITS}）`), alone: true },
  { marker: '(1)', sign: form(`\\(${DIGITS}\\)`), alone: false },
  // `1.one`, but not `3.5 mm` or `2.x`.
  { marker: '1.', sign: form(`${DIGITS}[.)](?=\\p{L}{2}|\\p{Lo}|[*_\`「“"])`), alone: false },
  { marker: 'a)', sign: form('(?<letter>[a-z])[)）]'), alone: false },
]
/** Lines within which a number has its neighbour; what is between belongs to the item. */
const NEAR = 8

function form(number: string): RegExp {
  return new RegExp(`${SPACE}${number}[ \\t\\u3000]*(?<text>\\S.*)$`, 'u')
}

/** @returns what the line numbers, where another line near it shows that it is an item of a list */
export function numberedForm(lines: readonly Line[], index: number): NumberedForm | undefined {
  const text = lines[index]?.text ?? ''
  for (const { marker, sign, alone } of FORMS) {
    const found = read(sign, marker, text)
    if (found && (alone || hasNeighbour(lines, index, sign, marker, found.number))) return found
  }
  return undefined
}

function read(sign: RegExp, marker: string, line: string): NumberedForm | undefined {
  const { space = '', digits, letter, text = '' } = sign.exec(line)?.groups ?? {}
  if (letter) return { space, marker, number: letter.charCodeAt(0) - 96, bullet: '-', text: line.trim() }
  if (!digits) return undefined
  const number = Number(digits.normalize('NFKC'))
  return { space, marker, number, bullet: `${number}.`, text: text.trim() }
}

function hasNeighbour(
  lines: readonly Line[],
  index: number,
  sign: RegExp,
  marker: string,
  number: number,
): boolean {
  const near = lines.slice(Math.max(0, index - NEAR), index + NEAR + 1)
  return near.some((line) => Math.abs((read(sign, marker, line.text)?.number ?? number) - number) === 1)
}
