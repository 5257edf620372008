import type { NoteFinding } from '../model/finding.ts'
import type { Note } from '../model/note.ts'
import { measuredThing } from './measured-thing.ts'

/** `seriph`, `@company/theme`; not a path or an address. */
const PACKAGE = /^(?:@[a-z0-9~-][a-z0-9._~-]*\/)?[a-z0-9~-][a-z0-9._~-]*$/i

/**
 * A theme is code that Slidev runs. A note may name one that somebody installed; a path (`theme: ../evil`) would let
 * the note bring its own. In a deck, where people write code anyway, a path is fine. A theme that is not installed is
 * another program's (`theme: gaia`, `theme: minima`), and a deck that names it cannot be shown at all.
 * @param root of the workspace, where themes are installed
 */
export function themeOfNote(note: Note, root: string): { note: Note; findings: NoteFinding[] } {
  const { theme, ...others } = note.frontMatter
  if (theme === undefined) return { note, findings: [] }
  if (isThemePackage(theme)) {
    const installed = measuredThing(theme, root) !== undefined
    // That it is missing is said by whoever wants to measure it.
    return { note: installed ? note : { ...note, frontMatter: others }, findings: [] }
  }
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
