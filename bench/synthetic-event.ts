// A made-up event of any size: the same seed gives the same bytes. Talks come in seven languages, with lists, pseudo
// bullets, code, tables, quotes and prose, about five kilobytes each.
import { CODE, PHRASES, type Phrases } from './phrases.ts'

/** @returns the markdown of one note with that many talks */
export function syntheticEvent(talks: number, seed = 20_170_415): string {
  const random = mulberry32(seed)
  const parts = [
    '# Bounded Queues Conf',
    'Three days of talks about waiting. The notes are as they were typed.',
  ]
  for (let index = 0; index < talks; index++) parts.push(talk(index, random))
  return `${parts.join('\n\n')}\n`
}

type Random = () => number

/** Tommy Ettinger's mulberry32: small, seeded, even enough for choosing sentences. */
function mulberry32(seed: number): Random {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Everything that one talk needs to be written. */
interface Writer {
  phrases: Phrases
  one<T>(choices: readonly T[]): T
  upTo(most: number): number
  /** A phrase with its holes filled. */
  say(choices: readonly string[]): string
}

function writer(phrases: Phrases, random: Random): Writer {
  const upTo = (most: number) => 1 + Math.floor(random() * most)
  const one = <T>(choices: readonly T[]): T => choices[upTo(choices.length) - 1] as T
  return {
    phrases,
    one,
    upTo,
    say: (choices) =>
      one(choices).replace(/\{([abn])\}/g, (_, hole) =>
        hole === 'n' ? `${upTo(2000)}` : one(phrases.things),
      ),
  }
}

function talk(index: number, random: Random): string {
  const phrases = PHRASES[Math.floor(random() * PHRASES.length)] as Phrases
  const write = writer(phrases, random)
  const day = 1 + Math.floor(index / 700)
  const parts = [
    `## ${day}.${1 + (index % 700)} ${write.say(phrases.titles)}`,
    `Speaker: ${write.one(phrases.speakers)}`,
    ...Array.from({ length: 6 + write.upTo(2) }, () => section(write)),
  ]
  return parts.join('\n\n')
}

function section(write: Writer): string {
  const blocks = Array.from({ length: 1 + write.upTo(3) }, () => write.one(BLOCKS)(write))
  return [`### ${write.say(write.phrases.sections)}`, ...blocks].join('\n\n')
}

/** Prose and lists come more often than the rest, as in notes. */
const BLOCKS: readonly ((write: Writer) => string)[] = [
  paragraph,
  paragraph,
  list,
  list,
  pseudoList,
  code,
  table,
  quote,
]

function paragraph(write: Writer): string {
  const space = /^(?:zh|ja)/.test(write.phrases.lang) ? '' : ' '
  return Array.from({ length: write.upTo(4) }, () => write.say(write.phrases.sentences)).join(space)
}

function list(write: Writer): string {
  return Array.from({ length: 2 + write.upTo(4) }, (_, index) => {
    const item = `- ${write.say(write.phrases.items)}`
    return index % 3 === 2 ? `${item}\n  - ${write.say(write.phrases.items)}` : item
  }).join('\n')
}

/** Bullets as they come out of a slide that was copied. */
function pseudoList(write: Writer): string {
  return Array.from({ length: 2 + write.upTo(3) }, (_, index) => {
    return `${index % 2 === 1 ? '\t◦' : '•'} ${write.say(write.phrases.items)}`
  }).join('\n')
}

function code(write: Writer): string {
  const { lang, text } = write.one(CODE)
  return `\`\`\`${lang}\n${text}\n\`\`\``
}

function table(write: Writer): string {
  const rows = Array.from({ length: 1 + write.upTo(4) }, () => {
    return `| ${write.say(['{a}'])} | ${write.upTo(900)} ms | ${write.upTo(99)} % |`
  })
  return ['| what | p99 | share |', '| --- | ---: | ---: |', ...rows].join('\n')
}

function quote(write: Writer): string {
  return `> ${write.say(write.phrases.sentences)}`
}
