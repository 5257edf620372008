import type { Heading, Paragraph, RootContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import type { Talk } from '../../model/talk.ts'
import type { TalkHeading } from '../headings/talk-heading.ts'
import { linksOf } from '../links-of.ts'
import { shorten } from '../shorten.ts'
import { propertyLines } from './property-lines.ts'

/** What heading and first lines say of a talk, and what is left to be said on its slides. */
export type TalkFacts = Pick<
  Talk,
  'title' | 'number' | 'speaker' | 'time' | 'room' | 'part' | 'url' | 'links' | 'asNoted' | 'content'
> & { date?: string }

/** Characters that a cover has room for, Chinese or Latin. */
const LONGEST_TITLE = 200

/**
 * Takes speaker, time, place and links from the lines below a heading. What the cover cannot show whole, such as
 * `Speaker:` in front of the name, goes into its presenter note; a line that is no property stays content.
 * @param read what the heading's text says
 * @param heading the node that gave the title; absent where front matter or the file name did
 * @param trustNames see `propertyLines`
 */
export function talkFacts(
  read: TalkHeading,
  heading: Heading | Paragraph | undefined,
  content: readonly RootContent[],
  trustNames = false,
): TalkFacts {
  const { asNoted, links, rest, ...properties } = propertyLines(content, trustNames)
  const { date, room, track: part } = properties
  // A heading that is a paragraph: its beginning is the title, and it stands whole on the first slide.
  const title = read.title.length > LONGEST_TITLE ? shorten(read.title, LONGEST_TITLE / 2) : read.title
  const speaker = properties.speaker ?? read.speaker
  const time = properties.time ?? read.time
  const says = heading && headingSaysMore(read, heading, { speaker, time }) ? [asParagraph(heading)] : []
  return {
    title,
    ...known({ number: read.number, speaker, time, room, part, date, url: heading && urlOf(heading) }),
    links,
    asNoted: [...says, ...asNoted],
    content: [
      ...(title === read.title ? [] : [heading ? asParagraph(heading) : textParagraph(read.title)]),
      ...rest,
    ],
  }
}

function known<T extends Record<string, string | undefined>>(values: T): { [K in keyof T]?: string } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as never
}

/** Words or addresses of the heading that the cover does not show. */
function headingSaysMore(
  read: TalkHeading,
  heading: Heading | Paragraph,
  shown: { speaker: string | undefined; time: string | undefined },
): boolean {
  const replaced =
    (read.speaker !== undefined && read.speaker !== shown.speaker) ||
    (read.time !== undefined && read.time !== shown.time)
  const links = linksOf(heading)
  return read.labelled || replaced || links.length > 1 || (links.length === 1 && urlOf(heading) === undefined)
}

/** Where the title leads; a link that is only a part of the heading leads to something else. */
function urlOf(heading: Heading | Paragraph): string | undefined {
  const [link] = linksOf(heading)
  return link && textOf(link).length * 2 >= textOf(heading).length ? link.url : undefined
}

function asParagraph({ children, position }: Heading | Paragraph): Paragraph {
  return { type: 'paragraph', children, ...(position && { position }) }
}

function textParagraph(value: string): Paragraph {
  return { type: 'paragraph', children: [{ type: 'text', value }] }
}
