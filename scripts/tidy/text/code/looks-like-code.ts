const CODE_END = /[{};]\s*$|\)\s*:?\s*$|^\s*[})\]]+[;,)]*\s*$/
const CODE_START =
  /^\s*(?:func|type|var|const|let|class|struct|interface|enum|import|package|def|return|if|for|while|switch|case|else|public|private|protected|static|void|fn|impl|use|select|go|defer|#include|\/\/|\/\*|@\w+\(|<\/?[a-z]+>?)(?=[\s({<]|$)/
const CODE_SIGNS = /:=|=>|->|==|!=|&&|\|\||\+\+|::|\w\(.*\)|\w\[\w*\]|<-|^\s*[\w.]+\s*=\s*\S/
const CJK = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g

/** Whether an indented line reads as code rather than as prose. CJK outside a comment or a string means prose. */
export function looksLikeCode(text: string): boolean {
  const bare = text.replace(/\/\/.*$|#.*$|--\s.*$/, '').replace(/"[^"]*"|'[^']*'/g, '""')
  const cjk = bare.match(CJK)?.length ?? 0
  if (cjk * 2 > bare.trim().length) return false
  return CODE_START.test(text) || CODE_END.test(bare) || CODE_SIGNS.test(bare)
}
