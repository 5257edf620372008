// People as sentences in Latin letters name them: `Ada Lovelace (Engines) and Grace Hopper, Architect at Compilers`.
import { namesEvent } from '../headings/event-name.ts'
import { type Certainty, type Introduced, personIn } from './person.ts'

const WORD = String.raw`\p{Lu}(?:\.|[\p{L}\p{M}'’-]+)`
const PARTICLE = '(?:van|von|de|der|den|da|di|del|la|le|bin|al|el|ten|dos|du|zu)'
/** A particle stands behind the first name only: `Hélène Dupont de Bassins` is from Bassins. */
const NAME = String.raw`(?:(?:Dr|Prof|Mr|Mrs|Ms)\.? +)*${WORD}(?: +(?:${PARTICLE} +)+| +)${WORD}(?: +${WORD})?`
const COMPANY = String.raw`\p{Lu}(?:[\p{L}\p{N}&'’-]|\.(?=\p{L}))*(?: +(?:[&] +)?\p{Lu}[\p{L}\p{N}&'’-]*){0,3}`
const OF = `(?:from|of|at|with|vom|von(?: der| dem)?|bei|de|chez|@)`
/** What one is at a company. */
export const ROLE =
  /\b(?:engineer|architect|developer|manager|lead|head|director|scientist|professor|(?:co-?)?founder|advocate|evangelist|consultant|researcher|c[tei]o|vp|designer|analyst|soln|entwickler(?:in)?|leiter(?:in)?|ingénieure?|architecte|développeu(?:r|se))\b/iu

const NEXT_NAME = new RegExp(NAME, 'uy')
const BRACKETS = /\s*[(（]([^()（）]{2,60})[)）]/uy
const BEHIND_COMMA = /\s*(?:,| - | – | — )\s*([^,.;:()（）]{2,60})/uy
const BEHIND_OF = new RegExp(String.raw`\s+${OF} +(?:the +|la +|le +|den +)?(${COMPANY})`, 'uy')
const NEXT = /\s*(?:,\s*(?:and|und|et)|,|&|\/|and|und|et)\s+/uy

/** The people that stand one behind the other in a text, and where it goes on. */
export interface LatinPeople {
  people: Introduced[]
  /** That of the least certain of them. */
  certainty: Certainty
  end: number
}

export function latinPeople(text: string, start = 0): LatinPeople | undefined {
  const people: Introduced[] = []
  let certainty: Certainty = 'sure'
  let end = start
  for (let at = start; ; ) {
    const name = match(NEXT_NAME, text, at)?.[0].replace(/['’]s$/, '')
    const known = name === undefined ? undefined : personIn(name)
    if (name === undefined || !known) break
    if (known === 'likely') certainty = 'likely'
    const { company, end: behind } = companyBehind(text, at + name.length)
    people.push({ name, ...(company === undefined ? {} : { company }) })
    end = behind
    const next = match(NEXT, text, end)
    if (!next) break
    at = end + next[0].length
  }
  return people.length === 0 ? undefined : { people, certainty, end }
}

/** `(Engines)`, `, Engines`, `, Architect, Engines`, ` from Engines`; `, Grace Hopper` and ` at GopherCon` are none. */
function companyBehind(text: string, start: number): { company?: string; end: number } {
  let at = start
  for (let pieces = 0; pieces < 2; pieces++) {
    const found = match(BRACKETS, text, at) ?? match(BEHIND_OF, text, at) ?? match(BEHIND_COMMA, text, at)
    const said = found?.[1]?.trim()
    if (!found || said === undefined || isNext(said)) break
    const company = ofRole(said)
    if (company === undefined && !ROLE.test(said)) break
    at += found[0].length
    if (company !== undefined) return { ...(namesEvent(company) ? {} : { company }), end: at }
  }
  return { end: at }
}

function isNext(text: string): boolean {
  return personIn(text) === 'sure' && !ROLE.test(text)
}

const WHOLE_COMPANY = new RegExp(`^${COMPANY}$`, 'u')
const ROLE_AT = new RegExp(String.raw`^.*?\s${OF} +(?:the +)?(?<company>${COMPANY})$`, 'u')

/** `Engines` of `Engines` and of `Architect at Engines`; nothing of `Architect`. */
function ofRole(text: string): string | undefined {
  const at = ROLE.test(text) || /^[^\s]+\s+@/.test(text) ? ROLE_AT.exec(text)?.groups?.company : undefined
  if (at !== undefined) return at
  return WHOLE_COMPANY.test(text) && !ROLE.test(text) && !/\d{4}/.test(text) ? text : undefined
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}
