// What a heading is by its words alone. Data: a new case is a new word.
import { clockTime } from './clock-time.ts'

/**
 * `around`: stands before the first talk or after the last and is no talk. `part`: a day or track that holds talks.
 * `break`: nobody speaks. `section`: a part of one talk. `version`: of a changelog. `session`: a talk, said outright.
 */
export type HeadingKind = 'around' | 'part' | 'break' | 'section' | 'version' | 'session'

const AROUND = lines(`
  introduction|intro|foreword|preface|about|about (?:me|us|this|the (?:event|conference|author|notes?))|welcome|overview
  summary|conclusions?|closing|closing (?:remarks|words)|final thoughts|thoughts|impressions|wrap.?up|recap|tl;?dr
  (?:my |key |main |general )?take.?aways?|thanks|thank you|acknowledge?ments?|credits|networking|misc(?:ellaneous)?|other
  links|useful links|resources|references|further reading|see also|appendix|contents|table of contents|honou?rable mentions?
  agenda|schedule|program(?:me)?|timetable|venue|location|sponsors?|todo|photos?|pictures?|notes|travel|getting there|hotel|food|people|swag
  einleitung|einführung|vorwort|fazit|zusammenfassung|überblick|schluss|danke|agenda|programm|inhalt|eindrücke|verschiedenes
  résumé|sommaire|préface|à propos|remerciements|programme|bilan|impressions|liens|ressources|divers
  前言|简介|簡介|引言|序言?|介绍|介紹|概述|概览|背景|写在前面|總結|总结|小结|小結|结语|結語|后记|後記|感想|心得|感受|目录|目錄|议程|議程|日程
  参考|参考资料|參考資料|参考文献|相关链接|致谢|关于|写在最后|其他|其它|附录|最后|会议介绍|大会介绍|总体感受|行程|交通|住宿|美食|周边|花絮
  はじめに|まとめ|おわりに|終わりに|さいごに|最後に|感想|目次|概要|所感|参考(?:資料|文献|リンク)?|リンク|全体の感想|タイムテーブル|イベント概要
  소개|들어가며|들어가기 전에|마치며|마무리|정리|후기|느낀 ?점|총평|네트워킹(?: 시간)?|목차|개요|참고(?: ?자료)?|링크|일정|시작하며`)

const PART = lines(`
  (?:conference |training |workshop )?day (?:\\d{1,2}|one|two|three|four|five|six|seven)\\b.{0,60}
  (?:first|second|third|fourth|fifth|last|1st|2nd|3rd|4th) day\\b.{0,60}
  (?:mon|tues|wednes|thurs|fri|satur|sun)day\\b.{0,40}|(?:mon|tue|wed|thu|fri|sat|sun)[.,]? (?:\\d|[(]).{0,40}
  (?:track|room|stage|hall|block|raum|salle|saal) (?:\\d{1,2}|[a-z])\\b.{0,60}|[\\w&/ -]{2,40} track|track:.{0,60}
  (?:morning|afternoon|evening)(?: sessions?| talks?)?|(?:main|lightning) stage|keynotes?|talks?|sessions?|lightning talks?|workshops?|panels?
  (?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?) \\d{1,2}(?:st|nd|rd|th)?\\b.{0,40}
  \\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}\\b.{0,40}|\\d{1,2}\\.\\d{1,2}\\.\\d{4}\\b.{0,40}
  (?:tag|jour|journée) \\d{1,2}\\b.{0,60}|(?:erster|zweiter|dritter|vierter) tag\\b.{0,60}|(?:premier|première|deuxième|second|troisième) jour(?:née)?\\b.{0,60}
  (?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)\\b.{0,40}|(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\\b.{0,40}
  vormittag|nachmittag|matin(?:ée)?|après-midi|vorträge|conférences
  第[一二三四五六七八九十\\d]{1,3}[天日].{0,40}|day\\d.{0,40}|[一二三四五六七八九十\\d]{1,3}日[目め].{0,40}|上午场?|下午场?|午前の部|午後の部
  \\d{1,2}月\\d{1,2}[日号].{0,40}|(?:星期|周|週)[一二三四五六日天].{0,20}|[^\\s]{1,16}(?:分会场|专场|分論壇|分论坛|トラック|트랙)|主会场.{0,20}|分会场.{0,30}
  \\d{1,2} ?일차.{0,40}|(?:첫|둘|셋|넷)째 ?날.{0,40}|오전|오후|(?:트랙|track) ?[\\da-z].{0,40}`)

const BREAK = lines(`
  (?:coffee|tea|lunch|short|afternoon|morning)? ?break|lunch(?: .{0,20})?|dinner|breakfast|registration.{0,30}|check.?in|doors? open.{0,20}
  party|after.?party|reception|social(?: event)?|happy hour|drinks|snacks|pause.{0,20}|déjeuner|accueil.{0,20}|café
  mittagessen|mittagspause|kaffeepause|registrierung|einlass|abendessen|frühstück
  茶歇|午餐|午休|晚餐|休息|签到|簽到|報到|报到|合影|抽奖|自由交流|休憩|昼休み|昼食|ランチ(?:休憩)?|受付|懇親会|점심(?:시간| 식사)?|휴식(?:시간)?|등록|쉬는 ?시간`)

