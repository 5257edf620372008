import type MarkdownExit from 'markdown-exit'

type Linkify = MarkdownExit['linkify']

/** Ends an address in the middle of a Chinese or Japanese sentence. Letters do not: they may be part of a path. */
const WIDE_PUNCTUATION =
  /[\u3000-\u3003\u3008-\u3011\u3014-\u301B\uFF01-\uFF0F\uFF1A-\uFF1F\uFF3B\uFF3D\uFF5B-\uFF65“”…]/

/**
 * Slidev turns on `linkify`. Only text that says `https://…` becomes a link here:
 *
 * - `README.md`, `main.rs` and `build.sh` do not (.md, .rs and .sh are top-level domains);
 * - `打开 https://go.dev，然后看` links `https://go.dev`, not the rest of the sentence.
 *
 * Both would be unnecessary if `linkify-it` ended paths at wide punctuation and
 * Slidev let a deck switch fuzzy links off.
 */
export function plainLinks(md: MarkdownExit) {
  md.linkify.set({ fuzzyLink: false, fuzzyEmail: false })
  md.linkify.add('//', null)

  // A second instance keeps the rules that the first is about to replace.
  const standard = new (md.linkify.constructor as new () => Linkify)()
  for (const schema of ['http:', 'https:']) {
    md.linkify.add(schema, {
      validate(text: string, start: number) {
        const end = text.slice(start).search(WIDE_PUNCTUATION)
        return standard.testSchemaAt(end < 0 ? text : text.slice(0, start + end), schema, start)
      },
    })
  }
}
