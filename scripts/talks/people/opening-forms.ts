// How the first sentence of a note on a talk says who speaks. Data for speaker-in-prose.ts.
import { SPEAKER_WORDS } from '../facts/property-words.ts'

const ZH_TALK =
  '(?:话题|話題|议题|議題|主题|主題|演讲|演講|分享|报告|報告|讲座|內容|内容|topic|session|talk|keynote)'
const ZH_SPEAKS =
  '(?:带来|帶來|分享|主讲|主講|讲解|講解|讲述|講述|介绍|介紹|演讲|演講|呈现|呈現|进行|進行|主持)'
/** `《排空队列的方法》，该报告`, `这个话题` */
const ZH_LEAD = `(?:《[^》]{2,60}》[，,]?\\s*)?(?:(?:这|這|本|该|該|此)?(?:个|個|场|場|次|期)?\\s*${ZH_TALK})?`
const ZH_TEACHER = '(?:老师|老師|先生|女士|博士|教授)'
/** What a teacher does who gives the talk; `问` does anybody in the room. */
const ZH_DOES =
  '(?:结合|結合|介绍|介紹|讲|講|说|說|谈|談|分享|展示|演示|带来|帶來|认为|認為|提到|强调|強調|总结|總結|指出|用|从|從|以|开场|開場|主讲|主講|给|給|为|為|首先)'
/** `由高延迟带来的问题` goes on. */
const ZH_AFTER = `(?=[了過过]|[，,。.；;：:！!]|$|的(?:${ZH_TALK}|[，,。]|$))`

/**
 * Groups: `who`, who speaks; `lead`, words in front that only a talk has. Tried in order.
 */
export const ZH_FORMS: readonly RegExp[] = [
  // `这个话题由蓝鲸的王晓明带来`; `由于` for `由` is a slip in front of a Latin company.
  new RegExp(
    `^(?<lead>${ZH_LEAD})(?:是|则|則)?\\s*(?:由来自|由來自|由于\\s*(?=[A-Za-z])|由的?|来自于?|來自於?)\\s*(?<who>[^。；：;:！!？?]{2,40}?)\\s*(?:为|為|给|給)?(?:我们|我們|大家)?(?:一起)?${ZH_SPEAKS}${ZH_AFTER}`,
    'iu',
  ),
  // `《排空队列的方法》是蓝鲸大学的王晓明老师带来的`
  new RegExp(
    `^(?<lead>${ZH_LEAD})是\\s*(?<who>[^，。；：,;:！!？?]{2,40}?${ZH_TEACHER})\\s*(?:为|為|给|給)?(?:我们|我們|大家)?${ZH_SPEAKS}${ZH_AFTER}`,
    'iu',
  ),
  // `来自蓝鲸的王晓明老师，从…`
  new RegExp(`^(?<lead>来自于?|來自於?)\\s*(?<who>[^，。；：,;:！!？?]{1,40}?${ZH_TEACHER})\\s*[，,]`, 'u'),
  new RegExp(
    `^(?<who>[^，。；：,;:！!？?]{1,40}?${ZH_TEACHER})\\s*(?:[，,]|[^，。的问問]{0,6}?${ZH_DOES})`,
    'u',
  ),
  // `蓝鲸的王晓明分享了…`
  /^(?<who>[^，。；：,;:！!？?的]{1,20}?\s*的\s*\p{Script=Han}{2,3})(?:主讲|主講|分享|介绍了|介紹了|讲了|講了|讲述|講述|演讲|演講)/u,
  /^(?:讲者|講者|演讲者|演講者|演讲人|主讲人|主講人|讲师|講師|演讲嘉宾|嘉宾|分享人|分享者)(?:是|为|為|：|:)?\s*(?<who>[^，。；：,;:！!？?]{2,20}?)(?=[把将將用说說讲講从從在以，,。]|认为|認為|首先|$)/u,
  new RegExp(
    `^(?<who>[A-Z][\\w.-]*(?: [A-Z][\\w.-]*){1,2})\\s*的\\s*${ZH_TALK.replace('(?:', '(?:题目|題目|')}`,
    'u',
  ),
]

/** `吴老师说…`, in any sentence. */
export const ZH_TEACHER_DOES = new RegExp(
  `^(?<who>[^，。；：,;:！!？?的和]{1,12}?(?:老师|老師))[^，。的问問]{0,6}?${ZH_DOES}`,
  'u',
)