const SECTION = lines(`
  motivation|background|context|problem(?:s| statement)?|solutions?|approach|method(?:s|ology)?|results?|evaluation|discussion
  architecture|design|implementation|demos?|examples?|usage|use|use cases?|install(?:ation|ing)?|setup|getting started|quick ?start
  configuration|config|options|api(?: reference)?|features?|requirements?|prerequisites|limitations?|caveats|pitfalls|faq|q ?& ?a|q and a|questions?(?: (?:and|&) answers?)?|answers?
  license|licen[cs]ing|contribut(?:e|ing|ors?)|changelog|security|support|compatibility|types|related|sponsors?|authors?|maintainers?|community|documentation|docs|tests?|testing|development|roadmap|status|performance|benchmarks?
  what is .{1,60}|what's .{1,60}|what .{1,60}\\?|why .{1,60}|how (?:it|to|does|do|we) .{1,60}|when .{1,60}|lessons? learned|pros(?: (?:and|&) cons)?|cons|advantages|disadvantages|benefits|challenges|goals?|next steps|future(?: work)?|outlook|history|definitions?|terminology|concepts?|basics|libraries|hosting|outcomes?|tools|tips
  (?:step|schritt|étape|etape|ステップ|步骤|步驟|단계) ?\\d{1,2}\\b.{0,80}
  problem(?:stellung)?|lösung(?:en)?|motivation|hintergrund|ergebnisse?|beispiele?|fragen(?: und antworten)?|grundlagen|vorteile|nachteile|ziele?|ausblick|architektur|umsetzung
  problème|contexte|objectifs?|résultats?|exemples?|questions?|avantages|inconvénients|architecture|démo(?:nstration)?
  问题|問題|方案|解决方案|背景介绍|架构(?:设计)?|架構|实现|實作|原理|示例|例子|演示|问答|提问|效果|优势|优点|缺点|特点|特性|挑战|目标|展望|未来(?:规划)?|安装|使用|用法|配置|是什么|为什么.{0,20}|什么是.{1,20}|如何.{1,30}
  課題|背景と目的|目的|アーキテクチャ|実装|結果|デモ|質疑応答|質問|メリット|デメリット|今後(?:の展望)?|使い方|インストール|.{1,20}とは|なぜ.{1,20}
  문제(?:점)?|배경|목표|구조|구현|결과|데모|예제|예시|질문|질의응답|장점|단점|특징|사용법|설치|.{1,20}(?:이란|란)\\??|왜 .{1,20}`)

const VERSION =
  /^(?!\d{1,2}\.\d{1,2}\.\d{4})\[?v?\d{1,3}(?:\.\d+)+(?:[-+.]?(?:alpha|beta|rc|pre|dev|next|canary)[\w.]*)?\]?\s*(?:\([^)]*\))?(?:\s*[/–—-]+\s*(?:\d{4}\b|unreleased|\w+ \d).*)?$|^\[?unreleased\b|^\[?v?\d{1,3}\.\d+\.\d{1,3}(?![\d.])/i

const SESSION = lines(`
  (?:session|talk|keynote|lightning talk|lecture|lesson|vortrag|présentation|conférence|panel|workshop|tutorial|fireside chat|opening|closing)(?: ?\\d{1,2})?\\s*[:：–—|-]\\s*.+
  (?:session|talk|keynote|lecture|lesson|vortrag|presentation|speech) ?\\d{1,2}\\b.{0,200}|(?:opening|closing) keynote\\b.{0,200}
  第[一二三四五六七八九十\\d]{1,3}[场場讲講回部].{0,200}|(?:主题演讲|主題演講|演讲|分享|基調講演|セッション|講演|キーノート|발표|세션|키노트|강연) ?(?:[一二三四五六七八九十\\d]{1,3})?\\s*[:：].+
  (?:演讲|分享|议题|主题|話題|话题|議程|セッション|講演|발표|세션|강연) ?[一二三四五六七八九十\\d]{1,3}\\b.{0,200}`)
/** `DEV322 - …`, the code of a session. `ES2015: …` is none. */
const SESSION_CODE = /^\[?[A-Z]{2,4}\d{3}(?:-[A-Z]\d?)?\]?\s*[:：|–—-]\s*\S/

const PATTERNS: Readonly<Record<HeadingKind, RegExp>> = {
  around: AROUND,
  part: PART,
  break: BREAK,
  section: SECTION,
  version: VERSION,
  session: SESSION,
}

/** Numbers, emoji and marks around a heading's words say nothing of their kind. */
const ORNAMENT =
  /^(?:[\s\p{P}\p{S}]|\p{Extended_Pictographic}|\ufe0f)+|(?:[\s:：。.…!！]|\p{Extended_Pictographic}|\ufe0f)+$/gu
/** `1. `, `2.3 ` in front: chapters are numbered, and so are talks. */
const NUMBER = /^\d{1,3}(?:\.\d{1,3})*[.)、：:]?\s+/

export function isHeading(kind: HeadingKind, text: string): boolean {
  if (text.length > 300) return false
  if (kind === 'version') return VERSION.test(text.trim())
  if (kind === 'session') return SESSION.test(text.trim()) || SESSION_CODE.test(text.trim())
  return PATTERNS[kind].test(bare(text)) || (kind === 'around' && AROUND.test(bare(beforeColon(text))))
}

/** `Summary: what we take home` is a summary. */
function beforeColon(text: string): string {
  return /^[^:：]+(?=[:：])/.exec(text)?.[0] ?? text
}

function bare(text: string): string {
  const plain = (clockTime(text)?.title ?? text).replace(ORNAMENT, '')
  return plain.replace(NUMBER, '').replace(ORNAMENT, '')
}

/** Alternatives, one group a line, as one expression for the whole text. */
function lines(alternatives: string): RegExp {
  const all = alternatives
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
  return new RegExp(`^(?:${all.join('|')})$`, 'iu')
}
