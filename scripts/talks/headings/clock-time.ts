/** `10:30`, `10h30`, `10:30 am`, `2 pm`, `上午10:30`, `10時30分`. */
const POINT = String.raw`(?:(?:上午|下午|午前|午後|오전|오후)\s*)?(?:[01]?\d|2[0-4])(?:\s*[:：h]\s*[0-5]\d|\s*[时時点點시](?:\s*[0-5]?\d\s*[分분])?)?(?:\s*(?:[ap]\.?m\b\.?|uhr\b|h\b))?`
const DOTTED = String.raw`(?:[01]?\d|2[0-4])\.[0-5]\d`
const TO = String.raw`\s*(?:-|–|—|~|〜|～|→|to|until|bis|à|至)\s*`
const WHOLE = new RegExp(
  String.raw`^(?:${POINT}${TO}${POINT}|${DOTTED}${TO}${DOTTED}(?:\s*uhr\b)?|${DOTTED}\s*uhr\b|${POINT})`,
  'iu',
)
/** `10:30:15`, `10:30x`, `3時間` and `3시간` (three hours) are something else. */
const CONTINUES = /^(?:[\p{Script=Latin}\p{N}%]|[:.]\d|[间間간대])/u
const LEADING_SIGNS = /^[[(（【]\s*/
const TRAILING_SIGNS = /^\s*[\])）】]?\s*(?:[:：|｜·,，、]|[-–—]+(?=\s))?\s*/u

export interface ClockTime {
  /** As written: `10:30 - 11:15`. */
  time: string
  title: string
  /** A range, `am`, `Uhr`: a single `10:30` may as well be the minute of a recording. */
  sure: boolean
  /** 0 to 24, as written. */
  hour: number
}

/** The time in front of a heading, or in brackets behind it. */
export function clockTime(text: string): ClockTime | undefined {
  return inFront(text) ?? inBrackets(text)
}

function inFront(text: string): ClockTime | undefined {
  const opened = LEADING_SIGNS.exec(text)?.[0].length ?? 0
  const time = WHOLE.exec(text.slice(opened))?.[0]
  if (time === undefined || !isTime(time)) return undefined
  const rest = text.slice(opened + time.length)
  if (CONTINUES.test(rest)) return undefined
  const title = rest.slice(TRAILING_SIGNS.exec(rest)?.[0].length ?? 0).trim()
  return title === '' ? undefined : result(time, title)
}

const BRACKETS = /^(?<title>.+?)\s*[[(（【]\s*(?<time>[^[\](（【】）)]{4,30}?)\s*[\])）】]$/u

function inBrackets(text: string): ClockTime | undefined {
  if (text.length > 300) return undefined
  const { title, time } = BRACKETS.exec(text)?.groups ?? {}
  if (!title || !time || WHOLE.exec(time)?.[0] !== time || !isTime(time)) return undefined
  return result(time, title.trim())
}

/** A bare number is no time: `10 Lessons`, `3 – 4 people`; nor are `3点建议`, three suggestions. */
function isTime(text: string): boolean {
  return /[:：]|\dh\d|[時시]|[时点點]\s*\d|[上下]午|[ap]\.?m|uhr|\d\.\d/i.test(text)
}

function result(time: string, title: string): ClockTime {
  const sure = /[-–—~〜～→至à]|[ap]\.?m|uhr|[时時点點시午오]|\b(?:to|until|bis)\b/i.test(time)
  return { time: time.trim(), title, sure, hour: Number(/\d+/.exec(time)?.[0]) }
}
