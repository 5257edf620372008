/** What the program itself says on slides and in presenter notes; all other words are the note's. */
export interface Words {
  /** Title of the slides that list an event's talks. */
  agenda: string
  /** How long a talk takes. */
  minutes: (count: number) => string
  /** Stands before the alt text and the address of a picture that is not there. */
  pictureMissing: string
  /** Stands behind the title of a slide that is one of several with this title. */
  part: (no: number, of: number) => string
}

const ENGLISH: Words = {
  agenda: 'Agenda',
  minutes: (count) => `${count} min`,
  pictureMissing: 'Picture missing: ',
  part: (no, of) => ` (${no}/${of})`,
}

const fullWidthPart = (no: number, of: number) => `（${no}/${of}）`

/** By BCP 47 in lower case. What a language does not have, the one it falls back to says: `zh-tw`, `zh`, English. */
const WORDS: Readonly<Record<string, Partial<Words>>> = {
  de: { agenda: 'Programm', pictureMissing: 'Bild fehlt: ' },
  fr: { agenda: 'Programme' },
  ja: { agenda: 'プログラム', minutes: (count) => `${count}分`, part: fullWidthPart },
  ko: { agenda: '프로그램', minutes: (count) => `${count}분` },
  zh: {
    agenda: '议程',
    minutes: (count) => `${count} 分钟`,
    pictureMissing: '缺少图片：',
    part: fullWidthPart,
  },
  'zh-tw': { agenda: '議程', minutes: (count) => `${count} 分鐘` },
}

/**
 * @param lang BCP 47, also as a person writes it in front matter: `zh-TW`, `zh_tw`, `de-AT`
 * @returns the words of the language, those of the language without its region, or English
 */
export function wordsOf(lang: string): Words {
  const words = { ...ENGLISH }
  for (const tag of tagsOf(lang)) Object.assign(words, WORDS[tag])
  return words
}

/** From `de` to `de-at` to `de-at-1996`: the lookup of RFC 4647, which goes the other way. */
function tagsOf(lang: string): string[] {
  const subtags = lang.toLowerCase().split(/[-_]/)
  return subtags.map((_, index) => subtags.slice(0, index + 1).join('-'))
}
