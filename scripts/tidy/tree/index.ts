// The rules that mend a note's tree, one a file.
import type { Root } from 'mdast'
import type { Report } from '../report.ts'
import { alerts } from './alerts.ts'
import { badges } from './badges.ts'
import { bareNumbers } from './bare-numbers.ts'
import { blockIds } from './block-ids.ts'
import { boldHeadings } from './bold-headings.ts'
import { codesApart } from './codes-apart.ts'
import { deepLists } from './deep-lists.ts'
import { edgeSpaces } from './edge-spaces.ts'
import { embeds } from './embeds.ts'
import { emptyBlocks } from './empty-blocks.ts'
import { footnotes } from './footnotes.ts'
import { generatedToc } from './generated-toc.ts'
import { gitAddresses } from './git-addresses.ts'
import { headingBreaks } from './heading-breaks.ts'
import { html } from './html.ts'
import { lineBreaks } from './line-breaks.ts'
import { links } from './links.ts'
import { markedText } from './marked-text.ts'
import { mathFences } from './math-fences.ts'
import { notionProperties } from './notion-properties.ts'
import { pictureAttributes } from './picture-attributes.ts'
import { picturesApart } from './pictures-apart.ts'
import { repeatedEmphasis } from './repeated-emphasis.ts'
import type { TreeRule } from './rule.ts'
import { smallPrint } from './small-print.ts'
import { tagLines } from './tag-lines.ts'
import { thematicBreaks } from './thematic-breaks.ts'
import { urlsBesideCjk } from './urls-beside-cjk.ts'
import { wikiLinks } from './wiki-links.ts'

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
