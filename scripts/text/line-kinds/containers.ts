// Quotes, list items and footnotes: what a line must begin with to belong to those that are open, and which it opens.
// Lines have no tabs here, so that a character is a column.
import { isThematicBreak } from './leaf-starts.ts'
import { spacesAt } from './spaces-at.ts'

export type Container =
  | { kind: 'quote' }
  | {
      kind: 'item' | 'footnote'
      /** Columns by which its lines are indented. */
      width: number
      /** It began with a blank line, and nothing is in it yet: `-`. */
      isEmpty: boolean
    }

/** More would be an accident; each costs time at every line. */
const MOST = 100

/** @returns how many of the open containers the line belongs to, and the column behind what it owes them */
export function continueContainers(
  containers: readonly Container[],
  text: string,
): { count: number; at: number } {
  let at = 0
  for (const [count, container] of containers.entries()) {
    const next = continueContainer(container, text, at)
    if (next < 0) return { count, at }
    at = next
  }
  return { count: containers.length, at }
}

/** @returns the column behind what the line owes the container, or -1 where it does not belong to it */
function continueContainer(container: Container, text: string, at: number): number {
  const indent = spacesAt(text, at)
  if (container.kind === 'quote') {
    if (indent > 3 || text[at + indent] !== '>') return -1
    const behind = at + indent + 1
    return text[behind] === ' ' ? behind + 1 : behind
  }
  if (at + indent === text.length) return container.isEmpty ? -1 : text.length
  if (indent < container.width) return -1
  container.isEmpty = false
  return at + container.width
}

/**
 * @param interrupts whether the line would otherwise go on with a paragraph
 * @param open number of containers around
 * @returns the containers that the line opens, and the column behind their marks
 */
export function openContainers(
  text: string,
  start: number,
  interrupts: boolean,
  open: number,
): { opened: Container[]; at: number } {
  const opened: Container[] = []
  let at = start
  while (open + opened.length < MOST) {
    const next = openContainer(text, at, interrupts)
    if (!next) break
    opened.push(next.container)
    at = next.at
  }
  return { opened, at }
}

const MARK = /^(?:[-*+]|\d{1,9}[.)])(?= |$)/
const FOOTNOTE = /^\[\^(?:\\.|[^\s[\]\\])+\]: */

function openContainer(
  text: string,
  at: number,
  interrupts: boolean,
): { container: Container; at: number } | undefined {
  const indent = spacesAt(text, at)
  const start = at + indent
  const first = text[start]
  if (indent > 3 || first === undefined) return undefined
  if (first === '>')
    return { container: { kind: 'quote' }, at: text[start + 1] === ' ' ? start + 2 : start + 1 }
  if (first === '[') {
    const mark = FOOTNOTE.exec(text.slice(start))?.[0]
    return mark === undefined
      ? undefined
      : { container: { kind: 'footnote', width: 4, isEmpty: false }, at: start + mark.length }
  }
  const rest = text.slice(start)
  const mark = MARK.exec(rest)?.[0]
  if (mark === undefined || isThematicBreak(rest)) return undefined
  const spaces = spacesAt(rest, mark.length)
  const isEmpty = mark.length + spaces === rest.length
  // A paragraph is interrupted neither by an empty item nor by a number that may be its own: `in\n2017. It …`.
  if (interrupts && (isEmpty || (mark.length > 1 && mark.slice(0, -1) !== '1'))) return undefined
  // Before more than four spaces, the item begins with code by indentation.
  const gap = isEmpty || spaces > 4 ? 1 : spaces
  const container: Container = { kind: 'item', width: indent + mark.length + gap, isEmpty }
  return { container, at: isEmpty ? text.length : start + mark.length + gap }
}
