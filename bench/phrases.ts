// What the made-up event is written with: a few sentences of our own in each language, with holes for its words.

/** One language of the event. `{a}` and `{b}` in a phrase are holes for things, `{n}` for a number. */
export interface Phrases {
  lang: string
  speakers: readonly string[]
  things: readonly string[]
  titles: readonly string[]
  sections: readonly string[]
  sentences: readonly string[]
  items: readonly string[]
}

export const PHRASES: readonly Phrases[] = [
  {
    lang: 'en',
    speakers: ['Maren Holt', 'Tobias Quint', 'Ada Fernsby', 'Idris Okello'],
    things: [
      'the queue',
      'a retry budget',
      'the scheduler',
      'our gateway',
      'the write-ahead log',
      'a cold cache',
    ],
    titles: [
      'What {a} taught us about {b} in {n} days',
      'Living with {a}',
      'Why {a} beats {b}',
      'Taking {a} apart',
    ],
    sections: ['Where it began', 'How {a} works', 'What broke', 'Numbers', 'What we would do again'],
    sentences: [
      'We met {a} on a Tuesday, and by Friday it had taken {b} and {n} machines down with it.',
      'Nobody had measured {a} before, so every argument about {b} was an argument about taste.',
      'Once {a} was bounded, the tail latency of {b} fell from **{n} ms** to *{n} µs*.',
      'The talk then showed `pprof` on a laptop, which is where {a} stood out with {n} samples.',
      'See [the slides](https://example.org/slides) for the graph that compares {a} with {b}.',
    ],
    items: [
      'bound {a} at {n} before {b} grows',
      'one owner for {a}, e.g. the team that runs {b}',
      'measure `p{n}` of {a}, not its mean',
      'never retry {b} without a budget',
    ],
  },
  {
    lang: 'zh-CN',
    speakers: ['林砚秋', '何一舟', '孟晓岚'],
    things: ['消息队列', '重试预算', '调度器', '网关', '预写日志', '冷缓存'],
    titles: ['{a}教会了我们什么', '和{a}打交道的三年', '从{b}到{a}的迁移', '把{a}拆开来看'],
    sections: ['起因', '{a}是怎么工作的', '哪里坏了', '数据', '下次还会这样做的事'],
    sentences: [
      '我们在周二第一次遇到{a}的问题，到周五它已经把{b}和 {n} 台机器一起拖垮了。',
      '之前没有人测量过{a}，所以关于{b}的争论其实都是口味之争。',
      '给{a}加上上限以后，{b}的尾延迟从 **{n} ms** 降到了 *{n} µs*，机器却没有增加。',
      '讲者随后在笔记本上打开 `pprof`，{a}的 {n} 个热点一眼就能看出来。',
      '对比{a}和{b}的那张图在[幻灯片](https://example.org/zh/slides)里。',
    ],
    items: [
      '先把{a}限制在 {n}，再谈{b}的增长',
      '{a}要有唯一的负责人，比如运行{b}的团队',
      '看{a}的 `p{n}`，不要看平均值',
      '没有预算就不要重试{b}',
    ],
  },
  {
    lang: 'zh-TW',
    speakers: ['簡若彤', '游承翰'],
    things: ['訊息佇列', '重試額度', '排程器', '閘道', '預寫日誌', '冷快取'],
    titles: ['{a}教會我們的事', '與{a}共處', '從{b}搬到{a}'],
    sections: ['緣起', '{a}如何運作', '哪裡壞了', '數據', '下次還會這樣做'],
    sentences: [
      '我們在星期二第一次遇到{a}的問題，到了星期五它已經把{b}和 {n} 台機器一起拖垮。',
      '從前沒有人量測過{a}，所以關於{b}的爭論多半只是個人喜好。',
      '替{a}設了上限之後，{b}的尾端延遲從 **{n} ms** 降到 *{n} µs*。',
      '講者接著在筆電上打開 `pprof`，{a}的 {n} 個熱點一眼就看得出來。',
    ],
    items: ['先把{a}限制在 {n}，再談{b}的成長', '看{a}的 `p{n}`，不要看平均', '沒有額度就不要重試{b}'],
  },
  {
    lang: 'ja',
    speakers: ['桐谷みなみ', '速水遼', '野中陽一'],
    things: [
      'キュー',
      'リトライ予算',
      'スケジューラ',
      'ゲートウェイ',
      '先行書き込みログ',
      '冷えたキャッシュ',
    ],
    titles: ['{a}から学んだこと', '{a}と暮らす', '{b}をやめて{a}へ', '{a}を分解する'],
    sections: ['はじまり', '{a}の仕組み', '何が壊れたか', '数字で見る', 'またやること'],
    sentences: [
      '火曜日に{a}の問題に出会い、金曜日には{b}と {n} 台のサーバーまで止まっていました。',
      'それまで誰も{a}を測っていなかったので、{b}についての議論は好みの話でしかありませんでした。',
      '{a}に上限を設けると、{b}の裾の遅延は **{n} ms** から *{n} µs* に下がりました。',
      '続いて手元の PC で `pprof` を動かし、{a}が一目で分かることを示しました。',
      '{a}と{b}を比べた図は[スライド](https://example.org/ja/slides)にあります。',
    ],
    items: [
      '{b}が育つ前に{a}を {n} 件に抑える',
      '{a}の担当は一チームだけ',
      '{a}は平均でなく `p{n}` を見る',
      '予算なしに{b}を再試行しない',
    ],
  },
  {
    lang: 'ko',
    speakers: ['한서진', '오유담'],
    things: ['메시지 큐', '재시도 예산', '스케줄러', '게이트웨이', '선행 기록 로그', '차가운 캐시'],
    titles: ['{a}에서 배운 것', '{a}와 함께 살기', '{b}에서 {a}로'],
    sections: ['시작', '{a}의 동작 방식', '무엇이 고장 났나', '숫자', '다시 한다면'],
    sentences: [
      '화요일에 {a} 문제를 처음 만났고, 금요일에는 {b}와 서버 {n}대까지 함께 멈췄습니다.',
      '그전에는 아무도 {a}를 재지 않았기 때문에 {b}에 대한 논쟁은 취향 싸움이었습니다.',
      '{a}에 상한을 두자 {b}의 꼬리 지연이 **{n} ms**에서 *{n} µs*로 줄었습니다.',
      '이어서 노트북에서 `pprof`를 열어 {a}가 바로 눈에 띄는 것을 보여 주었습니다.',
    ],
    items: [
      '{b}가 커지기 전에 {a}를 {n}개로 묶는다',
      '{a}의 주인은 한 팀이다',
      '{a}는 평균이 아니라 `p{n}`로 본다',
      '예산 없이 {b}를 재시도하지 않는다',
    ],
  },
  {
    lang: 'de',
    speakers: ['Wiebke Jansen', 'Ruprecht Lohse', 'Dörte Hagen'],
    things: [
      'die Warteschlange',
      'das Wiederholungsbudget',
      'der Taktgeber',
      'das Eingangstor',
      'das Schreibprotokoll',
    ],
    titles: ['Was wir gelernt haben: {a}', 'Leben mit System: {a}', 'Erst {a}, dann {b}'],
    sections: ['Wie es anfing', 'So arbeitet {a}', 'Was kaputtging', 'Zahlen', 'Was wir wieder täten'],
    sentences: [
      'Am Dienstag fiel uns {a} zum ersten Mal auf, am Freitag standen deswegen {n} Geräte still.',
      'Vorher hatte das niemand gemessen, d. h. jeder Streit war ein Streit über den Geschmack.',
      'Nach der Begrenzung sank die Verzögerung von **{n} ms** auf *{n} µs*, und zwar ohne neue Geräte.',
      'Auf dem Rechner lief dann `pprof`; dort sah man {a} auf den ersten Blick.',
      'Das Bild dazu steht in [den Folien](https://example.org/de/folien), Nr. {n} bis {n}.',
    ],
    items: [
      'zuerst auf {n} begrenzen, dann wachsen: {a}',
      'genau eine Gruppe kümmert sich',
      '`p{n}` statt Mittelwert',
      'nie ohne Budget wiederholen',
    ],
  },
  {
    lang: 'fr',
    speakers: ['Solène Garric', 'Bastien Morvan'],
    things: [
      'la file d’attente',
      'le budget de reprise',
      'l’ordonnanceur',
      'la passerelle',
      'le cache froid',
    ],
    titles: ['Ce que nous a appris {a}', 'Vivre avec {a}', 'De {b} vers {a}'],
    sections: ['Les débuts', 'Comment marche {a}', 'Ce qui a cassé', 'Les chiffres', 'Ce que nous referions'],
    sentences: [
      'Un mardi, {a} nous a surpris ; le vendredi, {n} machines étaient à l’arrêt.',
      'Personne ne l’avait mesuré, et chaque débat sur {b} était une affaire de goût.',
      'Une fois la borne posée, la latence est passée de **{n} ms** à *{n} µs* sans une machine de plus.',
      'La démonstration avec `pprof` a montré {a} du premier coup d’œil.',
    ],
    items: [
      'borner {a} à {n} avant que {b} ne grandisse',
      'une seule équipe responsable',
      'regarder le `p{n}`, pas la moyenne',
      'ne jamais reprendre sans budget',
    ],
  },
]

/** Code as speakers show it, each with the language that the note names; one without a fence. */
export const CODE: readonly { lang: string; text: string }[] = [
  {
    lang: 'go',
    text: `func (b *Budget) Take(ctx context.Context) error {
	select {
	case <-b.tokens:
		return nil
	case <-ctx.Done():
		return fmt.Errorf("budget: %w", ctx.Err())
	}
}`,
  },
  {
    lang: 'ts',
    text: `export async function drain(queue: AsyncIterable<Job>, limit: number): Promise<number> {
  let done = 0
  for await (const job of queue) {
    if (done >= limit) break
    await job.run({ retries: 2 })
    done++
  }
  return done
}`,
  },
  {
    lang: 'sql',
    text: `select shard, count(*) as waiting, max(age_ms) as oldest
from jobs
where state = 'queued' and attempts < 3
group by shard
order by oldest desc;`,
  },
  {
    lang: 'yaml',
    text: `retry:
  budget: 0.1
  backoff: { base: 50ms, factor: 2, jitter: full }
queue:
  limit: 512`,
  },
  {
    lang: '',
    text: `$ kubectl get pods -l app=drain
NAME        READY   STATUS    RESTARTS
drain-0     1/1     Running   0
drain-1     0/1     Pending   3`,
  },
]
