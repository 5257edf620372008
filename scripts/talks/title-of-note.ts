import type { Heading, Paragraph, RootContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import type { Note } from '../model/note.ts'
import { namesEvent } from './headings/event-name.ts'

export interface NoteTitle {
  title: string
  /** What gave the title and therefore is no content; absent where front matter or the file name did. */
  node?: Heading | Paragraph
  rest: RootContent[]
}

/** Characters; a longer first line is a paragraph. */
const LONGEST_LINE = 80

/**
 * Title by front matter, a lone first heading, the first line, or the file name.
 * @param below the heading must be above this depth, or name an event: that of the note's talks, if it has several
 */
export function titleOfNote(note: Note, content: readonly RootContent[], below = 7): NoteTitle {
  const [first] = content
  const given = note.frontMatter.title
  const heading = first && isTitle(first, content, below) ? first : undefined
  const text = first ? oneLine(first) : ''
  if (given !== undefined) {
    return heading && text === given
      ? { title: given, node: heading, rest: content.slice(1) }
      : { title: given, rest: [...content] }
  }
  if (heading) return { title: text, node: heading, rest: content.slice(1) }
  if (first && isTitleLine(first, text)) return { title: text, node: first, rest: content.slice(1) }
  return { title: titleOfFile(note.file), rest: [...content] }
}

function isTitle(node: RootContent, content: readonly RootContent[], below: number): node is Heading {
  if (node.type !== 'heading' || oneLine(node) === '') return false
  if (node.depth >= below && !namesEvent(oneLine(node))) return false
  return content.every((other) => other === node || other.type !== 'heading' || other.depth > node.depth)
}

const WORDS: readonly string[] = ['text', 'strong', 'emphasis', 'inlineCode', 'delete']

function isTitleLine(node: RootContent, text: string): node is Paragraph {
  if (node.type !== 'paragraph' || text === '' || text.length > LONGEST_LINE) return false
  return !/[.。,，；;：:]$/.test(text) && node.children.every(({ type }) => WORDS.includes(type))
}

/** `README` and `index` say nothing; the folder that they are in does. */
const NAMELESS = /^(?:readme|index|_index|notes?)(?:\.[a-z]{2}(?:-\w+)?)?$/i

function titleOfFile(file: string): string {
  const [name = '', folder = ''] = file
    .split('/')
    .toReversed()
    .map((part) => part.replace(/\.(?:md|markdown)$/i, ''))
  const said = NAMELESS.test(name) && folder !== '' && folder !== 'notes' ? folder : name
  return said.replace(/[-_]+/g, ' ').trim() || said
}

function oneLine(node: RootContent): string {
  return textOf(node).replace(/\s+/g, ' ').trim()
}
