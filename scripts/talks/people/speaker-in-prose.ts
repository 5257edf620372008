import { hanPeople } from './han-person.ts'
import { latinPeople, ROLE } from './latin-people.ts'
import {
  CJK_FORMS,
  GAVE_TALK,
  LATIN_LEADS,
  LATIN_SPEAKS,
  NOTHING_MORE,
  ZH_FORMS,
  ZH_NAMELESS,
  ZH_TEACHER_DOES,
} from './opening-forms.ts'
import { asSpeaker, type Introduced, personIn } from './person.ts'

/** Who speaks, as a sentence of prose says it. */
export interface ProseSpeaker {
  people: Introduced[]
  /** When the talk was held, as written. */
  date?: string
  /** The sentence says nothing else. */
  isAll: boolean
}

/** Characters; the speaker stands at the beginning. */
const LOOKED_AT = 200

/**
 * @param sentence the first of a talk's note
 * @param linked it begins with a link, as with the name of somebody who has a page
 */
export function speakerInProse(sentence: string, linked: boolean): ProseSpeaker | undefined {
  const text = sentence.trim().slice(0, LOOKED_AT)
  return inChinese(text) ?? inLatin(text, linked) ?? inJapaneseOrKorean(text)
}

function inChinese(text: string): ProseSpeaker | undefined {
  if (!/\p{Script=Han}/u.test(text)) return undefined
  for (const form of ZH_FORMS) {
    const match = form.exec(text)
    const who = match?.groups?.who
    if (!match || who === undefined) continue
    const lead = match.groups?.lead
    const people = hanPeople(who, lead !== undefined)
    const isAll = NOTHING_MORE.test(text.slice(match[0].length))
    if (people.length > 0 && (lead !== '' || isAll || isCertain(people, who))) return { people, isAll }
  }
  const nameless = ZH_NAMELESS.exec(text)
  const { company, of, role } = nameless?.groups ?? {}
  if (!nameless || company === undefined) return undefined
  const name = `${company} ${of}${role}`
  return { people: [{ name, company }], isAll: NOTHING_MORE.test(text.slice(nameless[0].length)) }
}

/** `由李雷带来` may be `由高延迟带来`; a company or an honorific is what only people have. */
function isCertain(people: readonly Introduced[], who: string): boolean {
  return people.some(({ company }) => company !== undefined) || /[师師生士授]$/u.test(who)
}

const DATED =
  /^,? (?:on |am |vom |le )?(?<date>\d{4}-\d{1,2}-\d{1,2}|\d{1,2}\.\d{1,2}\.\d{4}|\d{1,2}\.? \p{L}{3,12}\.?,? \d{4}|\p{L}{3,12}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4})(?!\d)/iu

function inLatin(text: string, linked: boolean): ProseSpeaker | undefined {
  for (const lead of LATIN_LEADS) {
    const found = lead.exec(text)
    const named = found && latinPeople(text, found[0].length)
    if (!named) continue
    const { people, certainty, end } = named
    // `Presented by Red Hat`
    if (certainty !== 'sure' && people.every(({ company }) => company === undefined)) return undefined
    const { 0: said = '', groups } = DATED.exec(text.slice(end)) ?? {}
    const isAll = NOTHING_MORE.test(text.slice(end + said.length))
    return { people, isAll, ...(groups?.date === undefined ? {} : { date: groups.date }) }
  }
  const named = latinPeople(text)
  if (!named) return undefined
  const { people, certainty, end } = named
  const behind = text.slice(end)
  const speaks = (linked || people.some(({ company }) => company !== undefined)) && LATIN_SPEAKS.test(behind)
  if (speaks || (certainty === 'sure' && GAVE_TALK.test(behind))) return { people, isAll: false }
  return undefined
}

/** `参加者皆さん`, `이사장님`: everybody, an office. */
const NO_NAME = /[皆者員客々方]|(?:장|대표|교수|이사|선생|강사|연구원)$/u

function inJapaneseOrKorean(text: string): ProseSpeaker | undefined {
  for (const form of CJK_FORMS) {
    const match = form.exec(text)
    const { name, company } = match?.groups ?? {}
    if (!match || name === undefined) continue
    if (NO_NAME.test(name) || (/\p{Script=Hangul}/u.test(name) && personIn(name) === undefined)) continue
    const people = [{ name, ...(company === undefined ? {} : { company: company.replace(/의$/u, '') }) }]
    return { people, isAll: NOTHING_MORE.test(text.slice(match[0].length)) }
  }
  return undefined
}

/** `Ada Lovelace's Keynote`, which stays the title. */
export function speakerOfTitle(title: string): string | undefined {
  const name = /^(?<name>.{3,60}?)['’]s? (?:\p{L}+ )?(?:keynote|talk|session|presentation|lecture)$/iu.exec(
    title,
  )?.groups?.name
  return name !== undefined && personIn(name) === 'sure' ? name : undefined
}

/** `吴老师说…`: who teaches, in a sentence of its own. */
export function teacherIn(sentence: string): string | undefined {
  const who = ZH_TEACHER_DOES.exec(sentence.trim())?.groups?.who
  return who === undefined ? undefined : hanPeople(who, false)[0]?.name
}

/** `蓝鲸，王晓明。`: a sentence of a company and what may be a name, which many notes together show. */
export function companyAndName(sentence: string): Introduced | undefined {
  const { company, name } =
    /^(?<company>[^，,。.：:\s]{1,16})\s*[，,]\s*(?<name>\p{Script=Han}{2,3})。$/u.exec(sentence.trim())
      ?.groups ?? {}
  if (company === undefined || name === undefined) return undefined
  return hanPeople(name, false).length > 0 ? { name, company } : undefined
}

const ENDS_IN_ROLE = new RegExp(
  `(?:${ROLE.source})(?: of [\\p{L} ]+)?(?:(?: at|bei|chez|@|,) ?[^.!?]{2,40})?$`,
  'iu',
)

/** `Zorka Plitvic - Architect, Engines`: a line of a person and an occupation. */
export function personWithRole(line: string): string | undefined {
  const text = line.trim()
  if (!ENDS_IN_ROLE.test(text)) return undefined
  const named = latinPeople(text)
  if (named?.people.length !== 1 || named.end !== text.length) return undefined
  return asSpeaker(named.people)
}
