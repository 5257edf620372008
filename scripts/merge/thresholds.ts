// How alike two things are that are one, changed. All in one place, and not frozen, so that `npm run measure:merge` can
// vary them, one at a time; nothing else sets them. Figures are those of `-- --cases 300`: with all values in use, 22
// conflicts and no wrong deck in 300 random decks, and no failed scenario of 55. "No difference" says that these cases do
// not tell the values apart; then the reason is the one that is given.

export const thresholds = {
  /**
   * Letters from which a line says enough to be known again at another place. With 5 or less, 3 wrong decks; 20 makes no
   * difference; with 40, 4 wrong decks and 2 failed scenarios, as bullets of that length are not known when they move.
   */
  saysSomething: 10,
  /**
   * Likeness of two units that are one, changed; less are one deleted and one added. 25 conflicts with 0.2, 23 with 0.3,
   * 22 from 0.4 on; with 0.8 the scenario `paragraph-becomes-bullets` fails.
   */
  changedUnit: 0.4,
  /**
   * Likeness of what both sides added at one place that is the same, said in other words. No difference from 0.4 to 1:
   * high, because what is taken for the same stands in the presenter note and not on the slide.
   */
  sameAddition: 0.75,
  /**
   * Share of a new line that must come from an old one for it to be a part of that one. No difference from 0.4 to 0.9:
   * high, because a part does not stand on the slide for itself; not 1, because a sentence that becomes a bullet loses
   * its full stop.
   */
  partOfUnit: 0.8,
  /**
   * Likeness of a unit to what an open conflict says is gone, for it to be that, edited. No difference from 0.2 to 0.8:
   * as `changedUnit`, whose question it is.
   */
  editedGone: 0.4,
  /**
   * Share of a block's lines that a person deleted for it to be the block that they deleted, changed and moved. No
   * difference from 0.25 to 1: half, so that of code that goes on with other lines neither half decides alone.
   */
  deletedBlock: 0.5,
  /**
   * Likeness of two slides that are one, changed; less are two. 22 conflicts from 0.2 to 0.4, 24 with 0.5, 28 with 0.6
   * and 4 failed scenarios: the highest value before that, since two slides taken for one mix their lines.
   */
  changedSlide: 0.4,
  /**
   * The same out of order, where no neighbour says that they are one. No difference from 0.4 to 0.8: more than in order,
   * because each slide is compared with every other.
   */
  movedSlide: 0.6,
  /**
   * Likeness of two slides that have the same title and nothing else. Just above `changedSlide`, so that it is enough,
   * and any slide that is alike by its text wins. With 0, 23 conflicts; with 0.8, 21, but a title outweighs the text.
   */
  sameTitle: 0.45,
  /**
   * Share of a slide's text that stands on another for it to be a part of that one. With 0.25 one deck comes
   * out otherwise, from 0.4 to 1 none: a slide that is mostly of another is a part of it.
   */
  partOfSlide: 0.5,
  /**
   * Share of a text's letters from which it is written in ideographs. No difference from 0.05 to 0.8, and the
   * translated scenario passes: low, because Chinese about computers is full of names in Latin letters.
   */
  inIdeographs: 0.2,
  /**
   * Share of a text's letters that may be ideographs where it is written in others: a name, a quoted word. No difference
   * from 0 to 0.2.
   */
  inLetters: 0.05,
  /**
   * Likeness of two decks that are one talk, before and after. In the scenarios one talk is alike by 0.65 or more, at
   * random, with six edits of a few lines, in 99 of 100 by 0.35; two talks of the sample notes by 0.24 at most. Above the
   * middle: a deck taken for another talk's loses more than one that is asked about.
   */
  sameTalk: 0.5,
  /**
   * Candidates for a renamed deck that are by no more than so much less alike are as good, and the person is asked: no
   * more than what editing a few lines of a deck changes.
   */
  asGood: 0.1,
}

export type Threshold = keyof typeof thresholds

/** @returns whether a line says enough to be known again at another place */
export function saysSomething(key: string): boolean {
  return key.length >= thresholds.saysSomething
}
