import { eastAsianWidth } from 'get-east-asian-width'

/** Columns of a text in a fixed pitch: a Han character, kana or Hangul syllable takes two. */
export function columnsOf(text: string): number {
  let columns = 0
  for (const letter of text) columns += eastAsianWidth(letter.codePointAt(0) as number)
  return columns
}
