import { GIVEN_NAMES, HAN_SURNAMES, HANGUL_SURNAMES, ROMANISED_SURNAMES, TITLE_WORDS } from './names.ts'

/** How sure it is that a text names a person: `likely` counts where all of a note's headings have one there. */
export type Certainty = 'sure' | 'likely'

/** A person as a sentence introduces them. */
export interface Introduced {
  name: string
  company?: string
}

/** `王晓明 · 蓝鲸, 李雷`: a cover's line. */
export function asSpeaker(people: readonly Introduced[]): string {
  return people.map(({ name, company }) => (company === undefined ? name : `${name} · ${company}`)).join(', ')
}

/** Characters of two or three speakers with their companies. */
const LONGEST = 120
const HANDLE = /(?:^|[\s(（])@[\w-]{2,}/
/** What follows a name: the company, the next speaker. `Ada Lovelace, Engines`, `Ada Lovelace (Engines)`. */
const AFTER_NAME = /\s*[,，、;；|｜/／&＆@(（[【]|\s[-–—―·]\s|\s(?:and|und|et|at|from|of|von|bei|chez)\s/u
const ACADEMIC = /^(?:(?:dr|prof|mr|mrs|ms|dipl|ing)\.?\s+)+/i
const NAME_WORD = /^\p{Lu}[\p{L}\p{M}'’.-]*$/u
const PARTICLE = /^(?:van|von|de|der|den|da|di|del|la|le|bin|al|el|ten|dos|du|zu)$/
const HONORIFIC =
  /^(?:[\p{Script=Han}\p{Script=Hangul}A-Za-z]{1,8}?|[\p{Script=Hiragana}\p{Script=Katakana}]{2,10})\s?(?:老师|老師|先生|女士|博士|教授|同学|同學|さん|氏|様|님|씨)$/u
const HAN_NAME = new RegExp(`^[${HAN_SURNAMES}]\\p{Script=Han}{1,3}$`, 'u')
/** `高可用` and `方案` begin like names. */
const HAN_TERM =
  /[的与和在之化性式法案用型级度点论计署统构端析发展化]|^(?:高[可并性效级吞延频负清]|方[便面向]|马上|安全|时间|程序|任务|金融|于是|何时|严格)/u
const SPACED_HAN_NAME = /^\p{Script=Han}{1,3}[ \u3000]\p{Script=Han}{1,3}$/u
const HANGUL_NAME = new RegExp(`^[${HANGUL_SURNAMES}]\\p{Script=Hangul}{2}$`, 'u')

/**
 * Whether a text names one person or several, with or without their company. A name is at least two words in Latin
 * letters: one alone is a topic as often as not.
 */
export function personIn(text: string): Certainty | undefined {
  const trimmed = text.trim()
  if (trimmed.length > LONGEST || /[?!？！。]/.test(trimmed)) return undefined
  const first = trimmed.replace(ACADEMIC, '').split(AFTER_NAME)[0]?.trim() ?? ''
  const certainty = latinName(first) ?? asianName(first)
  // `Zorka Plitvic - @zorka`
  return certainty && HANDLE.test(trimmed) ? 'sure' : certainty
}

function latinName(text: string): Certainty | undefined {
  const words = text.split(/\s+/)
  const names = words.filter((word) => !PARTICLE.test(word))
  if (names.length < 2 || words.length > 5 || !names.every((word) => NAME_WORD.test(word))) return undefined
  const plain = names.map((word) => unaccented(word))
  // `SQL`, `JSON`: an acronym is no name, but `J.` and `JJ` may be.
  if (names.some((word) => word.length > 2 && word === word.toUpperCase())) return undefined
  if (plain.some((word) => TITLE_WORDS.has(word) || TITLE_WORDS.has(word.replace(/s$/, '')))) return undefined
  const known =
    GIVEN_NAMES.has(plain[0]?.split('-')[0] ?? '') || plain.some((word) => ROMANISED_SURNAMES.has(word))
  return known ? 'sure' : 'likely'
}

function unaccented(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

function asianName(text: string): Certainty | undefined {
  if (HONORIFIC.test(text) && !/[的是由和]/.test(text)) return 'sure'
  const name = HAN_NAME.test(text) || SPACED_HAN_NAME.test(text) || HANGUL_NAME.test(text)
  return name && !HAN_TERM.test(text) ? 'likely' : undefined
}
