// What goes of a sentence, and what never does. Each row: the sentence, and the point that a slide makes of it.
import { describe, expect, test } from 'vitest'
import { pointText } from '../support/labelled-points.ts'

type Row = [lang: string, sentence: string, point: string]

function points(kind: string, rows: Row[]): void {
  describe(kind, () => {
    test.each(rows)('%s: %s', (lang, sentence, point) => {
      expect(pointText(sentence, lang)).toBe(point)
    })
  })
}

points('what leads on goes', [
  ['en', 'So, first of all, the cache warms itself.', 'the cache warms itself'],
  ['en', 'PS: the agent restarts by itself.', 'the agent restarts by itself'],
  ['zh-CN', '另外，缓存会自己预热。', '缓存会自己预热'],
  ['zh-TW', '其中快取服務會自己預熱。', '快取服務會自己預熱'],
  ['ja', 'また、キャッシュは自動で温まります。', 'キャッシュは自動で温まります'],
  ['ko', '그리고 캐시는 스스로 데워집니다.', '캐시는 스스로 데워집니다'],
  ['de', 'Außerdem: Der Cache wärmt sich selbst.', 'Der Cache wärmt sich selbst'],
  ['fr', 'De plus, le cache se remplit seul la nuit.', 'le cache se remplit seul la nuit'],
])

points('nothing is left out where nothing would be left', [
  ['en', 'So what?', 'So what?'],
  ['en', 'Because the cache is cold.', 'Because the cache is cold'],
  ['zh', '所以呢？', '所以呢？'],
  ['ja', 'つまり。', 'つまり'],
])

points('asides in brackets and between dashes go', [
  ['en', 'The parser (a rewrite by the way) reads streams.', 'The parser reads streams'],
  ['en', 'The parser — a rewrite — reads whole streams.', 'The parser reads whole streams'],
  ['zh', '解析器（已经重写过）可以直接读取数据流。', '解析器可以直接读取数据流'],
  ['fr', 'Le moteur (notre plus vieux code) lit des flux.', 'Le moteur lit des flux'],
])

points('brackets that belong to a word stay', [
  ['en', 'Calling append(s) grows the slice.', 'Calling append(s) grows the slice'],
])

points('examples go', [
  ['en', 'Use a message broker such as Kafka or NATS.', 'Use a message broker'],
  ['zh', '中间层可以用消息队列，例如 Kafka、NATS。', '中间层可以用消息队列'],
  ['de', 'Nehmt einen Broker, zum Beispiel Kafka oder NATS.', 'Nehmt einen Broker'],
  ['fr', 'Prenez un courtier de messages, par exemple Kafka.', 'Prenez un courtier de messages'],
])

points('an explanation behind the matter goes', [
  ['en', 'The team moved to Go, because deploys became one file.', 'The team moved to Go'],
  ['zh', '团队改用了消息队列，因为数据库的压力太大。', '团队改用了消息队列'],
  ['de', 'Das Team wechselte zu Go, weil das Ausliefern einfach ist.', 'Das Team wechselte zu Go'],
  ['fr', "L'équipe est passée à Go, car le déploiement est simple.", "L'équipe est passée à Go"],
])

points('an explanation ahead of the matter goes', [
  ['en', 'Because the CI cache was shared, branches poisoned each other.', 'branches poisoned each other'],
  ['zh', '因为数据库的压力太大，所以团队改用了消息队列。', '团队改用了消息队列'],
  ['ja', '端末の種類が多いので、見た目は実機で確認しています。', '見た目は実機で確認しています'],
  ['ko', '기기가 너무 많고 다양하기 때문에 화면은 실제 기기로 확인합니다.', '화면은 실제 기기로 확인합니다'],
])

points('an explanation that shows at its end goes', [
  [
    'ja',
    '監視は外部のサービスに任せました、夜間の当番が重荷だったからです。',
    '監視は外部のサービスに任せました',
  ],
])

points('a clause between the halves of another goes', [
  ['en', 'The importer, which a student wrote, reads whole archives.', 'The importer reads whole archives'],
  ['de', 'Der Importer, den ein Student schrieb, liest ganze Archive.', 'Der Importer liest ganze Archive'],
  ['fr', "L'import, qui date du stage, lit des archives entières.", "L'import lit des archives entières"],
])

points('a clause that the one before it lacks stays', [
  ['de', 'Das ist nicht alles, was der Dienst kann.', 'Das ist nicht alles, was der Dienst kann'],
])

points('code and what the author stressed stay', [
  ['en', 'The parser (see `lex.go`) reads streams.', 'The parser (see `lex.go`) reads streams'],
  ['en', 'We moved, because **deploys hurt** everybody.', 'We moved, because **deploys hurt** everybody'],
  ['en', 'Set `so, because` in the config file.', 'Set `so, because` in the config file'],
])

points('negation, condition, number, unit and `only` stay', [
  ['en', 'Retry calls, because failures are not final.', 'Retry calls, because failures are not final'],
  ['en', 'Retry calls (if they are idempotent).', 'Retry calls (if they are idempotent)'],
  ['en', 'The cache (of 20 ms) hides the database.', 'The cache (of 20 ms) hides the database'],
  ['en', 'The cache (only for reads) hides the database.', 'The cache (only for reads) hides the database'],
  ['zh', '请求可以重试（仅限幂等的）。', '请求可以重试（仅限幂等的）'],
  ['zh', '团队改用了队列，因为数据库扛不住压力。', '团队改用了队列，因为数据库扛不住压力'],
  ['ja', '再試行できます（冪等な場合）。', '再試行できます（冪等な場合）'],
  ['ko', '호출을 재시도합니다(멱등일 경우).', '호출을 재시도합니다(멱등일 경우)'],
  ['de', 'Aufrufe wiederholen (wenn sie idempotent sind).', 'Aufrufe wiederholen (wenn sie idempotent sind)'],
  ['fr', 'On relance les appels (sauf les paiements).', 'On relance les appels (sauf les paiements)'],
])

points('a sentence of a language that nobody described stays whole', [
  [
    'es',
    'Entonces, el caché (nuestro código) se llena solo.',
    'Entonces, el caché (nuestro código) se llena solo',
  ],
  ['pt-BR', 'Assim, o cache se enche sozinho.', 'Assim, o cache se enche sozinho'],
])

points('links stay links', [
  [
    'en',
    'Also, the [whole recording](https://example.org/v) is online.',
    'the [whole recording](https://example.org/v) is online',
  ],
  [
    'en',
    '[Also, the recording](https://example.org/v) is online.',
    '[the recording](https://example.org/v) is online',
  ],
])

points('of signs at the end, only the stop goes', [
  ['en', 'Measure first.', 'Measure first'],
  ['en', 'Who owns this alert?', 'Who owns this alert?'],
  ['en', 'Ship it!', 'Ship it!'],
  ['en', 'And it goes on...', 'it goes on...'],
  ['zh', '先量再改。', '先量再改'],
])

points('of more than two lines, clauses at the end go', [
  [
    'en',
    'The scheduler places every job close to its data, the agent reports back each minute, the operator watches a single board, and the whole team sleeps through the night.',
    'The scheduler places every job close to its data',
  ],
])
