/**
 * What the words of a language say about the parts of its sentences. There is no grammar behind these expressions: a part that
 * none of them knows stays on the slide.
 */
export interface Language {
  /** What a sentence may begin with that says nothing of its matter: `其中`, `So,`. */
  connective: RegExp
  /** What examples begin with, also within a clause. */
  examples: RegExp
  /** What a clause begins with that explains the one before it. */
  explains: RegExp
  /** How a clause ends that the one behind it does not explain but complete: `nicht alles, was …`. */
  unfinished?: RegExp
  /** As `explains`, where no comma stands before it: ` because `. */
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
  /** Before the last item of a list, between spaces or at its start: `and`; with the flag `g`. */
  lastItem: RegExp
  /** What a list may follow without a colon: `包括了`. */
  listVerb?: RegExp
  /** What may stand behind the items of a list and says only that they are some: `几个部分`. */
  listEnds?: RegExp
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
