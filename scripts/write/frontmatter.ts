import { Document, isScalar, Scalar, visit } from 'yaml'

/**
 * Values as the YAML of a slide's frontmatter, with a final line end.
 *
 * Slidev ends frontmatter at the first `---`, even inside a value (`title: a --- b`), so such a value is written in
 * double quotes with escaped hyphens.
 */
export function frontmatter(values: Record<string, unknown>): string {
  const document = new Document(values)
  visit(document, {
    Scalar(_, node) {
      if (isScalar(node) && typeof node.value === 'string' && node.value.includes('---'))
        node.type = Scalar.QUOTE_DOUBLE
    },
  })
  return document.toString({ lineWidth: 0 }).replace(/-(?=--)/g, '\\x2d')
}
