/** What gatherings are called. */
const EVENT =
  /conf(?:erence|érence)?s?\b|konferenz|\bcon\b|[a-z]{2}con\b|fest\b|summit|meet.?up|watchlist|camp\b|(?:dev|ops|py|js|api|data|cloud|java|sec|web|droid|code|kotlin)days\b|\b(?:dev|tech|open|community|gopher|agile|data|cloud|java|python|ruby|rust|scala|js|php|net|hack|api|security|testing|training) ?days?\b|re:?invent|re:?inforce|congress|kongress|kaigi|symposium|forum\b|devfest|\bgdg\b|\brc3\b|\bfosdem\b|\bwwdc\b|\bignite\b|google i\/?o|\bf8\b|\bgoto\b|strange ?loop|devoxx|velocity|yapc|neurips|\bicml\b|\bcvpr\b|\bacl\b|siggraph|\bqcon|\bgdc\b|deview|if ?kakao|\bndc\b|iosdc|breizhcamp|paris web|barcamp|hackathon|unconference|hacktoberfest|大会|峰会|峰會|沙龙|沙龍|年会|年會|论坛|論壇|技术日|技術日|カンファレンス|勉強会|ミートアップ|フェス|컨퍼런스|콘퍼런스|밋업|데브페스트|데브콘|세미나|参会|参加レポ|참가 ?후기|참관/iu

/** Words that a note about an event has in its title beside the event's name. */
const GENERIC =
  /\b(?:notes?|my|the|a|an|of|on|for|and|to|at|from|in|recaps?|summary|summaries|report|trip|highlights?|take.?aways?|learnings?|talks?|sessions?|videos?|overview|review|journal|log|diary|impressions?|thoughts|day|days|week|first|second|third|annual|online|virtual|edition|notizen|bericht|mitschriften?|zusammenfassung|rückblick|von|der|die|das|vom|zur?|compte.?rendu|résumé|de|la|le|du|des|les|retour)\b|\d+|参会|小结|笔记|筆記|总结|總結|记录|紀錄|回顾|心得|参加|レポート|メモ|まとめ|후기|정리|노트|참가|참석/giu

/** ` at ` in `Queues at GopherCon`; `: ` in `GopherCon: Queues`. */
const PIECES = /\s*[:：|｜]\s+|\s*[：｜]\s*|\s+[-–—]+\s+|\s+(?:at|@|bei|auf der|à)\s+/iu

/**
 * Whether a title is an event's name, maybe with year, place and `notes from`. `GopherCon 2018: Queues that drain` is
 * the title of one talk at the event.
 */
export function namesEvent(title: string): boolean {
  if (title.length > 120 || !EVENT.test(title)) return false
  const others = title.split(PIECES).filter((piece) => !EVENT.test(piece))
  return others.every((piece) => !isTopic(piece))
}

/** What is left of an event's title without year, `notes from` and the like. */
export function bareEventName(title: string): string {
  return title.replace(GENERIC, ' ').replace(/\s+/g, ' ').trim()
}

function isTopic(piece: string): boolean {
  const said = piece.replace(GENERIC, ' ').trim()
  const words = said.match(/[\p{L}\p{N}]+/gu) ?? []
  return (
    words.length >= 2 ||
    /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]{4}/u.test(said)
  )
}
