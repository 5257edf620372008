/** Abbreviations after which `Intl.Segmenter` ends a sentence and no writer does. */
const ABBREVIATION =
  /(?:^|[\s(（])(?:e\.g|i\.e|etc|vs|cf|approx|resp|Dr|Mr|Mrs|Ms|Prof|St|No|Nr|Fig|Abb|Jr|Sr|Inc|Ltd|Corp|vgl|evtl|bspw|Kap|chap|(?!I)[A-Z]|[zdup]|z\.\s?B|d\.\s?h|u\.\s?a|bzw|ca|inkl|ggf|usw|M|Mme|p\.\s?ex|env|al)\.\s*$/i
/** `37. Kongress`: an ordinal in German, a list mark elsewhere. */
const ORDINAL = /(?:^|\s)\d{1,3}\.\s*$/
/** A sentence of fewer letters than this is the rest of one (`1.`, `Go.`). */
const FEWEST_LETTERS = 3

const OPENING = /[「『（【《〈“‘«(]\s*$/

/** Something that ends a sentence, and something to say behind it: without them, nothing needs to be asked. */
const MAY_END = /[\p{Sentence_Terminal}\p{Zl}\p{Zp}\r\n\x85;\u037e].*[\p{L}\p{N}]/su

const segmenters = new Map<string, Intl.Segmenter>()

/** @returns offsets in UTF-16 units at which each sentence but the first starts. */
export function sentenceStarts(text: string, lang: string): number[] {
  const starts: number[] = []
  if (!MAY_END.test(text)) return starts
  let sentence = ''
  for (const { segment, index } of segmenter(lang).segment(text)) {
    // `「` at the end of a sentence opens the next one.
    const opening = OPENING.exec(sentence)?.[0] ?? ''
    if (index > 0 && isComplete(sentence)) {
      starts.push(index - opening.length)
      sentence = opening
    }
    sentence += segment
  }
  if (letters(sentence) < FEWEST_LETTERS) starts.pop()
  return starts
}

function isComplete(sentence: string): boolean {
  return letters(sentence) >= FEWEST_LETTERS && !ABBREVIATION.test(sentence) && !ORDINAL.test(sentence)
}

function letters(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0
}

function segmenter(lang: string): Intl.Segmenter {
  let found = segmenters.get(lang)
  if (!found) {
    found = new Intl.Segmenter(supported(lang), { granularity: 'sentence' })
    segmenters.set(lang, found)
  }
  return found
}

function supported(lang: string): string {
  try {
    return Intl.Segmenter.supportedLocalesOf([lang])[0] ?? 'en'
  } catch {
    return 'en'
  }
}
