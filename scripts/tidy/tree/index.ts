// The rules that mend a note's tree, one a file.
import type { Root } from 'mdast'
import type { Report } from '../report.ts'
import { alerts } from './blocks/alerts.ts'
import { emptyBlocks } from './blocks/empty-blocks.ts'
import { mathFences } from './blocks/math-fences.ts'
import { notionProperties } from './blocks/notion-properties.ts'
import { boldHeadings } from './headings/bold-headings.ts'
import { generatedToc } from './headings/generated-toc.ts'
import { headingBreaks } from './headings/heading-breaks.ts'
import { thematicBreaks } from './headings/thematic-breaks.ts'
import { codesApart } from './html/codes-apart.ts'
import { html } from './html/html.ts'
import { smallPrint } from './html/small-print.ts'
import { embeds } from './links/embeds.ts'
import { footnotes } from './links/footnotes.ts'
import { gitAddresses } from './links/git-addresses.ts'
import { links } from './links/links.ts'
import { urlsBesideCjk } from './links/urls-beside-cjk.ts'
import { wikiLinks } from './links/wiki-links.ts'
import { bareNumbers } from './lists/bare-numbers.ts'
import { deepLists } from './lists/deep-lists.ts'
import { blockIds } from './phrasing/block-ids.ts'
import { edgeSpaces } from './phrasing/edge-spaces.ts'
import { lineBreaks } from './phrasing/line-breaks.ts'
import { markedText } from './phrasing/marked-text.ts'
import { repeatedEmphasis } from './phrasing/repeated-emphasis.ts'
import { tagLines } from './phrasing/tag-lines.ts'
import { badges } from './pictures/badges.ts'
import { pictureAttributes } from './pictures/picture-attributes.ts'
import { picturesApart } from './pictures/pictures-apart.ts'
import type { TreeRule } from './rule.ts'

/** What is a matter of structure is mended in the tree, in this order; where a sign is given, only if the note has it. */
const RULES: readonly { rule: TreeRule; sign?: RegExp }[] = [
  // First, so that no other rule goes down thousands of levels.
  { rule: repeatedEmphasis },
  { rule: html, sign: /</ },
  { rule: smallPrint, sign: /<su[bp]\b/i },
  { rule: codesApart, sign: /<(?:code|kbd|samp|tt)\b/i },
  { rule: mathFences, sign: /math|\$/i },
  { rule: gitAddresses, sign: /@/ },
  { rule: urlsBesideCjk },
  { rule: generatedToc, sign: /\(#|toc/i },
  { rule: badges, sign: /!\[|<img/i },
  { rule: pictureAttributes, sign: /!\[|<img/i },
  { rule: links },
  { rule: wikiLinks, sign: /\[\[/ },
  { rule: embeds, sign: /\{%/ },
  { rule: markedText, sign: /==/ },
  // An empty quote above the mark would hide it.
  { rule: emptyBlocks, sign: /\[!/ },
  { rule: alerts, sign: /\[!/ },
  { rule: notionProperties, sign: /^(?:Created|Last edited)/ },
  { rule: footnotes, sign: /\[\^/ },
  { rule: bareNumbers, sign: /\d[.)]\s*$/ },
  { rule: lineBreaks },
  { rule: repeatedEmphasis },
  { rule: picturesApart },
  { rule: deepLists },
  { rule: edgeSpaces },
  { rule: blockIds, sign: /\^/ },
  { rule: tagLines, sign: /#\S|^#{6} tags/i },
  { rule: emptyBlocks },
  { rule: boldHeadings },
  { rule: headingBreaks },
  { rule: thematicBreaks },
]

/**
 * Mends a note's tree in place.
 * @param has whether a line of the note shows this sign
 */
export function mendTree(tree: Root, has: (sign: RegExp) => boolean, report: Report): void {
  for (const { rule, sign } of RULES) if (!sign || has(sign)) rule(tree, report)
}
