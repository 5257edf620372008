import { bundledLanguages } from 'shiki/langs'

/** What notes write and Shiki calls by another name. */
const ALIASES: Readonly<Record<string, string>> = {
  golang: 'go',
  node: 'js',
  plain: 'text',
  plaintext: 'text',
  txt: 'text',
  console: 'shellsession',
  proto3: 'proto',
  vuejs: 'vue',
}
/** Slidev renders these instead of showing their code, PlantUML by asking a server. */
const RENDERED = new Set(['mermaid', 'plantuml', 'puml'])

/** @returns a language that Slidev highlights, or undefined: an unknown one would keep the slide from compiling. */
export function codeLanguage(lang: string | null | undefined): string | undefined {
  // `go{1,3}` and `ts:file.ts` carry a language and something else.
  const name = /^[\w+#.-]+/.exec((lang ?? '').toLowerCase())?.[0] ?? ''
  const known = ALIASES[name] ?? name
  if (RENDERED.has(known) || !(known in bundledLanguages))
    return known === 'text' || RENDERED.has(known) ? 'text' : undefined
  return known
}