/** `由 Acme 工程师带来`: nobody's name, but all that is said. */
export const ZH_NAMELESS = new RegExp(
  `^(?:${ZH_TALK})?(?:由于?|来自于?|來自於?)\\s*(?<company>[A-Za-z][\\w.&-]*)\\s*(?<of>的?)\\s*(?<role>老师|老師|工程师|工程師|团队|團隊)\\s*(?:为|給|给)?(?:大家)?${ZH_SPEAKS}${ZH_AFTER}`,
  'iu',
)

const EN_TALK = '(?:talk|session|keynote|presentation|lecture|workshop|tutorial|lightning talk)'
const DE_TALK = '(?:vortrag|talk|keynote|session|beitrag|workshop)'
const FR_TALK = '(?:conférence|présentation|exposé|session|keynote|talk|atelier|intervention)'

/** What stands in front of the names. */
export const LATIN_LEADS: readonly RegExp[] = [
  new RegExp(
    `^(?:(?:this|the|a|an|another) )?(?:\\p{L}+ )?${EN_TALK}(?: (?:is|was))?(?: (?:given|presented|held|delivered|led))? by `,
    'iu',
  ),
  /^(?:(?:presented|given|held|delivered) )?by /iu,
  new RegExp(`^(?:${SPEAKER_WORDS})\\s*[:：]\\s*`, 'iu'),
  new RegExp(
    `^(?:(?:ein|der|dieser) )?(?:\\p{L}+ )?${DE_TALK}(?: (?:ist|war|wurde))?(?: gehalten)? (?:von|durch) `,
    'iu',
  ),
  /^(?:gehalten|vorgetragen|präsentiert) von /iu,
  new RegExp(
    `^(?:(?:une?|la|le|cette|ce) )?${FR_TALK}(?: (?:est|était|a été))?(?: (?:présentée?|donnée?|animée?))? (?:par |de |d['’])`,
    'iu',
  ),
  /^(?:présentée?|donnée?|animée?) par /iu,
]

/** What a speaker does, behind a name with a company or a link. */
export const LATIN_SPEAKS = new RegExp(
  `^(?:, (?:who|die|der|qui) .{3,120}?,|,)? (?:(?:gave|gives|presented|presents|talked|talks|spoke|speaks|walked|walks|showed|shows|opened|opens)|${[
    'gibt|zeigte?|spricht|sprach|erzählte?|erklärte?|berichtete?|stellte?|führte?|reiht|präsentierte?|schildert|beleuchtet',
    '(?:nous )?(?:a )?(?:présentée?|présente|parlé|parle|expliqué|explique|raconté|raconte|montré|montre)',
  ].join('|')})(?=[ ,.])`,
  'u',
)
/** Behind a name alone: `Ada Lovelace gave this talk`. */
export const GAVE_TALK = new RegExp(
  `^,? (?:gave|gives|held|hielt|hält) (?:this|the|a|an|einen|den|diesen) (?:\\p{L}+ )?(?:${EN_TALK}|${DE_TALK})`,
  'iu',
)

/** Groups: `name`, in letters that only names of that length have; `company`. */
export const CJK_FORMS: readonly RegExp[] = [
  /^(?:(?:이번|이|본) ?(?:세션|발표|강연)[은는]\s*)?(?:(?<company>[^\s,.]{2,20}?(?: [^\s,.]{2,20}?)??)(?:의|에서 오신|소속)? )?(?<name>\p{Script=Hangul}{3}) ?(?:님|씨|박사|교수)(?:님)?(?:이|가|께서|의)? ?[^.]{0,20}?(?:발표|진행|소개|강연|세션|키노트)/u,
  /^(?:\d+つ[め目]は|最初は|次は|続いて)?(?:(?<company>[^\s、。]{2,20}?)の)?(?<name>@?[A-Za-z][\w-]{2,20}|\p{Script=Han}{1,4}[ \u3000]?\p{Script=Han}{1,3}|[\p{Script=Katakana}ー・]{3,20}) ?(?:さん|氏|様|先生)(?:による|から|が|の|は)[^。]{0,15}?(?:発表|講演|登壇|セッション|トーク|話)/u,
]

/** What may stand behind the talk's name for the sentence to say nothing but who speaks. */
export const NOTHING_MORE =
  /^(?:了|的?(?:分享|演讲|演講|话题|議題|议题)|입니다|였습니다|이었습니다|です|でした|による)?[\s。.!！)）]*$/u
