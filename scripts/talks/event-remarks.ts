// In: what stands below a talk's heading. Out: the same without what its end says of the whole event, or of the day
// that begins or ends there: the note has no other place for that.
import type { Paragraph, RootContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'

export interface EventRemarks {
  content: RootContent[]
  /** `第二天的议题如下：`, in front of the next talk. */
  opening: Paragraph[]
  closing: RootContent[]
}

/** Where in the note the talk stands. */
export interface Place {
  isLast: boolean
  /** The event's, without year and `notes from`; may be empty. */
  eventName: string
}

/** Characters; a line that opens a day is short. */
const LONGEST_OPENING = 60
/** Characters within which a remark says what it is about. */
const BEGINNING = 120
/** Blocks; more is a part of the talk. */
const MOST_BLOCKS = 8

const DAY =
  /第[一二三四五六七八九十\d]{1,2}[天日]|\bday ?(?:\d|one|two|three|four|five)\b|\b(?:first|second|third|fourth|last|next) day\b|\btag \d|\b(?:ersten?|zweite[rn]?|dritte[rn]?|letzte[rn]?) tag\b|\bjour \d|\b(?:premier|deuxième|second|troisième|dernier) jour|[一二三四五\d]日目|\d일차|(?:첫째|둘째|셋째|마지막) ?날/iu
const TALKS =
  /议题|議題|话题|話題|演讲|演講|分享|日程|talks|sessions|programme?\b|agenda|vorträge|programm\b|conférences|présentations|セッション|発表|プログラム|세션|발표/iu
const ONLY_DAY = new RegExp(`^(?:${DAY.source})\\s*[：:]$`, 'iu')

/** How one begins to sum up, and what is summed up. */
const SUMMARIES: readonly (readonly [begins: RegExp, event: RegExp])[] = [
  [
    /^(?:以上|至此|这就是|這就是|总的来说|總的來說|总体|總體|总之|總之|最后|最後)/u,
    /(?:本次|这次|這次|本届|本屆|此次|整个|整個|今年的?|[两兩三]天的?)[^。]{0,12}?(?:大会|大會|会议|會議|峰会|峰會|沙龙|沙龍)|参会|參會/u,
  ],
  [
    /^(?:that(?:['’]s| is| was)|those were|overall|all in all|in (?:summary|conclusion)|to sum up|this (?:was|concludes))\b/iu,
    /\b(?:the|this)(?: [\p{L}'’]+)? (?:conference|event|summit|meetup|congress|convention)\b(?! (?:loop|queue|handler|bus|log|store))/iu,
  ],
  [
    /^(?:das war|insgesamt|alles in allem|zusammenfassend|so ?viel zu)\b/iu,
    /\b(?:die|der|den|diese[rs]?|eine[rn]?|das)(?: \p{L}+)? (?:konferenz|veranstaltung|tagung|kongress)\b/iu,
  ],
  [
    /^(?:voilà|c['’]était|au final|en résumé|dans l['’]ensemble|pour conclure)/iu,
    /(?:cette|la|une|ce|l['’]) ?(?:\p{L}+ )?(?:conférence|événement|édition|congrès)/iu,
  ],
  [/^(?:이상|지금까지|전체적으로|마지막으로)/u, /컨퍼런스|콘퍼런스|행사|밋업|세미나/u],
  [/^(?:以上|全体(?:的に|として|を通して))/u, /カンファレンス|イベント|勉強会|ミートアップ/u],
]

/** Headings that no talk has, below its own. */
const OF_EVENT =
  /^(?:honou?rable mentions?|other talks|networking|venue|hotel|food|(?:参会|大会|会议|總體|总体)(?:感受|感想|心得)|花絮|写在最后|全体の感想|총평)\s*[：:]?$/iu

export function withoutEventRemarks(content: readonly RootContent[], place: Place): EventRemarks {
  const closes = closingStart(content, place)
  if (closes !== undefined) {
    return { content: trimmed(content.slice(0, closes)), opening: [], closing: content.slice(closes) }
  }
  const rest = trimmed(content)
  const last = rest.at(-1)
  return !place.isLast && rest.length > 1 && last?.type === 'paragraph' && opensDay(textOf(last).trim())
    ? { content: trimmed(rest.slice(0, -1)), opening: [last], closing: [] }
    : { content: [...content], opening: [], closing: [] }
}

function opensDay(text: string): boolean {
  if (text.length > LONGEST_OPENING || !/[：:]$/.test(text)) return false
  return ONLY_DAY.test(text) || (DAY.test(text) && TALKS.test(text))
}

/** The block with which the event's part begins: never the first, which is the talk's. */
function closingStart(content: readonly RootContent[], { isLast, eventName }: Place): number | undefined {
  const end = isLast ? content.length : trimmed(content).length
  for (let at = Math.max(1, isLast ? end - MOST_BLOCKS : end - 1); at < end; at++) {
    const node = content[at] as RootContent
    if (isLast && node.type === 'heading' && OF_EVENT.test(textOf(node).trim())) return at
    if (node.type !== 'paragraph') continue
    const text = textOf(node).trim().slice(0, BEGINNING)
    if (sumsUp(text, isLast ? eventName : undefined)) return at
  }
  return undefined
}

/** @param eventName absent where only a day can end */
function sumsUp(text: string, eventName: string | undefined): boolean {
  return SUMMARIES.some(([begins, event]) => {
    if (!begins.test(text)) return false
    if (eventName === undefined) return DAY.test(text) && text.length < LONGEST_OPENING
    return event.test(text) || (eventName.length >= 4 && text.includes(eventName))
  })
}

function trimmed(content: readonly RootContent[]): RootContent[] {
  return content.slice(0, content.findLastIndex(({ type }) => type !== 'thematicBreak') + 1)
}
