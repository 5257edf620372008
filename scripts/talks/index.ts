// In: a note and its tidied tree. Out: its talks, and its event where it holds several. A talk is found here.
import type { Heading, Root, RootContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import type { Note, TalksRule } from '../model/note.ts'
import type { AgendaItem, Talk } from '../model/talk.ts'
import { deckNames } from './deck-names.ts'
import { highlights } from './highlights.ts'
import { guessLang } from './lang.ts'
import { looksLikeEvent } from './looks-like-event.ts'
import { minutesOf } from './minutes.ts'
import { type TalkHeading, talkHeading } from './talk-heading.ts'

/** @param note its file name without `.md` titles a note that says nothing better. */
export function findTalks(note: Note, tree: Root): { talks: Talk[]; event?: Talk } {
  const depth = note.frontMatter.talks ? depthOf(note.frontMatter.talks) : looksLikeEvent(note, tree)
  const parts = depth === undefined ? [] : splitAt(tree.children, depth)
  const talks = parts.filter((part) => part.heading && !part.aroundTalks)
  return talks.length === 0 ? { talks: [singleTalk(note, tree)] } : eventOf(note, parts)
}

function depthOf(rule: TalksRule): number | undefined {
  return rule === 'single' ? undefined : Number(rule.slice(1))
}

/** A heading of the talks' depth with what stands below it. The first part may have no heading. */
interface Part {
  heading?: Heading
  content: RootContent[]
  /** An introduction before the first talk or a closing word after the last. */
  aroundTalks: boolean
}

const AROUND =
  /^(?:introduction|intro|overview|preface|about|welcome|summary|conclusion|closing|thanks|networking|misc|links|resources|references|honou?rable mentions?|einleitung|fazit|zusammenfassung|introduction|conclusion|résumé|前言|简介|簡介|引言|介绍|概述|背景|总结|總結|小结|结语|后记|感想|参考(?:资料|文献)?|はじめに|まとめ|おわりに|感想|소개|들어가며|마치며|정리|후기|네트워킹)\b|^(?:前言|简介|簡介|引言|介绍|概述|总结|總結|小结|结语|后记|感想|参考|はじめに|まとめ|おわりに|소개|들어가며|마치며|네트워킹)/i

function splitAt(content: readonly RootContent[], depth: number): Part[] {
  const parts: Part[] = [{ content: [], aroundTalks: true }]
  for (const node of content) {
    if (node.type === 'heading' && node.depth === depth)
      parts.push({ heading: node, content: [], aroundTalks: false })
    else parts.at(-1)?.content.push(node)
  }
  // Only the parts at both ends can stand around the talks; an "overview" between two talks is one of them.
  for (const part of parts.slice(1)) {
    if (!standsAround(part)) break
    part.aroundTalks = true
  }
  for (const part of parts.toReversed()) {
    if (!part.heading || !standsAround(part)) break
    part.aroundTalks = true
  }
  return parts
}

function standsAround({ heading }: Part): boolean {
  return heading !== undefined && AROUND.test(textOf(heading).trim())
}

function singleTalk(note: Note, tree: Root): Talk {
  const { title, rest } = titleOf(note, tree.children)
  const heading = talkHeading(title, rest)
  const lang = note.frontMatter.lang ?? guessLang(textOf(tree))
  return {
    kind: 'talk',
    ...identity(heading),
    lang,
    minutes: minutesOf(spoken(rest)),
    name: stemOf(note.file),
    lines: [1, lastLine(note)],
    content: rest,
    agenda: [],
    closing: [],
    frontMatter: note.frontMatter,
    stray: strayOf(note),
  }
}

function eventOf(note: Note, parts: readonly Part[]): { talks: Talk[]; event: Talk } {
  const headed = parts.filter((part) => part.heading && !part.aroundTalks)
  const firstTalk = parts.indexOf(headed[0] as Part)
  const { title, rest } = titleOf(note, parts.slice(0, firstTalk).flatMap(nodesOf), depthOfTalks(headed))
  const closing = parts
    .slice(firstTalk)
    .filter((part) => part.aroundTalks)
    .flatMap(nodesOf)
  const headings = headed.map(({ heading, content }) => talkHeading(textOf(heading as Heading), content))
  const names = deckNames(headings)
  const lang =
    note.frontMatter.lang ?? guessLang(textOf({ type: 'root', children: parts.flatMap((p) => p.content) }))
  const event = note.frontMatter.event ?? title
  // Who wrote the note of an event is not who spoke.
  const { author: _, ...ofTheTalks } = note.frontMatter
  const frontMatter = { ...ofTheTalks, event }
  const talks = headed.map((part, index): Talk => {
    const heading = headings[index] as TalkHeading
    const next = parts[parts.indexOf(part) + 1]?.heading?.position?.start.line
    return {
      kind: 'talk',
      ...identity(heading),
      ...linkOf(part.heading),
      lang: note.frontMatter.lang ?? guessLang(textOf({ type: 'root', children: part.content }), lang),
      minutes: minutesOf(spoken(heading.content)),
      name: names[index] as string,
      lines: [part.heading?.position?.start.line ?? 1, (next ?? lastLine(note) + 1) - 1],
      content: heading.content,
      agenda: [],
      closing: [],
      frontMatter,
      stray: [],
    }
  })
  return {
    talks,
    event: {
      kind: 'event',
      title,
      lang,
      minutes: minutesOf(spoken([...rest, ...closing])),
      name: 'index',
      lines: [1, lastLine(note)],
      content: rest,
      agenda: agendaOf(talks, highlights(rest, talks)),
      closing,
      frontMatter: { ...note.frontMatter },
      stray: strayOf(note),
    },
  }
}

function nodesOf({ heading, content }: Part): RootContent[] {
  return heading ? [heading, ...content] : content
}

function agendaOf(talks: readonly Talk[], highlighted: ReadonlySet<Talk>): AgendaItem[] {
  return talks.map((talk) => ({
    title: talk.title,
    name: talk.name,
    highlight: highlighted.has(talk),
    ...(talk.number === undefined ? {} : { number: talk.number }),
    ...(talk.speaker === undefined ? {} : { speaker: talk.speaker }),
  }))
}

function identity({ title, number, speaker }: TalkHeading): Pick<Talk, 'title' | 'number' | 'speaker'> {
  return { title, ...(number === undefined ? {} : { number }), ...(speaker === undefined ? {} : { speaker }) }
}

function linkOf(heading: Heading | undefined): Pick<Talk, 'url'> {
  const link = heading?.children.find(({ type }) => type === 'link')
  return link?.type === 'link' ? { url: link.url } : {}
}

/** Text that one says; code is shown. */
function spoken(content: readonly RootContent[]): string {
  return content
    .flatMap((node) => (node.type === 'code' || node.type === 'html' ? [] : [lineOf(node)]))
    .join('\n')
}

/** Text of a node, its parts kept apart. */
function lineOf(node: RootContent): string {
  if (!('children' in node) || node.type === 'paragraph' || node.type === 'heading') return textOf(node)
  return node.children.map(lineOf).join('\n')
}

function depthOfTalks(parts: readonly Part[]): number {
  return parts[0]?.heading?.depth ?? 1
}

/**
 * Title by front matter, a lone first heading, the first line, or the file name; what gave the title leaves the content.
 * @param below the heading must be above this depth
 */
function titleOf(
  note: Note,
  content: readonly RootContent[],
  below = 7,
): { title: string; rest: RootContent[] } {
  const [first] = content
  const given = note.frontMatter.title
  const shallowest = Math.min(...content.map((node) => (node.type === 'heading' ? node.depth : 9)))
  const alone = content.filter((node) => node.type === 'heading' && node.depth === shallowest).length === 1
  const opens = first?.type === 'heading' && first.depth === shallowest && first.depth < below && alone
  const text = first ? textOf(first).trim() : ''
  if (given !== undefined && !(opens && text === given)) return { title: given, rest: [...content] }
  if (opens && text !== '') return { title: text, rest: content.slice(1) }
  const isLine = first?.type === 'paragraph' && text !== '' && text.length <= 80 && !/[。；;：:]$/.test(text)
  if (isLine && first.children.every(({ type }) => type === 'text' || type === 'strong')) {
    return { title: text, rest: content.slice(1) }
  }
  return { title: stemOf(note.file).replace(/[-_]+/g, ' '), rest: [...content] }
}

function stemOf(file: string): string {
  return (file.split('/').at(-1) as string).replace(/\.(?:md|markdown)$/i, '')
}

function lastLine(note: Note): number {
  return note.bodyLine + note.body.replace(/\n$/, '').split('\n').length - 1
}

function strayOf(note: Note): string[] {
  return note.strayFrontMatter === undefined ? [] : [note.strayFrontMatter]
}
