/** `\*` or `\_` between spaces: a sign, not emphasis. */
const BETWEEN_SPACES = /(?<=[^\S\r\n])\\([*_])(?=\s)/g
/** `\~` beside no other: `~5`. */
const LONE_TILDE = /(?<!~)\\~(?!\\?~)/g
/**
 * `\[0.1.0]`: brackets in a pair, with no others in them, behind which nothing stands that makes a link, and before
 * which nothing that makes a picture or a footnote.
 */
const PAIR = /(?<![!^])\\\[((?:[^[\]\\]|\\[^[\]])*)\\?\](?![([:])/g
const TASK = /^[ xX]$/

/**
 * Takes away backslashes that the library puts wherever a sign might mean something, and that mean nothing where they
 * stand: they would fill a deck (`3 \* 4`, `\[0.1.0]`, `\~5`).
 * @param markdown of a text
 * @param beside what stands before and after it
 */
export function unescaped(markdown: string, { before, after }: { before: string; after: string }): string {
  if (!/\\[*_~[]/.test(markdown)) return markdown
  const rules: [sign: RegExp, by: (inside: string | undefined, whole: string) => string][] = [
    [LONE_TILDE, () => '~'],
    [BETWEEN_SPACES, (sign = '') => sign],
    [PAIR, (inside = '', whole) => (TASK.test(inside) ? whole : `[${inside}]`)],
  ]
  return rules.reduce((text, [sign, by]) => {
    const all = before + text + after
    const end = before.length + text.length
    // What stands before may be all that is written already, with backslashes of its own; a backslash at the very end
    // belongs to no tilde behind it: `\\` and then `~~deleted~~`.
    const kept = all.replace(sign, (whole: string, ...rest: unknown[]) => {
      const [inside, at] = typeof rest[0] === 'number' ? [undefined, rest[0]] : (rest as [string, number])
      return at < before.length || at + whole.length > end ? whole : by(inside, whole)
    })
    return kept.slice(before.length, kept.length - after.length)
  }, markdown)
}
