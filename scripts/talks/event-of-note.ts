// In: a note that holds several talks, split. Out: its talks, and the event that lists them.
import { toString as textOf } from 'mdast-util-to-string'
import type { FrontMatter, Note } from '../model/note.ts'
import type { AgendaItem, Talk } from '../model/talk.ts'
import { deckNames } from './deck-names.ts'
import { guessLang } from './facts/lang.ts'
import { minutesOf } from './facts/minutes.ts'
import { pairsAgree, withSpeakerOfOpening } from './facts/opening.ts'
import { namesBelow } from './facts/property-lines.ts'
import { type TalkFacts, talkFacts } from './facts/talk-facts.ts'
import { isHeading } from './headings/heading-kinds.ts'
import { readHeadings } from './headings/talk-heading.ts'
import { highlights } from './highlights.ts'
import { lastLine } from './last-line.ts'
import { shorten } from './shorten.ts'
import type { SplitNote, TalkSection } from './split-note.ts'
import { spokenText } from './spoken-text.ts'
import { titleOfNote } from './title-of-note.ts'

/** @param depth of the talks' headings */
export function eventOfNote(note: Note, split: SplitNote, depth: number): { talks: Talk[]; event: Talk } {
  const drafts = draftsOf(split.talks)
  const { title, node, rest } = titleOfNote(note, split.introduction, depth)
  const { date, ...facts } = talkFacts({ title, labelled: false }, node, rest)
  const held = drafts.filter((draft) => !draft.isBreak)
  const spoken = spokenText([...facts.content, ...split.closing])
  const lang = note.frontMatter.lang ?? guessLang([title, spoken, ...held.map(sampleOf)].join('\n'))
  const ofAll = eventFrontMatter(note.frontMatter, title, date)
  const names = deckNames(held)
  const talks = held.map((draft, index) => talkOf(draft, names[index] as string, note, ofAll, lang))
  return {
    talks,
    event: {
      kind: 'event',
      ...facts,
      asNoted: [...facts.asNoted, ...split.announcements],
      lang,
      minutes: minutesOf(spoken, lang),
      name: 'index',
      lines: [1, lastLine(note)],
      agenda: agendaOf(drafts, talks, highlights(facts.content, held)),
      closing: split.closing,
      frontMatter: { ...(date === undefined ? {} : { date }), ...note.frontMatter },
      stray: note.strayFrontMatter === undefined ? [] : [note.strayFrontMatter],
    },
  }
}

/** A talk of an event before it is known in which language the event is. */
interface Draft extends Omit<TalkFacts, 'date'> {
  section: TalkSection
  date: string | undefined
  spoken: string
  /** `12:00 Lunch` with nothing below stands in the agenda only. */
  isBreak: boolean
}

/** Characters that a talk's cover has for the names of its event, and of its day and track. */
const LONGEST_EVENT = 60

function eventFrontMatter(
  { author: _, ...ofTheTalks }: FrontMatter,
  title: string,
  date: string | undefined,
): FrontMatter {
  // Who wrote the note of an event is not who spoke.
  return {
    ...(date === undefined ? {} : { date }),
    ...ofTheTalks,
    event: ofTheTalks.event ?? shorten(title, LONGEST_EVENT),
  }
}

function draftsOf(sections: readonly TalkSection[]): Draft[] {
  const headings = readHeadings(sections.map(({ heading }) => textOf(heading)))
  const contents = sections.map(({ content }) => content)
  const trustNames = namesBelow(contents)
  const trustPairs = pairsAgree(contents)
  return sections.map((section, index): Draft => {
    const read = headings[index] as (typeof headings)[number]
    const { date, ...facts } = withSpeakerOfOpening(
      talkFacts(read, section.heading, section.content, trustNames),
      trustPairs,
    )
    const parts = facts.part === undefined ? section.parts : [...section.parts, facts.part]
    return {
      ...facts,
      ...(parts.length === 0 ? {} : { part: parts.join(' · ') }),
      section,
      date,
      spoken: spokenText(facts.content),
      isBreak: section.content.length === 0 && isHeading('break', read.title),
    }
  })
}

/** Of each talk as much as it takes to tell its language. */
function sampleOf({ title, spoken }: Draft): string {
  return `${title}\n${spoken.slice(0, 500)}`
}

function talkOf(draft: Draft, name: string, note: Note, ofAll: FrontMatter, eventLang: string): Talk {
  const { section, spoken, date, isBreak: _, part, ...facts } = draft
  const lang = note.frontMatter.lang ?? guessLang(`${facts.title}\n${spoken}`, eventLang)
  return {
    kind: 'talk',
    ...facts,
    ...(part === undefined ? {} : { part: shorten(part, LONGEST_EVENT) }),
    lang,
    minutes: minutesOf(spoken, lang),
    name,
    lines: [section.heading.position?.start.line ?? 1, (section.nextLine ?? lastLine(note) + 1) - 1],
    agenda: [],
    closing: [],
    frontMatter: date === undefined ? ofAll : { ...ofAll, date },
    stray: [],
  }
}

/** @param highlighted indices of `talks` */
function agendaOf(
  drafts: readonly Draft[],
  talks: readonly Talk[],
  highlighted: ReadonlySet<number>,
): AgendaItem[] {
  let held = 0
  return drafts.map((draft): AgendaItem => {
    const { title, number, speaker, time, part } = draft
    const index = draft.isBreak ? -1 : held++
    const talk = talks[index]
    return {
      title,
      ...(number === undefined ? {} : { number }),
      ...(speaker === undefined ? {} : { speaker }),
      ...(time === undefined ? {} : { time }),
      ...(part === undefined ? {} : { part }),
      ...(talk === undefined ? {} : { name: talk.name, minutes: talk.minutes }),
      highlight: highlighted.has(index),
    }
  })
}
