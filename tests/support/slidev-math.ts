import type MarkdownExit from 'markdown-exit'

type InlineRule = Parameters<MarkdownExit['inline']['ruler']['after']>[2]
type BlockRule = Parameters<MarkdownExit['block']['ruler']['after']>[2]

/**
 * Finds math where Slidev 52.20 finds it (its `node/syntax/katex.ts`, which it does not export) and shows its source in
 * place of what KaTeX would draw.
 */
export function slidevMath(md: MarkdownExit): void {
  md.inline.ruler.after('escape', 'math_inline', inline)
  md.block.ruler.after('blockquote', 'math_block', block, {
    alt: ['paragraph', 'reference', 'blockquote', 'list'],
  })
  const shown = (content: string) => `<span v-pre>${md.utils.escapeHtml(content)}</span>`
  md.renderer.rules.math_inline = (tokens, index) => shown(tokens[index]?.content ?? '')
  md.renderer.rules.math_block = (tokens, index) => `<p>${shown(tokens[index]?.content ?? '')}</p>`
}

/** The first `$` has no space behind it, the last none before it and no digit behind it. */
const inline: InlineRule = (state, silent) => {
  const rest = state.src.slice(state.pos)
  if (!rest.startsWith('$')) return false
  const found = /^\$(?![ \t])((?:\\[\s\S]|[^\\$])*)\$/.exec(rest)
  const content = found?.[1] ?? ''
  const closes =
    found && content !== '' && !/[ \t]$/.test(content) && !/^\d/.test(rest.slice(found[0].length))
  if (!silent) {
    if (closes) state.push('math_inline', 'math', 0).content = content
    else state.pending += content === '' && found ? '$$' : '$'
  }
  state.pos += closes ? found[0].length : content === '' && found ? 2 : 1
  return true
}

/** From a line that starts with `$$` to one that ends with it, or to the end. */
const block: BlockRule = (state, start, end, silent) => {
  const line = (no: number) =>
    state.src.slice((state.bMarks[no] ?? 0) + (state.tShift[no] ?? 0), state.eMarks[no])
  if (!line(start).startsWith('$$')) return false
  if (silent) return true
  const first = line(start).slice(2).trim()
  const lines = [first.replace(/\$\$$/, '')]
  let next = start + 1
  for (let found = first.endsWith('$$'); !found && next < end; next++) {
    found = line(next).trim().endsWith('$$')
    lines.push(line(next).replace(/\$\$\s*$/, ''))
  }
  state.line = next
  state.push('math_block', 'math', 0).content = lines.join('\n').trim()
  return true
}
