import { type HeadingSpeaker, speakerInHeading } from '../people/speaker-in-heading.ts'
import { type ClockTime, clockTime } from './clock-time.ts'

/** What a talk's heading says. */
export interface TalkHeading {
  title: string
  /** `1.2` of `1.2 Go in TiDB`. */
  number?: string
  speaker?: string
  /** `10:30 - 11:15` */
  time?: string
  /** The heading has words that are in none of these: `No.`, `by`, `Speaker:`. */
  labelled: boolean
}

/** `1.2 Title`, `1.2. Title`, `2) Title`; a bare `3 Title` may be part of the title, `3.14159` and `15.04.2017` are. */
const NUMBER =
  /^(?:#|no\.?\s*)?(\d{1,2}(?:\.\d{1,2}){1,3}(?!\.?\d)|\d{1,3}(?=[.)、：:]\s*\D))[.)、：:]?\s*(?=\S)/i
const QUOTED = /^["“「『](.*)["”」』]$/

/**
 * Takes number, time and speaker out of the headings of one note, or out of the title of a note that is one talk. What
 * one heading leaves open, the others tell: `Queues — Zorka Plitvic` has a speaker where most of them do, and `10:30`
 * is a time of day where the first of them is not `00:00`.
 * @param headings each on one line
 */
export function readHeadings(headings: readonly string[]): TalkHeading[] {
  const timed = headings.map((text) => withoutTime(withoutNumber(text)))
  const clock = timed.find(({ time }) => time && !time.sure)?.time
  const isClock = clock !== undefined && headings.length > 1 && clock.hour >= EARLIEST_HOUR
  const cut = timed.map((each) => (each.time?.sure || isClock ? each : each.whole))
  const speakers = cut.map(({ title }) => speakerInHeading(title))
  const forms = agreedForms(speakers)
  return cut.map(({ title, number, labelled, time }, index): TalkHeading => {
    const found = speakers[index]
    const speaker = found && (found.certainty === 'sure' || forms.has(found.form)) ? found : undefined
    return {
      title: unquoted(speaker?.title || title),
      ...(number === undefined ? {} : { number }),
      ...(speaker ? { speaker: speaker.speaker } : {}),
      ...(time === undefined ? {} : { time: time.time }),
      labelled: labelled || (speaker?.labelled ?? false),
    }
  })
}

/** Nobody speaks earlier; `00:30` and `03:10` are minutes of a recording. */
const EARLIEST_HOUR = 7

interface Cut {
  title: string
  number?: string
  /** `No. 1.2` */
  labelled: boolean
  time?: ClockTime
}

function withoutNumber(text: string): Cut {
  const title = text.replace(/\s+/g, ' ').trim()
  const match = clockTime(title)?.sure ? undefined : NUMBER.exec(title)
  if (!match) return { title, labelled: false }
  return {
    title: title.slice(match[0].length),
    number: match[1] as string,
    labelled: /\p{L}/u.test(match[0]),
  }
}

/** @returns also the heading with its time, for when that is none */
function withoutTime(whole: Cut): Cut & { whole: Cut } {
  const time = clockTime(whole.title)
  if (!time) return { ...whole, whole }
  const number = whole.number === undefined ? withoutNumber(time.title) : { ...whole, title: time.title }
  return { ...number, time, whole }
}

/** Ways of naming a speaker that a note's headings agree in, though no single one is sure. */
function agreedForms(speakers: readonly (HeadingSpeaker | undefined)[]): Set<string> {
  const agreed = new Set<string>()
  for (const form of ['bracket', 'behind', 'in front']) {
    const found = speakers.filter((each) => each?.form === form)
    const names = new Set(found.map((each) => each?.speaker))
    if (found.length >= 3 && names.size >= 2 && found.length * 10 >= speakers.length * 6) agreed.add(form)
  }
  return agreed
}

function unquoted(title: string): string {
  return QUOTED.exec(title)?.[1] || title
}
