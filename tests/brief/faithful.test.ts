// Whatever a sentence is: its point has words of it in their order, and lacks no negation, condition, number or `only` of it.
import fc from 'fast-check'
import { toString as textOf } from 'mdast-util-to-string'
import { describe, expect, test } from 'vitest'
import { pointOf } from '../../scripts/brief/point/point.ts'
import { check, TIME_LIMIT } from '../properties/runs.ts'
import { phrasingOf } from '../support/labelled-points.ts'

interface Spoken {
  leads: string[]
  clauses: string[]
  /** What a clause may begin with. */
  joints: string[]
  asides: string[]
  /** Each has something in it that must never be lost. */
  kept: string[]
  /** What of `kept` must never be lost; the program's own tables are not asked. */
  never: RegExp
  comma: string
  space: string
  stop: string
}

const LANGUAGES: Readonly<Record<string, Spoken>> = {
  en: {
    leads: ['So', 'Also,', 'PS:', 'In fact,', ''],
    clauses: [
      'the cache warms itself',
      'we moved to `go, so`',
      'the [old site](https://example.org) waits',
      '**deploys** hurt',
    ],
    joints: ['because', 'which', 'so that', 'and', 'such as', 'when', ''],
    asides: ['(a rewrite)', '— a rewrite —', '(e.g. Kafka)', '(see `lex.go`)'],
    kept: [
      'it does not wait',
      'only reads wait',
      'if the disk is full',
      'it takes 20 ms',
      'it’s two of them',
      'never on Fridays',
      "it can't wait",
      'unless it waits',
      'at most 40 % of it',
    ],
    never: /\b(?:not|only|if|never|unless|two|at most)\b|n't|\d+/gi,
    ...{ comma: ', ', space: ' ', stop: '.' },
  },
  de: {
    leads: ['Also:', 'Außerdem:', 'Und', ''],
    clauses: [
      'der Cache wärmt sich',
      'wir nutzen `go, so`',
      'die [alte Seite](https://example.org) wartet',
      '**Deploys** schmerzen',
    ],
    joints: ['weil', 'was', 'damit', 'und', 'zum Beispiel', 'wenn', ''],
    asides: ['(neu geschrieben)', '– neu geschrieben –', '(z. B. Kafka)'],
    kept: [
      'er wartet nicht',
      'nur Leser warten',
      'falls die Platte voll ist',
      'es dauert 20 ms',
      'es sind drei davon',
      'ohne zu warten',
      'kein Dienst wartet',
      'höchstens 40 % davon',
    ],
    never: /\b(?:nicht|nur|falls|wenn|drei|ohne|kein|höchstens)\b|\d+/gi,
    ...{ comma: ', ', space: ' ', stop: '.' },
  },
  fr: {
    leads: ['Donc,', 'De plus,', 'Et', ''],
    clauses: [
      'le cache se remplit',
      'on utilise `go, so`',
      "l'[ancien site](https://example.org) attend",
      'les **livraisons** pèsent',
    ],
    joints: ['car', 'ce qui', 'afin que', 'et', 'par exemple', 'quand', ''],
    asides: ['(une refonte)', '– une refonte –', '(notre plus vieux code)'],
    kept: [
      "il n'attend pas",
      'seulement les lecteurs attendent',
      'si le disque est plein',
      'il faut 20 ms',
      'il y en a trois',
      'sans attendre',
      'jamais le vendredi',
      'sauf les paiements',
    ],
    never: /\b(?:pas|seulement|si|trois|sans|jamais|sauf)\b|\d+/gi,
    ...{ comma: ', ', space: ' ', stop: '.' },
  },
  zh: {
    leads: ['其中，', '所以', '另外，', ''],
    clauses: [
      '缓存会自己预热',
      '我们改用了 `go，因为`',
      '[旧站点](https://example.org)在等待',
      '**发布**很辛苦',
    ],
    joints: ['因为', '所以', '例如', '这样', '而', ''],
    asides: ['（已经重写）', '（例如 Kafka）', '——已经重写——'],
    kept: [
      '它不等待',
      '仅限读请求',
      '如果磁盘满了',
      '耗时 20 ms',
      '一共有三个',
      '没有等待',
      '只有读请求',
      '除非它等待',
      '最多 40 %',
    ],
    never: /不|仅|如果|三|没|只有|除非|\d+/g,
    ...{ comma: '，', space: '', stop: '。' },
  },
  ja: {
    leads: ['また、', 'つまり、', 'そこで', ''],
    clauses: [
      'キャッシュは自動で温まります',
      '`go、ので` を使います',
      '[古いサイト](https://example.org)が待ちます',
      '**配布**は大変です',
    ],
    joints: ['なぜなら', 'そのため', '例えば', 'また', ''],
    asides: ['（書き直し済み）', '（例えば Kafka）'],
    kept: [
      '待ちませんので',
      '読み取りだけです',
      'ディスクが満杯の場合',
      '20 ms かかるため',
      '待たないから',
      '三つあるので',
      '必ず待ちます',
      '40 % 以下なので',
    ],
    never: /ませ|だけ|場合|ない|三つ|必ず|以下|\d+/g,
    ...{ comma: '、', space: '', stop: '。' },
  },
  ko: {
    leads: ['그래서', '또한,', '참고로', ''],
    clauses: [
      '캐시는 스스로 데워집니다',
      '우리는 `go, 그래서` 로 옮겼습니다',
      '[옛 사이트](https://example.org)가 기다립니다',
      '**배포**는 힘듭니다',
    ],
    joints: ['왜냐하면', '즉', '예를 들어', '그리고', ''],
    asides: ['(다시 작성함)', '(예를 들어 Kafka)'],
    kept: [
      '기다리지 않기 때문에',
      '읽기만 기다립니다',
      '디스크가 꽉 찬 경우',
      '20 ms 걸리므로',
      '두 개가 있어서',
      '반드시 기다립니다',
      '기다릴 수 없으니까',
      '40 % 이하입니다',
    ],
    never: /않|만 |경우|두 |반드시|없|이하|\d+/g,
    ...{ comma: ', ', space: ' ', stop: '.' },
  },
}

