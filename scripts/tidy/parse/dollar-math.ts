import { mathFromMarkdown } from 'mdast-util-math'
import { math } from 'micromark-extension-math'
import type { Code, Construct, Extension, State, TokenizeContext, Tokenizer } from 'micromark-util-types'
import type { Processor } from 'unified'
import { isMath } from './is-math.ts'

const DOLLAR = 36

/**
 * `$…$` in a line is math where it is math beyond doubt; other dollars stay text, and what is between them is read as
 * markdown. `$$` on a line of its own is fenced before parsing (see ../text/display-math.ts).
 */
export function dollarMath(this: Processor): void {
  const data = this.data()
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), certainMath()]
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), mathFromMarkdown()]
}

function certainMath(): Extension {
  const construct = math().text?.[DOLLAR] as Construct
  return { text: { [DOLLAR]: { ...construct, tokenize: tokenizeCertain(construct) } } }
}

function tokenizeCertain(construct: Construct): Tokenizer {
  return function (this: TokenizeContext, effects, ok, nok): State {
    const start = this.now()
    const before = this.previous
    const judge = (after: Code) => {
      const source = this.sliceSerialize({ start, end: this.now() })
      const isCertain = !isWord(before) && !isWord(after) && isMath(between(source), false)
      return isCertain ? ok(after) : nok(after)
    }
    return construct.tokenize.call(this, effects, judge, nok)
  }
}

/** `US$`, `$x$y` and `${x}${y}` are no math. */
function isWord(code: Code): boolean {
  return code !== null && code > 0 && /[A-Za-z0-9{]/.test(String.fromCodePoint(code))
}

/** Slidev, too, takes no space inside single dollars. */
function between(source: string): string {
  const [, double, single] = /^\$\$([\s\S]*)\$\$$|^\$([^\s$](?:[\s\S]*\S)?)\$$/.exec(source) ?? []
  return double?.trim() ?? single ?? ''
}
