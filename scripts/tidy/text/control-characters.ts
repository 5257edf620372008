import type { TextRule } from '../lines/line.ts'

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what this rule removes
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b\u2028\u2029\ufeff\ufffe\uffff]/g
// Kangxi radicals come out of PDFs in place of the characters that they look like (⽤ for 用); few fonts have them.
const KANGXI_RADICAL = /[\u2f00-\u2fd5]/g
// Half of a surrogate pair cannot be encoded again.
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

const ANY = new RegExp([CONTROL, LONE_SURROGATE, KANGXI_RADICAL].map(({ source }) => source).join('|'))

/** Characters that show nothing or break a slide. */
export const controlCharacters: TextRule = (lines) =>
  lines.map((line) => (ANY.test(line.text) ? { text: withoutThem(line.text), no: line.no } : line))

function withoutThem(text: string): string {
  return text
    .replace(CONTROL, '')
    .replace(LONE_SURROGATE, '')
    .replace(KANGXI_RADICAL, (radical) => radical.normalize('NFKC'))
}
