import { readFile } from 'node:fs/promises'
import type { Root } from 'mdast'
import { briefTalk } from '../../brief/index.ts'
import { type DeckPlace, deckNamed } from '../../files/deck-places.ts'
import { shown, type Workspace } from '../../files/workspace.ts'
import { type Finding, inFile } from '../../model/finding.ts'
import type { Metrics } from '../../model/metrics.ts'
import type { Note } from '../../model/note.ts'
import type { RootPath } from '../../model/paths.ts'
import type { Pictures } from '../../model/slide.ts'
import type { Talk } from '../../model/talk.ts'
import { type FindPictures, noPictures } from '../../pictures/index.ts'
import { pictureUses } from '../../pictures/picture-uses.ts'
import { explainedSlides } from '../../plan/explained-slides.ts'
import { planDeck } from '../../plan/index.ts'
import { readNote } from '../../read/read-note.ts'
import { forTallerBlocks } from '../../ruler/for-taller-blocks.ts'
import { DEFAULT_METRICS } from '../../ruler/metrics.ts'
import { folderEvent } from '../../talks/folder-event.ts'
import { findTalks } from '../../talks/index.ts'
import { guessedMetrics, knownMetrics } from '../../themes/theme-metrics.ts'
import { themeOfNote } from '../../themes/theme-of-note.ts'
import { tidyNote } from '../../tidy/index.ts'
import { writeDeck } from '../../write/index.ts'
import { noteKey } from './note-key.ts'
import type { FreshDeck, NoteJob, NotePlan, PlannedNote } from './note-plan.ts'
import { planDigest } from './taller-decks.ts'

/** The way of one note: read → tidy → talks → brief → plan → write. Reads files, writes none. */
export async function planNote(
  workspace: Workspace,
  job: NoteJob,
  findPictures: FindPictures,
): Promise<PlannedNote> {
  const file = shown(workspace, job.path)
  const bytes = await readFile(job.path).catch((error: NodeJS.ErrnoException) => error)
  if (bytes instanceof Error && job.index && bytes.code === 'EISDIR') return planIndex(file, job)
  if (bytes instanceof Error) return withoutDecks({ file, unread: true, findings: [unreadable(file, bytes)] })
  const key = noteKey(file, job, bytes)
  const read = readNote(file, bytes)
  if (!read.note) {
    const unread = read.findings.some(({ severity }) => severity === 'error')
    return withoutDecks({ file, key, unread, findings: inFile(file, read.findings) })
  }
  const { note, findings: themed } = themeOfNote(read.note, workspace.root)
  const { tree, findings: tidied } = tidyNote(note)
  const uses = pictureUses(tree)
  const found = await findPictures(file, uses, job.place.folder)
  const metrics = knownMetrics(workspace, note.frontMatter.theme ?? 'default') ?? guessedMetrics()
  const decks = talksOf(note, tree, job).map(([deck, talk]) =>
    freshDeck(deck, talk, found.pictures, job, metrics),
  )
  const findings = inFile(file, [...read.findings, ...themed, ...tidied])
  return { plan: { file, key, unread: false, decks, findings, uses, pictures: [...found.pictures] }, found }
}

/** The index of a folder that no note introduces. */
function planIndex(file: RootPath, job: NoteJob): PlannedNote {
  const note: Note = { file: `${file}/index.md` as RootPath, frontMatter: {}, body: '', bodyLine: 1 }
  const key = noteKey(file, job, Buffer.alloc(0))
  const decks = talksOf(note, { type: 'root', children: [] }, job).map(([deck, talk]) =>
    freshDeck(deck, talk, new Map(), job),
  )
  return {
    plan: { file, key, unread: false, decks, findings: [], uses: [], pictures: [] },
    found: noPictures(),
  }
}

/** The talks of a note, each with the path of its deck without `.md`. */
function talksOf(note: Note, tree: Root, { place, index }: NoteJob): [deck: string, talk: Talk][] {
  if (index) return [[place.deck, folderEvent(note, tree, index.agenda, index.langs)]]
  const { talks, event } = findTalks(note, tree)
  if (event) return [event, ...talks].map((talk) => [`${place.folder}/${talk.name}`, talk])
  return talks.map((talk) => [place.deck, atEvent(talk, place)])
}

/** A talk whose note says nothing of its event is one of the event that its folder is. */
function atEvent(talk: Talk, { event, part }: DeckPlace): Talk {
  return {
    ...talk,
    ...(talk.part === undefined && part !== undefined ? { part } : {}),
    frontMatter: { ...(event === undefined ? {} : { event }), ...talk.frontMatter },
  }
}

function freshDeck(
  deck: string,
  talk: Talk,
  pictures: Pictures,
  { taller = {} }: NoteJob,
  metrics = DEFAULT_METRICS,
): FreshDeck {
  const planned = (of: Metrics) => {
    const plan = planDeck(briefTalk(talk), pictures, of)
    return { plan, text: writeDeck(plan) }
  }
  const first = planned(metrics)
  const digest = planDigest(first.text)
  const file = deckNamed(deck)
  const known = taller[file]
  const { plan, text } = known?.digest === digest ? planned(forTallerBlocks(metrics, known.factor)) : first
  const { title, number, speaker, time, lang, lines, minutes } = talk
  return {
    file,
    talk: {
      title,
      ...(number === undefined ? {} : { number }),
      ...(speaker === undefined ? {} : { speaker }),
      ...(time === undefined ? {} : { time }),
      ...{ lang, lines, minutes },
    },
    slides: explainedSlides(plan.slides),
    text,
    digest,
  }
}

function withoutDecks(plan: Omit<NotePlan, 'decks' | 'uses' | 'pictures'>): PlannedNote {
  return { plan: { ...plan, decks: [], uses: [], pictures: [] }, found: noPictures() }
}

function unreadable(file: RootPath, error: NodeJS.ErrnoException): Finding {
  const reason = error.code === 'EACCES' ? 'permission denied' : error.message
  return {
    ...{ file, line: 1, column: 1, rule: 'note-unreadable', severity: 'error' },
    message: `The note cannot be read (${reason}); it was skipped.`,
    hint: 'Give yourself the permission to read it.',
  }
}
