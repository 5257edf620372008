import { SPEAKER_WORDS } from '../facts/property-words.ts'
import { type Certainty, personIn } from './person.ts'

/** A speaker in a heading, and the heading without. */
export interface HeadingSpeaker {
  speaker: string
  title: string
  certainty: Certainty
  /** Where the heading has its speaker. A note's headings agree in that. */
  form: Form
  /** The heading has a word that stands in neither: `by`, `Speaker:`. */
  labelled: boolean
}

type Form = 'label' | 'by' | 'bracket' | 'behind' | 'in front' | 'handle'

interface Sign {
  form: Form
  /** With the groups `title` and `speaker`. */
  pattern: RegExp
  judge: (speaker: string) => Certainty | undefined
}

const LABEL = `(?:${SPEAKER_WORDS})\\s*[：:]\\s*`

const SIGNS: readonly Sign[] = [
  {
    form: 'label',
    pattern: new RegExp(
      `^(?<title>.+?)\\s*[（(\\[【]\\s*${LABEL}(?<speaker>[^）)\\]】]{1,80})[）)\\]】]$`,
      'iu',
    ),
    judge: () => 'sure',
  },
  {
    form: 'label',
    pattern: new RegExp(`^(?<title>.+?)(?:[,，|｜—–-]|\\s)+${LABEL}(?<speaker>\\S.{0,80})$`, 'iu'),
    judge: () => 'sure',
  },
  {
    form: 'by',
    pattern: /^(?<title>.+?)[\s,—–-]+(?:(?:presented|given|held) )?by (?<speaker>\S.{1,80})$/iu,
    judge: (speaker) => (personIn(speaker) ? 'sure' : undefined),
  },
  {
    form: 'by',
    // Both words stand in titles too: `Grundlagen von Machine Learning`.
    pattern: /^(?<title>.+?)[\s,—–-]+(?:von|par) (?<speaker>\S.{1,80})$/iu,
    judge: (speaker) => (personIn(speaker) === 'sure' ? 'sure' : undefined),
  },
  {
    form: 'bracket',
    pattern: /^(?<title>.+?)\s*[（(【](?<speaker>[^（）()【】]{2,80}(?:[（(][^（）()]{1,40}[)）])?)[）)】]$/u,
    judge: personIn,
  },
  {
    form: 'in front',
    pattern: /^(?<speaker>[^:：|｜]{2,60}?)(?:\s*[:：|｜]\s*|\s[-–—―]+\s+)(?<title>\S.*)$/u,
    judge: personIn,
  },
]
const BEHIND = /\s+[-–—―|｜·/]+\s+|\s*[—―｜]+\s*|(?<=[\p{Script=Han}\p{Script=Hangul}])\s*[-–]\s*/gu
const HANDLE = /^(?<title>.*[^\w/.(（])?[（(]?(?<speaker>@[\w-]{2,30})[)）]?$/
/** `Decorators with @Component` */
const NEEDS_OBJECT = /\b(?:with|using|the|of|and|to|in|on|an?|your|from|for|vs\.?|mit|und|avec|et)\s*$/i
/** Characters beyond which a heading is a sentence that somebody wrote. */
const LONGEST = 300

/** @param text a heading on one line, without number and time */
export function speakerInHeading(text: string): HeadingSpeaker | undefined {
  if (text.length > LONGEST) return undefined
  return columns(text) ?? handle(text) ?? bySign(text) ?? behind(text)
}

/** `Ada Lovelace | @ada | Engines | Queues`: who and from where, then what. */
function columns(text: string): HeadingSpeaker | undefined {
  const parts = text.split(/\s+[|｜]\s+/)
  const title = parts.pop()
  if (parts.length < 2 || !title) return undefined
  const certainty = personIn(parts[0] as string)
  return certainty && { form: 'in front', title, speaker: parts.join(' | '), certainty, labelled: false }
}

/** `Queues @ada`; with a name in front of it, both are the speaker. */
function handle(text: string): HeadingSpeaker | undefined {
  const { title = '', speaker = '' } = HANDLE.exec(text)?.groups ?? {}
  if (title.trim() === '' || NEEDS_OBJECT.test(title)) return undefined
  const named = bySign(title.trim()) ?? behind(title.trim())
  if (named) return { ...named, speaker: `${named.speaker} ${speaker}`, certainty: 'sure' }
  return { form: 'handle', title: trimmed(title), speaker, certainty: 'sure', labelled: false }
}

function bySign(text: string): HeadingSpeaker | undefined {
  for (const { form, pattern, judge } of SIGNS) {
    const { title, speaker } = pattern.exec(text)?.groups ?? {}
    const certainty = title && speaker && judge(speaker)
    if (certainty)
      return {
        form,
        title: trimmed(title),
        speaker: speaker.trim(),
        certainty,
        labelled: form === 'label' || form === 'by',
      }
  }
  return undefined
}

/** `Queues — Ada Lovelace — Engines`: a name behind any of the dashes; what follows is the company. */
function behind(text: string): HeadingSpeaker | undefined {
  for (const match of text.matchAll(BEHIND)) {
    const speaker = text.slice(match.index + match[0].length).trim()
    const title = trimmed(text.slice(0, match.index))
    const certainty = title === '' ? undefined : personIn(speaker)
    if (certainty) return { form: 'behind', title, speaker, certainty, labelled: false }
  }
  return undefined
}

function trimmed(title: string): string {
  return title.replace(/[\s,，|｜—–-]+$/u, '').trim()
}
