import type { RootContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import type { Talk } from '../model/talk.ts'

/** Talks that a list in the introduction names, by number or by title. A list that names all of them marks none. */
export function highlights(introduction: readonly RootContent[], talks: readonly Talk[]): ReadonlySet<Talk> {
  const named = new Set<Talk>()
  visit({ type: 'root', children: [...introduction] }, 'listItem', (item) => {
    const text = fold(textOf(item))
    for (const talk of talks) if (names(text, talk)) named.add(talk)
  })
  return named.size < talks.length ? named : new Set()
}

function names(text: string, { number, title }: Talk): boolean {
  if (number !== undefined && new RegExp(`^${number.replaceAll('.', '\\.')}(?!\\d|\\.\\d)`).test(text))
    return true
  return fold(title).length >= 4 && text.includes(fold(title))
}

function fold(text: string): string {
  return text.toLowerCase().replace(/\s+/g, '')
}
