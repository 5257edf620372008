import { Document, isScalar, Scalar, visit } from 'yaml'

/**
 * Values as the YAML of a slide's frontmatter, with a final line end.
 *
 * Slidev ends frontmatter at the first `---`, even inside a value (`title: a --- b`), so such a value is written in
 * double quotes with escaped hyphens.
 */
export function frontmatter(values: Record<string, unknown>): string {
  return Object.entries(values).map(entry).join('')
}

/** For a layout and a breadcrumb the library would take longer than all the rest of the slide takes. */
function entry([key, value]: [string, unknown]): string {
  if (isPlain(value)) return `${key}: ${value}\n`
  if (typeof value === 'string' && NUMBER.test(value)) return `${key}: "${value}"\n`
  if (Array.isArray(value) && value.length > 0 && value.every(isPlain))
    return `${key}:\n${value.map((each) => `  - ${each}\n`).join('')}`
  const document = new Document({ [key]: value })
  visit(document, {
    Scalar(_, node) {
      if (isScalar(node) && typeof node.value === 'string' && node.value.includes('---'))
        node.type = Scalar.QUOTE_DOUBLE
    },
  })
  return document.toString({ lineWidth: 0 }).replace(/-(?=--)/g, '\\x2d')
}

/** What YAML would not take for a text without its quotes. */
const NUMBER = /^\d+(?:\.\d+)?$/
/** Words that it can only take for a text: no sign is in front, no colon or `#` among them, and they are no number. */
const WORDS =
  /^(?!(?:true|false|null|\d[\d.a-fox]*(?:e[+-]\d+)?)$)[\p{L}\p{N}][^\p{C}\p{Z}:#]*(?: [^\p{C}\p{Z}:#]+)*$/iu

function isPlain(value: unknown): boolean {
  return typeof value === 'string' && WORDS.test(value) && !value.includes('---')
}
