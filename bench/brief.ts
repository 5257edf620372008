// `npm run bench:brief`: how many points of the labelled sentences are acceptable, and which are not. Also what leaving every
// sentence whole would give.
import { parseArgs } from 'node:util'
import { type ScoredSentence, scoredSentences } from '../tests/support/labelled-points.ts'

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } })

const all = scoredSentences()
console.log(values.json ? JSON.stringify(all, null, 2) : [...faults(), ...shares()].join('\n'))

function faults(): string[] {
  return all
    .filter(({ isAccepted }) => !isAccepted)
    .flatMap(({ lang, sentence, point, points }) => [
      lang,
      `  sentence  ${sentence}`,
      `  point     ${point}`,
      `  accepted  ${points.join('\n            ')}`,
    ])
}

function shares(): string[] {
  const accepted = ({ isAccepted }: ScoredSentence) => isAccepted
  const languages = [...new Set(all.map(({ lang }) => lang))]
  const mustBeCut = all.filter(({ wholeIsAccepted }) => !wholeIsAccepted)
  return [
    ...languages.map(
      (lang) =>
        `${lang.padEnd(6)} ${share(
          all.filter((each) => each.lang === lang),
          accepted,
        )}`,
    ),
    `accepted  ${share(all, accepted)}; the best of the points  ${share(all, ({ isBest }) => isBest)}`,
    `of those that must be cut  ${share(mustBeCut, accepted)}`,
    `left whole, accepted would be  ${share(all, ({ wholeIsAccepted }) => wholeIsAccepted)}`,
  ]
}

function share(some: readonly ScoredSentence[], is: (each: ScoredSentence) => boolean): string {
  const count = some.filter(is).length
  return `${count} of ${some.length} (${Math.round((count / some.length) * 1000) / 10} %)`
}
