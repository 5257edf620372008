import { Document, isScalar, Scalar, visit } from 'yaml'

/**
 * Values as the YAML of a slide's frontmatter, with a final line end.
 *
 * Slidev ends frontmatter at the first `---`, even inside a value (`title: a --- b`), so such a value is written in
 * double quotes with escaped hyphens.
 */
export function frontmatter(values: Record<string, unknown>): string {
  const entries = Object.entries(values)
  // The library takes longer for a layout and a breadcrumb than it takes to write the slide.
  if (entries.every(([, value]) => isPlain(value)))
    return entries.map(([key, value]) => `${key}: ${value}\n`).join('')
  const document = new Document(values)
  visit(document, {
    Scalar(_, node) {
      if (isScalar(node) && typeof node.value === 'string' && node.value.includes('---'))
        node.type = Scalar.QUOTE_DOUBLE
    },
  })
  return document.toString({ lineWidth: 0 }).replace(/-(?=--)/g, '\\x2d')
}

/** Words, the first of which starts with a letter: to YAML this can only be a text. */
const WORDS = /^(?!(?:true|false|null)$)\p{L}[^\p{C}\p{Z}:#]*(?: [^\p{C}\p{Z}:#]+)*$/iu

function isPlain(value: unknown): boolean {
  return typeof value === 'string' && WORDS.test(value) && !value.includes('---')
}
