// In: a talk. Out: the same talk, its prose and long list items as what a slide shows of them; each block has the whole text
// with it (`data.spoken`), for the presenter note. Code, tables, quotations, formulas and pictures stay.
import type { Paragraph, PhrasingContent, RootContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import type { ProseRule } from '../model/note.ts'
import type { Talk } from '../model/talk.ts'
import { sentencesOf } from '../text/sentences-of.ts'
import { briefProse } from './brief-prose.ts'
import { briefList } from './lists/brief-list.ts'
import { listedSentences } from './lists/listed-sentences.ts'
import { unmarkedLists } from './lists/unmarked-lists.ts'
import { pointList } from './point-list.ts'
import { withSpoken } from './with-spoken.ts'

type Brief = (content: readonly RootContent[], talk: Talk) => RootContent[]

/** By what front matter says (`prose: keep`). */
const RULES: Readonly<Record<ProseRule, Brief>> = {
  points,
  bullets: (content, { lang }) => content.map((block) => shortened(block, lang, pointList)),
  notes: (content, { lang }) => content.map((block) => shortened(block, lang, firstOf)),
  keep: (content) => [...content],
}

export function briefTalk(talk: Talk): Talk {
  const rule = RULES[talk.frontMatter.prose ?? 'points']
  return { ...talk, content: rule(talk.content, talk), closing: rule(talk.closing, talk) }
}

function points(content: readonly RootContent[], { title, lang }: Talk): RootContent[] {
  return sectionsIn(content).flatMap(({ heading, blocks }) => {
    const lists = unmarkedLists(blocks)
      .map((block) => (block.type === 'list' ? briefList(block, lang) : block))
      .flatMap((block) => listedSentences(block, lang))
    const titles = `${title} ${heading ? textOf(heading) : ''}`
    return [...(heading ? [heading] : []), ...briefProse(lists, { lang, titles })]
  })
}

interface HeadedBlocks {
  heading?: RootContent
  blocks: RootContent[]
}

/** What stands below each heading, up to the next. */
function sectionsIn(content: readonly RootContent[]): HeadedBlocks[] {
  const sections: HeadedBlocks[] = [{ blocks: [] }]
  for (const node of content) {
    if (node.type === 'heading') sections.push({ heading: node, blocks: [] })
    else sections.at(-1)?.blocks.push(node)
  }
  return sections
}

/** Prose of more sentences than this is for speaking. */
const MOST_SENTENCES = 2

function shortened(
  block: RootContent,
  lang: string,
  show: (sentences: readonly PhrasingContent[][]) => RootContent,
): RootContent {
  if (block.type !== 'paragraph') return block
  const sentences = sentencesOf(block.children, lang)
  return sentences.length <= MOST_SENTENCES ? block : withSpoken(show(sentences), [block], [])
}

function firstOf([children = []]: readonly PhrasingContent[][]): Paragraph {
  return { type: 'paragraph', children }
}
