import type { NoteFinding } from '../model/finding.ts'
import type { Note } from '../model/note.ts'

/** `seriph`, `@company/theme`; not a path or an address. */
const PACKAGE = /^(?:@[a-z0-9~-][a-z0-9._~-]*\/)?[a-z0-9~-][a-z0-9._~-]*$/i

/**
 * A theme is code that Slidev runs. A note may name one that somebody installed; a path (`theme: ../evil`) would let
 * the note bring its own. In a deck, where people write code anyway, a path is fine.
 */
export function themeOfNote(note: Note): { note: Note; findings: NoteFinding[] } {
  const { theme, ...others } = note.frontMatter
  if (theme === undefined || isThemePackage(theme)) return { note, findings: [] }
  const finding: NoteFinding = {
    line: 1,
    rule: 'front-matter-theme',
    severity: 'warning',
    message: `A note names its theme by package; "theme: ${theme}" is left out.`,
    hint: 'Put the path of a theme into the deck itself.',
  }
  return { note: { ...note, frontMatter: others }, findings: [finding] }
}

export function isThemePackage(theme: string): boolean {
  return PACKAGE.test(theme)
}
