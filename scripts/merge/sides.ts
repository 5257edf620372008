/** The same thing as it was generated, as it is now, and as it is generated now. */
export interface Sides<T> {
  base: T
  edited: T
  fresh: T
}

export function eachSide<A, B>({ base, edited, fresh }: Sides<A>, of: (side: A) => B): Sides<B> {
  return { base: of(base), edited: of(edited), fresh: of(fresh) }
}
