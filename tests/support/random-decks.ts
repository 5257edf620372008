// Decks and edits of decks, at random, as data that fast-check can shrink. Every line is unlike every other.
import fc from 'fast-check'

export interface RandomSlide {
  title: string
  matter: string[]
  /** A unit each: a bullet, a paragraph, code, a table. */
  body: string[]
  note: string[]
}

export type RandomDeck = RandomSlide[]

const WORDS =
  'queue retry timeout back off jitter budget leader follower quorum 队列 重试 超时 退避 领导者 日志 索引 ack shard index cache page vacuum lock latch fence token clock skew lease epoch'.split(
    ' ',
  )

/** A sentence of some words, made unlike all others by a number. */
const sentence = fc
  .tuple(
    fc.array(fc.constantFrom(...WORDS), { minLength: 3, maxLength: 9 }),
    fc.integer({ min: 100, max: 9_999_999 }),
  )
  .map(([words, number]) => `${words.join(' ')} ${number}`)

const unit = fc.oneof(
  { weight: 6, arbitrary: sentence.map((text) => `- ${text}`) },
  { weight: 2, arbitrary: sentence },
  {
    weight: 1,
    arbitrary: fc
      .array(sentence, { minLength: 1, maxLength: 3 })
      .map((lines) => `\`\`\`go\n${lines.join('\n')}\n---\n\`\`\``),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(sentence, sentence).map(([a, b]) => `| a | b |\n| - | - |\n| ${a} | ${b} |`),
  },
  { weight: 1, arbitrary: sentence.map((text) => `<div v-pre>\n\n${text}\n\n</div>`) },
)

const slide: fc.Arbitrary<RandomSlide> = fc.record({
  title: sentence.map((text) => text.split(' ').slice(0, 3).join(' ')),
  matter: fc.subarray(['class: dense', 'layout: two-cols', 'image: /queues/a.png']),
  body: fc.array(unit, { maxLength: 7 }),
  note: fc.oneof(fc.constant<string[]>([]), fc.array(sentence, { minLength: 1, maxLength: 3 })),
})

export const randomDeck: fc.Arbitrary<RandomDeck> = fc.array(slide, { minLength: 1, maxLength: 8 })

/** A change at a place that is a share of what is there. */
export type RandomEdit =
  | {
      kind: 'delete' | 'move' | 'split' | 'join' | 'drop-slide' | 'move-slide' | 'drop-note'
      at: number
      to: number
    }
  | { kind: 'change' | 'insert' | 'retitle' | 'note' | 'matter'; at: number; to: number; text: string }
  | { kind: 'add-slide'; at: number; to: number; slide: RandomSlide }

const place = fc.double({ min: 0, max: 0.999, noNaN: true })

export const randomEdits: fc.Arbitrary<RandomEdit[]> = fc.array(
  fc.oneof(
    fc.record({
      kind: fc.constantFrom('delete', 'move', 'split', 'join', 'drop-slide', 'move-slide', 'drop-note'),
      at: place,
      to: place,
    }),
    fc.record({
      kind: fc.constantFrom('change', 'insert', 'retitle', 'note', 'matter'),
      at: place,
      to: place,
      text: sentence,
    }),
    fc.record({ kind: fc.constant('add-slide' as const), at: place, to: place, slide }),
  ) as fc.Arbitrary<RandomEdit>,
  { maxLength: 6 },
)

export function edited(deck: RandomDeck, edits: readonly RandomEdit[]): RandomDeck {
  let slides = structuredClone(deck)
  for (const edit of edits) slides = applied(slides, edit)
  return slides
}

function applied(slides: RandomDeck, edit: RandomEdit): RandomDeck {
  const index = Math.floor(edit.at * slides.length)
  const own = slides[index] as RandomSlide
  const row = Math.floor(edit.to * own.body.length)
  const other = Math.floor(edit.to * slides.length)
  switch (edit.kind) {
    case 'delete':
      own.body.splice(row, 1)
      break
    case 'move':
      own.body.push(...own.body.splice(row, 1))
      break
    case 'split': {
      const rest = own.body.splice(row)
      slides.splice(index + 1, 0, { title: own.title, matter: [], body: rest, note: [] })
      break
    }
    case 'join': {
      const next = slides[index + 1]
      if (!next) break
      own.body.push(...next.body)
      own.note.push(...next.note)
      slides.splice(index + 1, 1)
      break
    }
    case 'drop-slide':
      if (slides.length > 1) slides.splice(index, 1)
      break
    case 'move-slide':
      slides.splice(other, 0, ...slides.splice(index, 1))
      break
    case 'drop-note':
      own.note = []
      break
    case 'change': {
      const text = own.body[row]
      if (text !== undefined) own.body[row] = text.replace(/\S+ \d+/, edit.text)
      break
    }
    case 'insert':
      own.body.splice(row, 0, `- ${edit.text}`)
      break
    case 'retitle':
      own.title = edit.text
      break
    case 'note':
      own.note.push(edit.text)
      break
    case 'matter':
      own.matter = [
        ...own.matter.filter((line) => !line.startsWith('transition')),
        `transition: ${edit.text.split(' ')[0]}`,
      ]
      break
    case 'add-slide':
      slides.splice(index, 0, structuredClone(edit.slide))
      break
  }
  return slides
}

export function deckText(deck: RandomDeck): string {
  return deck.map((slide, index) => slideText(slide, index === 0)).join('\n')
}

function slideText({ title, matter, body, note }: RandomSlide, isFirst: boolean): string {
  const yaml = [...(isFirst ? ['theme: default', 'title: A talk'] : []), ...matter]
  const rows = body
    .map((text, at) => text + (isBullet(text) && isBullet(body[at + 1]) ? '\n' : '\n\n'))
    .join('')
  const comment = note.length === 0 ? '' : `<!--\n${note.join('\n\n')}\n-->\n`
  const opening = yaml.length === 0 ? '---\n' : `---\n${yaml.join('\n')}\n---\n`
  return `${`${opening}\n# ${title}\n\n${rows}${comment}`.trimEnd()}\n`
}

function isBullet(text = ''): boolean {
  return text.startsWith('- ')
}

/** Lines of a deck that say something, without its headings and frontmatter. */
export function linesIn(deck: RandomDeck): string[] {
  return deck.flatMap(({ body, note }) => [...body.flatMap((text) => text.split('\n')), ...note])
}
