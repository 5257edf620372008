// In: a deck as last generated, as it is now and as generated now. Out: what to write. Edits are never touched.

export type DeckStatus = 'created' | 'updated' | 'merged' | 'unchanged' | 'conflict' | 'orphaned'

export interface DeckTexts {
  /** The deck as generated now; absent where its talk is gone. */
  fresh?: string
  /** The file in `decks/`; absent where there is none. */
  edited?: string
  /** The file in `decks/.base/`. */
  base?: string
}

export interface Merge {
  status: DeckStatus
  /** New text of the deck and its base; absent where the file stays as it is. */
  deck?: string
  base?: string
  notice?: { rule: string; severity: 'info' | 'warning' | 'error'; message: string; hint?: string }
}

export function mergeDeck(texts: DeckTexts): Merge {
  const { fresh, edited, base } = texts
  if (fresh === undefined) return orphan(texts)
  if (edited === undefined)
    return base === undefined ? { status: 'created', deck: fresh, base: fresh } : DELETED
  if (same(edited, fresh)) return { status: 'unchanged', ...(base === fresh ? {} : { base: fresh }) }
  if (base === undefined) return HAND_WRITTEN
  if (same(edited, base)) return { status: 'updated', deck: fresh, base: fresh }
  return same(fresh, base) ? { status: 'unchanged' } : EDITED
}

/** Git may have changed the line ends of a checkout; that is no edit. */
function same(left: string, right: string): boolean {
  return left.replaceAll('\r\n', '\n') === right.replaceAll('\r\n', '\n')
}

function orphan({ edited, base }: DeckTexts): Merge {
  const unedited = edited !== undefined && base !== undefined && same(edited, base)
  return {
    status: 'orphaned',
    notice: {
      rule: 'deck-orphaned',
      severity: 'info',
      message: 'The talk of this deck is no longer in the notes.',
      hint: unedited
        ? 'Remove it with: reprise decks --prune'
        : 'It was edited, so --prune leaves it; delete it by hand.',
    },
  }
}

const DELETED: Merge = {
  status: 'unchanged',
  notice: {
    rule: 'deck-deleted',
    severity: 'info',
    message: 'The deck was deleted by hand and stays deleted.',
    hint: 'Delete its file in decks/.base/ too to have it generated again.',
  },
}

const HAND_WRITTEN: Merge = {
  status: 'unchanged',
  notice: {
    rule: 'deck-without-base',
    severity: 'warning',
    message: 'The deck has no base in decks/.base/, so it counts as written by hand and is left alone.',
    hint: 'Move it away to have the talk generated here.',
  },
}

const EDITED: Merge = {
  status: 'conflict',
  notice: {
    rule: 'deck-edited',
    severity: 'error',
    message: 'The deck was edited and its notes changed since; it is left as it is.',
    hint: 'Keep your edits, or move the deck and its file in decks/.base/ away to take the new slides.',
  },
}
