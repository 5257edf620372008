// Frontmatter that both sides changed, key by key: what a merge makes of the kinds of YAML that people write.
import { expect, test } from 'vitest'
import { mergeDeck } from '../../scripts/merge/index.ts'

/** A deck of which the second slide has this frontmatter. */
const deck = (...yaml: string[]) =>
  `---\ntheme: default\n---\n\n# Queues\n\n---\n${yaml.join('\n')}\n---\n\n# Grow\n\n- work comes in bursts\n`

/** A deck with this frontmatter of its own. */
const headed = (...yaml: string[]) =>
  `---\n${yaml.join('\n')}\n---\n\n# Queues\n\n- they grow where nobody looks\n`

function merged(base: string, edited: string, fresh: string): string {
  const { deck: text, status } = mergeDeck({ base, edited, fresh })
  expect(status).toBe('merged')
  return text ?? edited
}

test.each([
  ['a colon in the key', 'og:title: Queues', 'og:title: All queues'],
  ['a quoted key', '"my title": Queues', '"my title": All queues'],
  ['a key with spaces', 'my title: Queues', 'my title: All queues'],
  ['a map below the key', 'fonts:\n  sans: Inter\n  mono: Fira', 'fonts:\n  sans: Roboto\n  mono: Fira'],
  ['lines of text', 'about: |\n  a: b\n\n  # no comment', 'about: |\n  a: c\n\n  # no comment'],
  ['an explicit key', '? my title\n: Queues', '? my title\n: All queues'],
  ['a comment above the next key', 'level: 2\n# as agreed', 'level: 3\n# as agreed'],
])('with %s is no conflict: each key is merged for itself', (_, was, now) => {
  const base = deck('class: dense', was, 'layout: center')
  const mine = deck('class: dense', now, 'layout: center')
  const fresh = deck('class: compact', was, 'layout: center')
  expect(merged(base, mine, fresh)).toBe(deck('class: compact', now, 'layout: center'))
  expect(merged(base, fresh, mine)).toBe(deck('class: compact', now, 'layout: center'))
})

test('a key that a person quoted is still that key', () => {
  const base = deck('og:title: Queues', 'class: dense')
  const mine = deck('"og:title": Queues', 'class: dense # packed')
  const fresh = deck('og:title: All queues', 'class: dense')
  expect(merged(base, mine, fresh)).toBe(deck('og:title: All queues', 'class: dense # packed'))
})

test('anchors and what refers to them stay as they were written', () => {
  const base = deck('left: &box', '  width: 3', 'class: dense')
  const mine = deck('left: &box', '  width: 3', 'right: *box', 'class: dense')
  const fresh = deck('left: &box', '  width: 3', 'class: compact')
  expect(merged(base, mine, fresh)).toBe(deck('left: &box', '  width: 3', 'right: *box', 'class: compact'))
})

test('a reference without its anchor is no YAML: the person’s frontmatter stays, and the run says so', () => {
  const base = deck('class: dense')
  const mine = deck('class: dense', 'right: *box')
  const { deck: text = '', status } = mergeDeck({ base, edited: mine, fresh: deck('class: compact') })
  expect(status).toBe('conflict')
  expect(text).toContain('---\nclass: dense\nright: *box\n---\n')
  expect(text).toContain('> class: compact\n')
})

test('no YAML: the person’s frontmatter stays, and the run says so', () => {
  const base = headed('theme: default', 'title: Queues', 'layout: cover')
  const mine = headed('theme: default', 'title: Queues: a story', 'layout: cover')
  const fresh = headed('theme: default', 'title: All queues', 'layout: intro')
  const { deck: text = '', status } = mergeDeck({ base, edited: mine, fresh })
  expect(status).toBe('conflict')
  expect(text).toContain('title: Queues: a story\nlayout: intro\n')
  expect(text).toContain('> title: All queues\n')
})

test('the headmatter and the frontmatter of the first slide are told apart by whole keys', () => {
  const base = headed('theme: default', 'layout: cover', 'og:image: /a.png')
  const mine = headed('theme: default', 'layout: cover', 'og:image: /b.png')
  const fresh = headed('theme: default', 'layout: intro', 'og:image: /a.png')
  expect(merged(base, mine, fresh)).toBe(headed('theme: default', 'layout: intro', 'og:image: /b.png'))
})
