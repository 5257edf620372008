/** Short runs of letters of a text, with how often each stands there. */
export interface LetterRuns {
  counts: ReadonlyMap<string, number>
  total: number
}

const IDEOGRAPH = /\p{scx=Han}|\p{scx=Hira}|\p{scx=Kana}|\p{scx=Hang}/u

/**
 * Runs of three letters, of two where one is an ideograph: these say as much as three letters of an alphabet.
 * White space and letter case say nothing.
 */
export function letterRunsOf(text: string): LetterRuns {
  const letters = [...text.toLowerCase().replace(/\s+/g, ' ').trim()]
  const counts = new Map<string, number>()
  let total = 0
  for (let at = 0; at < letters.length; at++) {
    const two = (letters[at] as string) + (letters[at + 1] ?? '')
    const run = IDEOGRAPH.test(two) ? two : two + (letters[at + 2] ?? '')
    counts.set(run, (counts.get(run) ?? 0) + 1)
    total++
  }
  return { counts, total }
}

/** @returns 0 to 1: how many of a text's letters are ideographs */
export function ideographShare(text: string): number {
  const letters = text.match(/\p{L}/gu) ?? []
  return letters.length === 0 ? 0 : letters.filter((letter) => IDEOGRAPH.test(letter)).length / letters.length
}
