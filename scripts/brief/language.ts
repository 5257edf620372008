// What the words of a language say about the parts of its sentences. Each language is a table of expressions; there is no
// grammar behind them, so a part that none of them knows stays on the slide.
import { chinese } from './words/chinese.ts'
import { english } from './words/english.ts'
import { french } from './words/french.ts'
import { german } from './words/german.ts'
import { japanese } from './words/japanese.ts'
import { korean } from './words/korean.ts'

export interface Language {
  /** What a sentence may begin with that says nothing of its matter: `其中`, `So,`. */
  connective: RegExp
  /** What examples begin with, also within a clause. */
  examples: RegExp
  /** What a clause begins with that explains the one before it. */
  explains: RegExp
  /** The same where no comma stands before it: ` because `. */
  explainsWithin?: RegExp
  /** A clause that explains the one behind it, which can then stand alone: `因为 …，`, `…ので、`. */
  explainsAhead?: RegExp
  /** The same up to a space, where no comma need stand behind it: `… 때문에 `. */
  explainsAheadWithin?: RegExp
  /** A clause that explains the one before it, by how it ends: `…からです`. */
  explainsAtEnd?: RegExp
  /** Another sign between clauses than the comma. */
  comma?: string
  /** What the clause behind it must begin with, where a language says so: `所以`. */
  followsFrom?: RegExp
  /**
   * A clause between two commas that may go, by what it begins with, and what the clause behind it must begin with for it to
   * be the other half of the first.
   */
  inserts?: { begins: RegExp; before: RegExp }
  /** Of two clauses with a semicolon between them the second explains the first. */
  semicolonExplains?: boolean
  /** A clause that cannot stand alone, by how it begins or ends: `When …`, `在 … 时`. */
  leansOn: RegExp
  /** A clause that another has to follow, where that shows at its end. */
  endsOpen?: RegExp
  /** A sentence that speaks of the one before it: `This …`, `这 …`. */
  pointsBack: RegExp
  /** What must never be lost: negation, condition, `only`, numbers in words, at least and at most. */
  keeps: RegExp
  /** What tells that a sentence says the main thing. */
  stresses: RegExp
  /** What a sentence that only speaks of the talk has in it: `In this talk …`, `下面介绍`. */
  speaksOfTheTalk: RegExp
}

const LANGUAGES: Readonly<Record<string, Language>> = {
  zh: chinese,
  en: english,
  ja: japanese,
  ko: korean,
  de: german,
  fr: french,
}

/**
 * @param lang BCP 47
 * @returns undefined for a language that nobody has described: its sentences stay whole
 */
export function languageOf(lang: string): Language | undefined {
  return LANGUAGES[lang.slice(0, 2)]
}
