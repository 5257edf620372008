/** Number of spaces from a column on. */
export function spacesAt(text: string, start: number): number {
  let at = start
  while (text.charCodeAt(at) === 0x20) at++
  return at - start
}
