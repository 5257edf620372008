// How alike two things are that are one, changed. All in one place, and not frozen, so that `npm run measure:merge` can
// vary them; nothing else sets them.

export const thresholds = {
  /** Letters from which a line says enough to be known again at another place. */
  saysSomething: 10,
  /** Likeness of two units that are one, changed; less are one deleted and one added. */
  changedUnit: 0.4,
  /** Likeness of what both sides added at one place that is the same, said in other words. */
  sameAddition: 0.75,
  /** Share of a new line that must come from an old one for it to be a part of that one. */
  partOfUnit: 0.8,
  /** Likeness of a unit to what an open conflict says is gone, for it to be that, edited. */
  editedGone: 0.4,
  /** Share of a block's lines that a person deleted for it to be the block that they deleted, changed and moved. */
  deletedBlock: 0.5,
  /** Likeness of two slides that are one, changed; less are two. */
  changedSlide: 0.4,
  /** The same out of order, where no neighbour says that they are one. */
  movedSlide: 0.6,
  /** Likeness of two slides that have the same title and nothing else. */
  sameTitle: 0.45,
  /** Share of a slide's text that stands on another for it to be a part of that one. */
  partOfSlide: 0.5,
  /** Share of a text's letters from which it is written in ideographs. */
  inIdeographs: 0.2,
  /** Share of a text's letters that may be ideographs where it is written in others. */
  inLetters: 0.05,
  /** Likeness of two decks that are one talk, before and after. */
  sameTalk: 0.5,
  /** Candidates for a renamed deck that are by no more than so much less alike are as good. */
  asGood: 0.1,
}

export type Threshold = keyof typeof thresholds

/** @returns whether a line says enough to be known again at another place */
export function saysSomething(key: string): boolean {
  return key.length >= thresholds.saysSomething
}
