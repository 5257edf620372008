// The words of a note or a deck as plain text, found without any of the program's own code: what a person would count.

/** Tags, not what merely looks like one: `List<String>` and `a < b` are words. */
const HTML_TAG =
  /<\/?(?:a|abbr|article|aside|b|big|blockquote|br|center|cite|code|del|details|div|dl|dt|dd|em|figcaption|figure|font|h[1-6]|hr|i|img|ins|kbd|li|mark|nav|ol|p|picture|pre|q|s|samp|section|small|source|span|strike|strong|sub|summary|sup|table|tbody|td|tfoot|th|thead|tr|tt|u|ul|video|wbr)\b(?:\s+[^<>]*)?\/?>/gi

/** `[text][label]`, `[label]: https://example.org` and `[text](#heading)`: labels and places in the note itself. */
const REFERENCE = /\]\[[^\][\n]*\]/g
const DEFINITION = /^ {0,3}\[[^\]\n]+\]:[ \t]*(?:#\S*)?(.*)$/gm
const OWN_HEADING = /\]\(#[^)\s]*/g

const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{N}\p{M}])+/gu

/**
 * @returns the words in order: runs of letters and digits, each CJK letter for itself. Not counted: HTML tags, the
 * languages of fences, numbers of list items (they are counted anew), entities.
 */
export function rawWords(text: string): string[] {
  const plain = text
    .normalize('NFKC')
    .replace(HTML_TAG, ' ')
    .replace(/^[ \t>]*(?:```+|~~~+)[^\n]*/gm, '')
    .replace(/^[ \t>]*\d{1,9}[.)](?=\s)/gm, '')
    .replace(/&(?:#\d+|#x[\da-f]+|[a-z]+);/gi, ' ')
    .replace(/\\(?=[!-/:-@[-`{-~])/g, '')
    .replace(REFERENCE, ']')
    .replace(DEFINITION, '$1')
    .replace(OWN_HEADING, '](')
  return plain.match(WORD) ?? []
}

/** Words of `whole` that `parts` have too few of, with how many are missing. */
export function lostWords(whole: readonly string[], parts: readonly string[]): Map<string, number> {
  const left = new Map<string, number>()
  for (const word of whole) left.set(word, (left.get(word) ?? 0) + 1)
  for (const word of parts) left.set(word, (left.get(word) ?? 0) - 1)
  return new Map([...left].filter(([, count]) => count > 0))
}

/**
 * Share of the words that stand in the same order on both sides, among those that each side has exactly once: the
 * longest increasing run of their places (patience sorting).
 */
export function inOrder(whole: readonly string[], parts: readonly string[]): number {
  const places = placesOfOnce(parts)
  const order = [...placesOfOnce(whole).keys()].flatMap((word) => places.get(word) ?? [])
  if (order.length === 0) return 1
  const ends: number[] = []
  for (const place of order) {
    const at = ends.findIndex((end) => end >= place)
    ends[at < 0 ? ends.length : at] = place
  }
  return ends.length / order.length
}

function placesOfOnce(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return new Map(words.flatMap((word, place) => (counts.get(word) === 1 ? [[word, place] as const] : [])))
}
