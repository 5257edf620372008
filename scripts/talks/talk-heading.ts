import type { RootContent } from 'mdast'

/** What a talk's heading, and the line below it, say. */
export interface TalkHeading {
  title: string
  /** `1.2` of `1.2 Go in TiDB`. */
  number?: string
  speaker?: string
  content: RootContent[]
}

/** `1.2 Title`, `1.2. Title`, `2) Title`; a bare `3 Title` may be part of the title, `3.14159` and `15.04.2017` are. */
const NUMBER =
  /^(?:#|no\.?\s*)?(\d{1,2}(?:\.\d{1,2}){1,3}(?!\.?\d)|\d{1,3}(?=[.)、：:]\s*\D))[.)、：:]?\s*(?=\S)/i
const HANDLE = /\s+(@[\w-]{2,30})\s*$/
/** Two names at least: `Secure by Default` is a title. */
const BY = /\s+by\s+((?:[\p{Lu}][\p{L}.'-]+)(?:\s+(?:[\p{Lu}][\p{L}.'-]*|van|von|de|der|&|and)){1,6})\s*$/u
const LABELLED =
  /\s*[（(]\s*(?:演讲者|演讲人|讲师|分享人|分享者|講者|speaker|presenter|発表者|登壇者|발표자|Referent(?:in)?)\s*[：:]\s*([^）)]{1,60})[）)]\s*$/i
const QUOTED = /^["“「『](.*)["”」』]$/

/** Takes number and speaker out of a heading where they clearly are. Nothing is dropped: both stand on the cover. */
export function talkHeading(text: string, content: readonly RootContent[]): TalkHeading {
  let title = text.replace(/\s+/g, ' ').trim()
  const found: TalkHeading = { title, content: [...content] }
  const number = NUMBER.exec(title)
  if (number) {
    found.number = number[1] as string
    title = title.slice(number[0].length)
  }
  for (const sign of [LABELLED, HANDLE, BY]) {
    const match = sign.exec(title)
    if (!match || match.index === 0) continue
    found.speaker = (match[1] as string).trim()
    title = title.slice(0, match.index).trim()
    break
  }
  found.title = QUOTED.exec(title)?.[1] ?? title
  return found
}
