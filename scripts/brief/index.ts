// In: a talk. Out: the same talk, its prose and long list items as the points that a slide makes of them; each block has the
// whole text with it (`data.spoken`), for the presenter note. Code, tables, quotations, formulas and pictures stay.
import type { RootContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import type { Talk } from '../model/talk.ts'
import { briefList } from './brief-list.ts'
import { briefProse } from './brief-prose.ts'

/** Where front matter says nothing else (`prose: keep`, `bullets`, `notes`). */
export function briefTalk(talk: Talk): Talk {
  if ((talk.frontMatter.prose ?? 'points') !== 'points') return talk
  return { ...talk, content: briefContent(talk.content, talk), closing: briefContent(talk.closing, talk) }
}

function briefContent(content: readonly RootContent[], { title, lang }: Talk): RootContent[] {
  return sectionsIn(content).flatMap(({ heading, blocks }) => {
    const lists = blocks.map((block) => (block.type === 'list' ? briefList(block, lang) : block))
    const titles = `${title} ${heading ? textOf(heading) : ''}`
    return [...(heading ? [heading] : []), ...briefProse(lists, { lang, titles })]
  })
}

/** What stands below each heading, up to the next. */
function sectionsIn(content: readonly RootContent[]): { heading?: RootContent; blocks: RootContent[] }[] {
  const sections: { heading?: RootContent; blocks: RootContent[] }[] = [{ blocks: [] }]
  for (const node of content) {
    if (node.type === 'heading') sections.push({ heading: node, blocks: [] })
    else sections.at(-1)?.blocks.push(node)
  }
  return sections
}
