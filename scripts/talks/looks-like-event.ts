import type { Heading, Root, RootContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import type { Note } from '../model/note.ts'

/** One talk of more than this is no deck that anybody sits through: about forty slides of 400 characters. */
const TOO_MUCH_FOR_ONE = 16_000

const NUMBERED =
  /^(?:#?\d{1,2}\.\d{1,2}\b|(?:session|talk|track|keynote|day|lightning talk)\b|第[一二三四五六七八九十\d]+[天场场部])/i
const TIME = /\b\d{1,2}[:.]\d{2}\s*(?:[-–—~]|to|bis|am\b|pm\b|uhr\b)/i
const SPEAKER =
  /\s(?:@[\w-]{2,}|by\s+\p{Lu}[\p{L}.'-]+\s+\p{L}.*)$|[（(](?:演讲者|讲师|分享人|speaker|발표자|発表者|登壇者)\s*[：:]/iu
const SPEAKER_BELOW =
  /^(?:speakers?|presenters?|by|演讲者|演讲人|讲师|分享人|講者|発表者|登壇者|발표자|referent(?:in)?)\s*[：:\s]\s*\S|^@[\w-]{2,}$/i
const EVENT_NAME =
  /conf(?:erence)?\b|\bcon\b|[a-z]con\b|fest\b|summit|meetup|watchlist|camp\b|\bdays?\b|re:?invent|大会|峰会|沙龙|カンファレンス|勉強会|컨퍼런스|devfest|gdg|rc3|congress|kongress/i

/**
 * Whether a note holds several talks: its shallowest repeating headings look like talks, or one deck could not hold it.
 * @returns the depth of the headings that are talks, or undefined for a note that is one talk.
 */
export function looksLikeEvent(note: Note, tree: Root): number | undefined {
  const depth = shallowestRepeating(tree)
  if (depth === undefined) return undefined
  const parts = partsAt(tree.children, depth)
  const marked = parts.filter(({ heading, below }) => looksLikeTalk(heading, below)).length
  if (marked >= 2 && marked * 2 >= parts.length) return depth
  if (textOf(tree).length > TOO_MUCH_FOR_ONE && parts.length >= 3) return depth
  return namesEvent(note, tree) && parts.length >= 3 && !hasTitleHeading(tree, depth) ? depth : undefined
}

function shallowestRepeating(tree: Root): number | undefined {
  const depths = tree.children.flatMap((node) => (node.type === 'heading' ? [node.depth as number] : []))
  return [1, 2, 3].find((depth) => depths.filter((each) => each === depth).length > 1)
}

function partsAt(
  content: readonly RootContent[],
  depth: number,
): { heading: Heading; below?: RootContent }[] {
  return content.flatMap((node, index) => {
    if (node.type !== 'heading' || node.depth !== depth) return []
    const below = content[index + 1]
    return below ? { heading: node, below } : { heading: node }
  })
}

function looksLikeTalk(heading: Heading, below: RootContent | undefined): boolean {
  const text = textOf(heading).trim()
  if (NUMBERED.test(text) || TIME.test(text) || SPEAKER.test(text)) return true
  // A heading that is nothing but a link leads to the talk's page or recording.
  if (heading.children.length === 1 && heading.children[0]?.type === 'link') return true
  return below?.type === 'paragraph' && SPEAKER_BELOW.test(textOf(below).split('\n')[0] as string)
}

/** The note is named after an event, so its headings are what one heard there. */
function namesEvent(note: Note, tree: Root): boolean {
  const [first] = tree.children
  const title =
    note.frontMatter.title ?? (first?.type === 'heading' && first.depth === 1 ? textOf(first) : '')
  const file = (note.file.split('/').at(-1) as string).replace(/[-_.]/g, ' ')
  return note.frontMatter.event === undefined && (EVENT_NAME.test(title) || EVENT_NAME.test(file))
}

/** A `#` above the talks' depth that no other shares is the title of one talk, when it does not name the event. */
function hasTitleHeading(tree: Root, depth: number): boolean {
  const above = tree.children.filter((node) => node.type === 'heading' && node.depth < depth)
  return above.length === 1 && !EVENT_NAME.test(textOf(above[0]))
}
