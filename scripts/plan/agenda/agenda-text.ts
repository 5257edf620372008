import type { AgendaItem } from '../../model/talk.ts'
import { wordsOf } from '../../text/words.ts'

/** What an agenda says of a talk, in reading order. */
export interface AgendaText {
  /** Number or time, in front. */
  lead?: string
  /** A number too long for that. */
  number?: string
  title: string
  /** Behind the title: speaker, time. */
  details?: string
  highlight: boolean
  /** `12 min`, at the end of the line. */
  minutes?: string
}

/** Characters that have room in front of a title. */
const LONGEST_LEAD = 5
const START = /^\D{0,2}(\d{1,2}[:：.h]\d{2})(?!\d)/

/** @param lang of the event, BCP 47 */
export function agendaText(item: AgendaItem, lang: string): AgendaText {
  const { number, title, speaker, time, minutes, highlight } = item
  const isShort = number !== undefined && number.length <= LONGEST_LEAD
  const start = number === undefined ? START.exec(time ?? '')?.[1] : undefined
  const lead = isShort ? number : start
  const details = [speaker, start === undefined ? time : undefined].filter((each) => each !== undefined)
  return {
    ...(lead === undefined ? {} : { lead }),
    ...(number === undefined || isShort ? {} : { number }),
    title,
    ...(details.length === 0 ? {} : { details: details.join(' · ') }),
    highlight,
    ...(minutes === undefined ? {} : { minutes: wordsOf(lang).minutes(minutes) }),
  }
}

/** The words that flow between number and minutes. */
export function flowingText({ number, title, details, highlight }: AgendaText): string {
  const words = [number, title].filter(Boolean).join(' ')
  return `${words}${details === undefined ? '' : ` — ${details}`}${highlight ? ' ★' : ''}`
}
