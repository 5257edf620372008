import type { Root } from 'mdast'
import remarkCjkFriendly from 'remark-cjk-friendly/parseOnly'
import remarkCjkFriendlyStrikethrough from 'remark-cjk-friendly-gfm-strikethrough/parseOnly'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { dollarMath } from './dollar-math.ts'
import { needlessAutolinks, withoutAutolinks } from './needed-autolinks.ts'

// A single tilde is a sign of its own in notes (`~ more ~`, `3~5`), not a strike-through.
const SINGLE_TILDE = { singleTilde: false }

/** GitHub's markdown, with `**真，**她` bold as its author meant it, and with math. */
export const markdownParser = unified()
  .use(remarkParse)
  .use(remarkGfm, SINGLE_TILDE)
  .use(remarkCjkFriendly)
  .use(remarkCjkFriendlyStrikethrough, SINGLE_TILDE)
  .use(dollarMath)
  .freeze()

/** The same for texts that need not be searched for all kinds of addresses, in less time. */
const quickParsers = new Map<string, typeof markdownParser>()

/** @returns the tree of a markdown text; its links by reference are still apart from their definitions. */
export function parseMarkdown(text: string): Root {
  const needless = needlessAutolinks(text)
  const key = needless.join()
  const parser = quickParsers.get(key) ?? markdownParser().use(withoutAutolinks, needless).freeze()
  quickParsers.set(key, parser)
  return parser.parse(text)
}
