// All that a merge says.
import { firstLine } from '../text/first-line.ts'
import type { DeckConflict } from './slides/merge-slides.ts'
import type { RemovedSlide } from './slides/removed-slides.ts'

export interface MergeNotice {
  rule: string
  severity: 'info' | 'warning' | 'error'
  message: string
  hint?: string
  /** Of the deck, 1-based. */
  line?: number
}

const HOW_TO_RESOLVE = 'Edit the slide, then delete the marker; or decide with --mine or --theirs.'

export function conflictNotice({ line, place, was, fresh }: DeckConflict): MergeNotice {
  const said = shortened(firstLine((fresh ?? was ?? '').trim()))
  const message =
    fresh === undefined
      ? `conflict: you changed what ${place} no longer says: ${said}`
      : `conflict: your lines stay; ${place} now says: ${said}`
  return { rule: 'merge-conflict', severity: 'error', message, hint: HOW_TO_RESOLVE, line }
}

export function openNotice(line: number): MergeNotice {
  const message = 'conflict: an earlier one is still open.'
  return { rule: 'merge-conflict', severity: 'error', message, hint: HOW_TO_RESOLVE, line }
}

export function removedNotice({ title, place }: RemovedSlide): MergeNotice {
  const message = `A slide that you removed has other text in the notes now (${place}): ${shortened(title) || 'no title'}`
  return { rule: 'slide-stays-removed', severity: 'info', message }
}

export function orphanNotice(unedited: boolean): MergeNotice {
  return {
    rule: 'deck-orphaned',
    severity: 'info',
    message: 'The talk of this deck is no longer in the notes.',
    hint: unedited
      ? 'Remove it with: reprise decks --prune'
      : 'It was edited, so --prune leaves it; delete it by hand.',
  }
}

export const DELETED: MergeNotice = {
  rule: 'deck-deleted',
  severity: 'info',
  message: 'The deck was deleted by hand and stays deleted.',
  hint: 'Have it again with: reprise decks --restore DECK',
}

export const HAND_WRITTEN: MergeNotice = {
  rule: 'deck-without-base',
  severity: 'warning',
  message: 'The deck has no base in decks/.base/, so it counts as written by hand and is left alone.',
  hint: 'Move it away to have the talk generated here.',
}

export const FROZEN: MergeNotice = {
  rule: 'deck-frozen',
  severity: 'info',
  message: 'The deck says freeze: true and is left alone; its notes have changed.',
  hint: 'Remove that line to have the changes merged.',
}

/** Letters of a quote in a message. */
const LONGEST_QUOTE = 60

function shortened(text: string): string {
  const letters = [...text]
  return letters.length > LONGEST_QUOTE ? `${letters.slice(0, LONGEST_QUOTE - 1).join('')}…` : text
}
