// In: a note and its tidied tree. Out: its talks, and its event where it holds several. Every node of the tree is in
// exactly one of them.
import type { Root } from 'mdast'
import type { Note } from '../model/note.ts'
import type { Talk } from '../model/talk.ts'
import { eventOfNote } from './event-of-note.ts'
import { talkDepth } from './headings/talk-depth.ts'
import { splitNote } from './split-note.ts'
import { wholeNote } from './whole-note.ts'

const DEPTHS = { h1: 1, h2: 2, h3: 3, single: undefined }

/** @param note its file name without `.md` titles a note that says nothing better. */
export function findTalks(note: Note, tree: Root): { talks: Talk[]; event?: Talk } {
  const { talks: rule, title } = note.frontMatter
  const depth = rule === undefined ? talkDepth(note, tree) : DEPTHS[rule]
  const several = depth && eventOfNote(note, splitNote(tree.children, depth, title), depth)
  // One talk and its agenda would be an event of one; only who asked for it gets that.
  const fewest = rule === undefined ? 2 : 1
  return several && several.talks.length >= fewest ? several : { talks: [wholeNote(note, tree, 'talk')] }
}
