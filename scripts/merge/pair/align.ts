import { diffIndices } from 'node-diff3'
import { saysSomething } from '../thresholds.ts'

/** For each item of one list the index of its partner in the other; undefined where it has none. */
export type Partners = readonly (number | undefined)[]

/** Pairs beyond which a stretch is not compared item by item: it has been replaced as a whole. */
const MOST_PAIRS = 40_000

export interface Alike<T> {
  keyOf: (item: T) => string
  /** 0 to 1 */
  likeness: (a: T, b: T) => number
  /** Likeness of two items that are one, changed. */
  least: number
  /** Whether one may have taken the other's place, however unlike it is. */
  mayReplace?: (a: T, b: T) => boolean
}

/**
 * Pairs two lists in order: equal items first (longest common subsequence), then between these, by dynamic
 * programming, the ones whose likeness is greatest in sum; then, where as many went as came, the ones that took the
 * others' places. An item that only moved stays alone on both sides: it is not another one, changed.
 */
export function align<T>(
  from: readonly T[],
  to: readonly T[],
  { keyOf, likeness, least, mayReplace = () => false }: Alike<T>,
): (number | undefined)[] {
  const partners = new Array<number | undefined>(from.length).fill(undefined)
  const stretches = diffIndices(from.map(keyOf), to.map(keyOf)).map(({ buffer1, buffer2 }) => ({
    start: buffer1[0],
    gone: indexes(buffer1),
    come: indexes(buffer2),
  }))
  let [at, partner] = [0, 0]
  const pairUpTo = (end: number) => {
    while (at < end) partners[at++] = partner++
  }
  const moved = movedKeys(stretches, from.map(keyOf), to.map(keyOf))
  for (const { start, gone, come } of stretches) {
    pairUpTo(start)
    at += gone.length
    partner += come.length
    const [left, right] = [
      gone.filter((index) => !moved.has(keyOf(from[index] as T))),
      come.filter((index) => !moved.has(keyOf(to[index] as T))),
    ]
    const [a, b] = [left.map((index) => from[index] as T), right.map((index) => to[index] as T)]
    const pairs = withReplaced(bestPairs(a, b, likeness, least), a, b, mayReplace)
    for (const [own, other] of pairs) partners[left[own] as number] = right[other] as number
  }
  pairUpTo(from.length)
  return partners
}

function indexes([start, length]: readonly [start: number, length: number]): number[] {
  return Array.from({ length }, (_, at) => start + at)
}

/** Keys of items that went at one place and came at another. */
function movedKeys(
  stretches: readonly { gone: readonly number[]; come: readonly number[] }[],
  from: readonly string[],
  to: readonly string[],
): ReadonlySet<string> {
  const come = new Set(stretches.flatMap((each) => each.come.map((index) => to[index])))
  const gone = stretches.flatMap((each) => each.gone.map((index) => from[index] as string))
  return new Set(gone.filter((key) => saysSomething(key) && come.has(key)))
}

function bestPairs<T>(
  from: readonly T[],
  to: readonly T[],
  likeness: (a: T, b: T) => number,
  least: number,
): [number, number][] {
  if (from.length * to.length === 0 || from.length * to.length > MOST_PAIRS) return []
  const width = to.length + 1
  const likenesses = from.map((a) => to.map((b) => likeness(a, b)))
  // The greatest sum for the items from `a` and from `b` on.
  const sums = new Float64Array((from.length + 1) * width)
  const paired = (a: number, b: number) => {
    const own = likenesses[a]?.[b] as number
    return own < least ? -1 : own + (sums[(a + 1) * width + b + 1] as number)
  }
  const skipped = (a: number, b: number) =>
    Math.max(sums[(a + 1) * width + b] as number, sums[a * width + b + 1] as number)
  for (let a = from.length - 1; a >= 0; a--)
    for (let b = to.length - 1; b >= 0; b--) sums[a * width + b] = Math.max(paired(a, b), skipped(a, b))
  const pairs: [number, number][] = []
  let [a, b] = [0, 0]
  while (a < from.length && b < to.length) {
    if (paired(a, b) >= skipped(a, b)) pairs.push([a++, b++])
    else if ((sums[(a + 1) * width + b] as number) >= (sums[a * width + b + 1] as number)) a++
    else b++
  }
  return pairs
}

function withReplaced<T>(
  pairs: readonly [number, number][],
  from: readonly T[],
  to: readonly T[],
  mayReplace: (a: T, b: T) => boolean,
): [number, number][] {
  const all: [number, number][] = []
  let [a, b] = [0, 0]
  for (const [nextA, nextB] of [...pairs, [from.length, to.length] as const]) {
    const count = nextA - a
    if (count === nextB - b)
      for (let at = 0; at < count; at++)
        if (mayReplace(from[a + at] as T, to[b + at] as T)) all.push([a + at, b + at])
    if (nextA < from.length) all.push([nextA, nextB])
    ;[a, b] = [nextA + 1, nextB + 1]
  }
  return all
}

/** Partners the other way round. */
export function inverse(partners: Partners, length: number): (number | undefined)[] {
  const back = new Array<number | undefined>(length).fill(undefined)
  for (const [index, partner] of partners.entries()) if (partner !== undefined) back[partner] = index
  return back
}
