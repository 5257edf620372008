import type { Root } from 'mdast'
import type { Note } from '../model/note.ts'
import type { Talk } from '../model/talk.ts'
import { guessLang } from './facts/lang.ts'
import { minutesOf } from './facts/minutes.ts'
import { withSpeakerOfOpening } from './facts/opening.ts'
import { talkFacts } from './facts/talk-facts.ts'
import { readHeadings } from './headings/talk-heading.ts'
import { lastLine } from './last-line.ts'
import { spokenText } from './spoken-text.ts'
import { titleOfNote } from './title-of-note.ts'

/**
 * A note as one deck, however many headings it has.
 * @param kind neither number nor speaker is looked for in the name of an event
 * @param otherwise the language where the note says too little
 */
export function wholeNote(note: Note, tree: Root, kind: Talk['kind'], otherwise?: string): Talk {
  const { title, node, rest } = titleOfNote(note, tree.children)
  const [read] = kind === 'talk' ? readHeadings([title]) : []
  const said = talkFacts(read ?? { title, labelled: false }, node, rest)
  const isOpen = kind === 'talk' && note.frontMatter.speaker === undefined
  const { date, ...facts } = isOpen ? withSpeakerOfOpening(said) : said
  const spoken = spokenText(facts.content)
  const lang = note.frontMatter.lang ?? guessLang(`${title}\n${spoken}`, otherwise)
  return {
    kind,
    ...facts,
    lang,
    minutes: minutesOf(spoken, lang),
    name: kind === 'event' ? 'index' : stemOf(note.file),
    lines: [1, lastLine(note)],
    agenda: [],
    closing: [],
    frontMatter: { ...(date === undefined ? {} : { date }), ...note.frontMatter },
    stray: note.strayFrontMatter === undefined ? [] : [note.strayFrontMatter],
  }
}

function stemOf(file: string): string {
  return (file.split('/').at(-1) as string).replace(/\.(?:md|markdown)$/i, '')
}
