/** A text written with the test's indentation: the first and last line break and the common indent are not part of it. */
export function md(strings: TemplateStringsArray, ...values: string[]): string {
  const text = String.raw({ raw: strings.map((each) => each) }, ...values)
  const lines = text.replace(/^\n/, '').replace(/\n *$/, '').split('\n')
  const indents = lines.filter((line) => line.trim() !== '').map((line) => /^ */.exec(line)?.[0].length ?? 0)
  return lines.map((line) => line.slice(Math.min(...indents))).join('\n')
}
