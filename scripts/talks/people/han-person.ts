// People as Chinese sentences name them: `蓝鲸的王晓明老师`, `Acme 王晓明`.
import { HAN_SURNAMES } from './names.ts'
import { type Introduced, personIn } from './person.ts'

const HONORIFIC = /\s*(?:老师|老師|先生|女士|博士|教授|同学|同學)$/u
const AND = /\s*[、，,&＆]\s*|\s*(?:和|与|與|以及)\s*/u
/** `阿里云的雨山`, `Acme 王晓明`: without `的`, only a Latin name is told from the person's. */
const OF = /^(?<company>[^的]{1,20}?)\s*的\s*(?<name>[^的]+)$/u
const LATIN_COMPANY = /^(?<company>[A-Za-z][\w.&-]*(?: [A-Z][\w.&-]*)?)\s*(?<name>\p{Script=Han}{1,4})$/u
/** `我们的王老师` */
const NO_COMPANY =
  /^(?:我们|我們|他们|你们|大家|自己|公司|社区|社區|一[位个名]|[两几多各这那]位.*|.*[，。：:、])$/u
/** `由社区的资深老师带来` */
const NO_NAME =
  /[的是由和在了]|^(?:资深|专业|技术|首席|高级|知名|主讲|[一两几多各这那三]位|另一|外籍|数学|语文|英语|讲课|大家|我们|两个|几个|所有|其他|相关)/u
const SURNAME = new RegExp(`^[${HAN_SURNAMES}]$`, 'u')
const COMPOUND_SURNAME = /^(?:欧阳|歐陽|司马|司馬|上官|诸葛|諸葛|慕容|东方|東方|皇甫|尉迟|公孙|夏侯)/u
/** One Latin word is a nickname where an honorific stands behind it. */
const NICKNAME = /^[A-Za-z][\w-]{1,20}(?: [A-Za-z][\w-]{1,20})?$/

/**
 * The people a text consists of, or nobody.
 * @param introduced the sentence has words that only stand with a speaker, so that a nickname (`雨山老师`) is one
 */
export function hanPeople(text: string, introduced: boolean): Introduced[] {
  const whole = hanPerson(text.trim(), introduced)
  if (whole) return [whole]
  const parts = text.trim().split(AND)
  const people = parts.map((part) => hanPerson(part, introduced))
  return parts.length > 1 && people.every((person) => person !== undefined) ? people : []
}

function hanPerson(text: string, introduced: boolean): Introduced | undefined {
  const groups = (OF.exec(text) ?? LATIN_COMPANY.exec(text.replace(HONORIFIC, '')))?.groups
  const company = groups?.company?.trim()
  if (company !== undefined && NO_COMPANY.test(company)) return undefined
  const said =
    company === undefined
      ? text
      : HONORIFIC.test(text)
        ? text.slice(text.indexOf(groups?.name as string))
        : (groups?.name as string)
  const name = nameIn(said, introduced && company !== undefined)
  return name === undefined ? undefined : { name, ...(company === undefined ? {} : { company }) }
}

/** `王晓明` of `王晓明老师`; `王老师` stays, since a surname alone is nobody's name. */
function nameIn(text: string, nicknames: boolean): string | undefined {
  const bare = text.replace(HONORIFIC, '').trim()
  if (bare === '' || NO_NAME.test(bare)) return undefined
  if (bare === text.trim()) return isHanName(bare) || personIn(bare) === 'sure' ? bare : undefined
  if (SURNAME.test(bare)) return text.trim()
  return isHanName(bare) || NICKNAME.test(bare) || (nicknames && /^\p{Script=Han}{2,3}$/u.test(bare))
    ? bare
    : undefined
}

function isHanName(text: string): boolean {
  if (!/^\p{Script=Han}{2,4}$/u.test(text) || personIn(text) === undefined) return false
  return text.length <= 3 || COMPOUND_SURNAME.test(text)
}
