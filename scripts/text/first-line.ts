/** The first line of a text or of what an error says: a message without its stack or its frame. */
export function firstLine(of: unknown): string {
  return String(of instanceof Error ? of.message : of).split('\n', 1)[0] as string
}
