import GithubSlugger from 'github-slugger'
import type { Heading, List, Nodes, Root, RootContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import { decodedUriComponent } from '../../../text/decoded-uri.ts'
import type { Report } from '../../report.ts'
import type { TreeRule } from '../rule.ts'

/** What programs replace by a table of contents: `[TOC]`, `[[toc]]`, `[[_TOC_]]`, `@[toc](Title)`, `{:toc}`. */
const PLACEHOLDER = /^(?:@?\[(?:toc|\[_?toc_?\])\]|@toc|\$\{toc\}|(?:[^\n]{0,40}\n)?\{:\s*toc\b[^}]*\})$/i
/** Comments between which doctoc and its like write. */
const MARKER =
  /^<!--\s*(?:\/?\s*toc\b.*|tocstop|t[se]|(?:START|END) doctoc.*|DON'T EDIT THIS SECTION.*|vim-markdown-toc.*|\/?MarkdownTOC.*)\s*-->$/is
const TITLE =
  /^(?:table of contents|contents|toc|outline|目录|目錄|目次|内容目录|inhalt|inhaltsverzeichnis|sommaire|table des matières|목차)[\s:：]*(?:generated with doctoc)?$/i
/** Fewer links are a remark, not a table of contents. */
const FEWEST = 3

/** A table of contents that a program wrote has no use on slides: it is left out, with its title and its markers. */
export const generatedToc: TreeRule = (tree, report) => {
  let own: OwnHeadings | undefined
  const ownHeadings = () => {
    own ??= headingsOf(tree)
    return own
  }
  const children: RootContent[] = []
  for (const node of tree.children) {
    if (node.type === 'html' && MARKER.test(node.value)) continue
    if (!isToc(node, ownHeadings)) {
      children.push(node)
      continue
    }
    if (isTitle(children.at(-1))) children.pop()
    tell(report, node)
  }
  tree.children = children
}

interface OwnHeadings {
  texts: ReadonlySet<string>
  slugs: ReadonlySet<string>
}

function headingsOf(tree: Root): OwnHeadings {
  const texts = new Set<string>()
  const slugs = new Set<string>()
  const slugger = new GithubSlugger()
  visit(tree, 'heading', (heading: Heading) => {
    const text = textOf(heading)
    texts.add(folded(text))
    slugs.add(slugger.slug(text))
  })
  return { texts, slugs }
}

function folded(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}

function isToc(node: RootContent, ownHeadings: () => OwnHeadings): boolean {
  if (node.type === 'paragraph') return PLACEHOLDER.test(textOf(node).trim())
  if (node.type !== 'list') return false
  const [item, ...others] = node.children
  if (others.length === 0 && item && PLACEHOLDER.test(textOf(item).trim())) return true
  const links = linksOf(node)
  if (!links || links.length < FEWEST) return false
  const own = ownHeadings()
  const known = links.filter(({ text, anchor }) => own.texts.has(folded(text)) || own.slugs.has(anchor))
  return known.length * 2 >= links.length
}

interface Anchor {
  text: string
  anchor: string
}

/** The links of a list that holds nothing but links into the note, otherwise undefined. */
function linksOf(list: List): Anchor[] | undefined {
  const links: Anchor[] = []
  for (const item of list.children) {
    for (const block of item.children) {
      const found =
        block.type === 'list' ? linksOf(block) : block.type === 'paragraph' ? linkIn(block) : undefined
      if (!found) return undefined
      for (const link of found) links.push(link)
    }
  }
  return links
}

function linkIn({ children }: { children: readonly Nodes[] }): Anchor[] | undefined {
  const words = children.filter((child) => child.type !== 'text' || /[\p{L}\p{N}]/u.test(child.value))
  const [link, ...others] = words
  if (link?.type !== 'link' || others.length > 0 || !link.url.startsWith('#')) return undefined
  return [{ text: textOf(link), anchor: decodedUriComponent(link.url.slice(1)).toLowerCase() }]
}

function isTitle(node: RootContent | undefined): boolean {
  return (node?.type === 'heading' || node?.type === 'paragraph') && TITLE.test(textOf(node).trim())
}

function tell(report: Report, { position }: RootContent): void {
  report({
    line: position?.start.line ?? 1,
    rule: 'generated-toc',
    severity: 'info',
    message: 'A generated table of contents is left out: its links would lead nowhere on slides.',
  })
}
