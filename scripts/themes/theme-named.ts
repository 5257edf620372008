import { isThemePackage } from './theme-of-note.ts'

/** Bytes within which front matter names its theme. */
const HEAD = 4096
const FRONT_MATTER = /^\uFEFF?---[ \t]*\r?\n(?:[^\n]*\n)*?theme:[ \t]*(["']?)([^\s"'#]+)\1/
const END = /^---[ \t]*\r?$/m

/**
 * The theme that a note asks for, if it is another than the default one, without reading its YAML: only to know before
 * planning what has to be measured. A note whose theme this does not see is planned with room to spare.
 */
export function themeNamed(content: Uint8Array): string | undefined {
  const head = new TextDecoder().decode(content.subarray(0, HEAD))
  const found = FRONT_MATTER.exec(head)
  const theme = found?.[2]
  if (!found || !theme || theme === 'default' || END.test(found[0].slice(found[0].indexOf('\n') + 1)))
    return undefined
  return isThemePackage(theme) ? theme : undefined
}
