// What would make a deck better although nothing is wrong with it.
import type { Look, Measured } from '../model/measured.ts'

/** A slide that is shown, by its place in the deck. */
export interface SeenSlide {
  /** Within the deck, from 1. */
  no: number
  layout: string
  slide: Omit<Measured, 'no'>
  /** Something else stands in its place. */
  broken: boolean
}

export interface Advice {
  /** Number of the slide where something can be done. */
  no: number
  rule: string
  message: string
  hint: string
}

/** As many as a room reads while it listens. */
const MOST_WORDS = 60
/** px of the 980-wide canvas; below it, the back rows give up. Text below `FLOOR` of rules.ts is a problem, not advice. */
const BODY = { least: 20, floor: 16 }
/** Slides in a row. */
const MOST_ALIKE = 3
/** Their words stand for the whole talk, and are alike on purpose. */
const FRAMES = ['cover', 'intro', 'section', 'index', 'end']

export function advise(slides: readonly SeenSlide[]): Advice[] {
  const shown = slides.filter(({ broken }) => !broken)
  return [...shown.flatMap(adviseSlide), ...repeatedTitles(slides), ...alikeInARow(slides)]
}

function adviseSlide({ no, layout, slide: { words, bodySize } }: SeenSlide): Advice[] {
  if (FRAMES.includes(layout)) return []
  const tooMany: Advice = {
    no,
    rule: 'many-words',
    message: `Slide ${no} has ${words} words to read.`,
    hint: `Keep to ${MOST_WORDS}: move what you will say anyway into the presenter note, or make two slides of it.`,
  }
  const tooSmall: Advice = {
    no,
    rule: 'body-small',
    message: `Slide ${no} has most of its text at ${bodySize} px.`,
    hint: `Set it at ${BODY.least} px or more: take out a point, or make two slides of it.`,
  }
  return [
    ...(words > MOST_WORDS ? [tooMany] : []),
    ...(bodySize >= BODY.floor && bodySize < BODY.least ? [tooSmall] : []),
  ]
}

function repeatedTitles(slides: readonly SeenSlide[]): Advice[] {
  return slides.flatMap(({ no, slide: { title, continues } }, index) => {
    const before = slides[index - 1]
    if (!before || continues || title === '' || !isSameText(title, before.slide.title)) return []
    const behindCover = before.no === 1 && before.layout === 'cover'
    return [
      {
        no,
        rule: 'title-repeated',
        message: behindCover
          ? `Slide ${no} has the title of the deck, which stands on the cover before it: “${title}”`
          : `Slide ${no} has the title of the slide before it: “${title}”`,
        hint: 'Let the title say what this slide says, in a few words.',
      },
    ]
  })
}

/** One piece of advice for each run, at its first slide. What a slide goes on with looks as it does for a reason. */
function alikeInARow(slides: readonly SeenSlide[]): Advice[] {
  const runs: SeenSlide[][] = []
  for (const slide of slides.filter(({ slide }) => !slide.continues)) {
    const run = runs.at(-1)
    const last = run?.at(-1)
    if (run && last && areAlike(last, slide)) run.push(slide)
    else runs.push([slide])
  }
  return runs.flatMap((run) => {
    const [first, last] = [run[0], run.at(-1)]
    if (!first || !last || run.length <= MOST_ALIKE) return []
    const { no, layout, slide } = first
    const message = `Slides ${no} to ${last.no} look alike: ${LOOKS[slide.look]} in the layout "${layout}".`
    return [
      { no, rule: 'slides-alike', message, hint: `Give one of them another layout. ${OTHERS[slide.look]}` },
    ]
  })
}

function areAlike(a: SeenSlide, b: SeenSlide): boolean {
  const canBe = !a.broken && !b.broken && !FRAMES.includes(a.layout)
  return canBe && a.layout === b.layout && a.slide.look === b.slide.look
}

const LOOKS: Readonly<Record<Look, string>> = {
  picture: 'a picture',
  code: 'code',
  table: 'a table',
  quote: 'a quotation',
  text: 'nothing but text',
}

const OTHERS: Readonly<Record<Look, string>> = {
  picture: 'A picture can stand beside its points ("image-right"), several together ("gallery").',
  code: 'Code can stand beside its points ("code"), or be shorter and on one slide.',
  table: 'What a table comes down to can be a number ("fact") or a sentence ("statement").',
  quote: 'A quotation can have a slide to itself ("quote").',
  text: 'A sentence that counts can stand alone ("statement"), a number too ("fact"), terms as "cards" or "terms".',
}

function isSameText(a: string, b: string): boolean {
  const plain = (text: string) => text.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase()
  return plain(a) === plain(b)
}
