/** The value in the middle; of an even number, the greater of the two. */
export function median<Value>(values: readonly Value[], by: (value: Value) => number): Value {
  return values.toSorted((a, b) => by(a) - by(b))[Math.floor(values.length / 2)] as Value
}
