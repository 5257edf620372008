import { expect, test } from 'vitest'
import { guessLang } from '../../scripts/talks/facts/lang.ts'
import { talksOf } from '../support/note.ts'

test.each([
  ['zh-CN', '这是一个关于队列的演讲，我们来看看它为什么会增长。'],
  ['zh-TW', '這是一個關於佇列的演講，我們來看看它為什麼會增長。'],
  ['ja', 'これはキューについての講演です。なぜ増えるのかを見てみましょう。'],
  ['ko', '이것은 대기열에 관한 강연입니다. 왜 늘어나는지 살펴봅시다.'],
  ['de', 'Die Schlange wird länger, und niemand weiß, wie sie auch wieder kürzer werden soll.'],
  ['fr', 'La file grandit, et personne ne sait pour quelle raison elle est si longue dans le système.'],
  ['en', 'The queue grows, and nobody knows what to do with it or why that is.'],
  ['zh-CN', '我们用 Kubernetes 和 Prometheus 部署 microservices，这个方案开发起来很快。'],
  ['zh-CN', 'Kubernetes 集群的网络插件与服务发现'],
  ['zh-TW', 'Kubernetes 叢集的網路外掛與服務發現'],
  ['ja', '性能改善、環境構築、単体試験、実装の変更'],
  ['ja', '単体試験、総合検証、応答時間、変更履歴'],
  ['ja', 'KubernetesクラスタとPrometheusの話'],
  ['zh-CN', '我们在动画「キュー」里看到了很多队列，这个设计很有意思，也学会了实现它的方法。'],
  ['ko', 'Kubernetes 클러스터와 CaaS 이야기'],
  ['de', 'Warteschlangen: Überblick und Lösungen'],
  ['de', 'Kubernetes Cluster mit Helm und ArgoCD für Entwickler'],
  ['fr', "Les files d'attente dans Kubernetes, côté développeur"],
  ['es', 'Las colas crecen en el sistema y nadie sabe por qué'],
  ['it', 'Le code crescono nel sistema e non si sa perché sono così'],
  ['pt', 'As filas crescem no sistema e não se sabe por que não param'],
  ['nl', 'De wachtrij groeit en niemand weet hoe het met de rest van het systeem gaat'],
  ['en', 'The talk of 王小明 about the queue in TiDB is worth it, and so is the one on the raft.'],
])('%s: %s', (lang, text) => {
  expect(guessLang(text)).toBe(lang)
})

test('a text that says too little takes the language around it', () => {
  expect(guessLang('func main', 'zh-CN')).toBe('zh-CN')
  expect(guessLang('文字列管理性能向上', 'ja')).toBe('ja')
  expect(guessLang('')).toBe('en')
  expect(guessLang('Bakeries as a service, mills as a service', 'en')).toBe('en')
  expect(guessLang('Acme Inc, café do Brasil, Bob Baker', 'de')).toBe('de')
  expect(guessLang('handler, worker, e.g. queue o retry', 'fr')).toBe('fr')
})

test('each talk has its own language, by its own text', () => {
  const { talks } = talksOf(
    '## 1.1 Queues\n\nThe queue grows, and nobody knows why that is.\n\n## 1.2 重试\n\n这个队列会增长，我们来看看它为什么会增长。',
  )
  expect(talks.map(({ lang }) => lang)).toEqual(['en', 'zh-CN'])
})

test('front matter knows better', () => {
  expect(talksOf('---\nlang: ja\n---\nThe queue grows, and nobody knows why.').talks[0]?.lang).toBe('ja')
})