const sentence = fc.constantFrom(...Object.keys(LANGUAGES)).chain((lang) => {
  const spoken = LANGUAGES[lang] as Spoken
  const { leads, clauses, joints, asides, kept, comma, space, stop } = spoken
  const clause = fc
    .tuple(
      fc.constantFrom(...joints),
      fc.constantFrom(...clauses, ...kept),
      fc.option(fc.constantFrom(...asides, ...kept.map(inBrackets))),
    )
    .map(([joint, said, aside]) =>
      [joint, said, aside ?? ''].filter((each) => each !== '').join(space || ' '),
    )
  return fc
    .tuple(
      fc.constantFrom(...leads),
      fc.array(clause, { minLength: 1, maxLength: 5 }),
      fc.constantFrom(comma, comma, '; ', ': '),
    )
    .map(([lead, all, sign]) => {
      const [first = '', ...others] = all
      return {
        lang,
        spoken,
        text: `${lead}${space}${[first, ...others].join(others.length === 1 ? sign : comma)}${stop}`.trim(),
      }
    })
})

function inBrackets(text: string): string {
  return /\p{Script=Han}|\p{Script=Hiragana}/u.test(text) ? `（${text}）` : `(${text})`
}

const plain = (markdown: string) => textOf({ type: 'paragraph', children: phrasingOf(markdown) })
const pointFor = (text: string, lang: string) =>
  textOf({ type: 'paragraph', children: pointOf(phrasingOf(text), lang) })
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{N}])+/gu
const words = (text: string) => text.match(WORD) ?? []

describe('of any sentence', () => {
  test(
    'the words of the point are words of the sentence, in their order',
    () => {
      check(
        fc.property(sentence, ({ lang, text }) => {
          expect(notInOrder(words(pointFor(text, lang)), words(plain(text)))).toEqual([])
        }),
      )
    },
    TIME_LIMIT,
  )

  test(
    'no negation, condition, number or `only` is missing in the point',
    () => {
      check(
        fc.property(sentence, ({ lang, text, spoken: { never } }) => {
          expect(pointFor(text, lang).match(never)).toEqual(plain(text).match(never))
        }),
      )
    },
    TIME_LIMIT,
  )

  test(
    'code, links that stay and bold words are kept',
    () => {
      check(
        fc.property(sentence, ({ lang, text }) => {
          const kinds = (nodes: ReturnType<typeof phrasingOf>) =>
            nodes.filter(({ type }) => type === 'inlineCode' || type === 'strong').map((node) => textOf(node))
          expect(kinds(pointOf(phrasingOf(text), lang))).toEqual(kinds(phrasingOf(text)))
        }),
      )
    },
    TIME_LIMIT,
  )
})

test('most of these sentences lose something, so that there is something to lose', () => {
  const samples = fc.sample(sentence, { numRuns: 300, seed: 1 })
  const cut = samples.filter(
    ({ lang, text }) => words(pointFor(text, lang)).length < words(plain(text)).length,
  )
  expect(cut.length).toBeGreaterThan(150)
})

/** @returns the words that `all` has not, or not behind the one before */
function notInOrder(some: readonly string[], all: readonly string[]): string[] {
  let at = 0
  return some.filter((word) => {
    const found = all.indexOf(word, at)
    if (found >= 0) at = found + 1
    return found < 0
  })
}
