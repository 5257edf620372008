import { describe, expect, test } from 'vitest'
import { mergeDeck } from '../../scripts/merge/index.ts'

const OLD = '# Queues\n\nThey grow.\n'
const NEW = '# Queues\n\nThey shrink.\n'
const MINE = '# Queues\n\nThey grow. Ask Ada.\n'
const crlf = (text: string) => text.replaceAll('\n', '\r\n')

describe('a deck', () => {
  test('that is not there is created, with its base', () => {
    expect(mergeDeck({ fresh: NEW })).toEqual({ status: 'created', deck: NEW, base: NEW, notices: [] })
  })

  test('that nobody edited is updated, with its base', () => {
    expect(mergeDeck({ fresh: NEW, edited: OLD, base: OLD })).toMatchObject({
      status: 'updated',
      deck: NEW,
      base: NEW,
    })
  })

  test('whose notes are as they were is not written', () => {
    expect(mergeDeck({ fresh: OLD, edited: OLD, base: OLD })).toEqual({ status: 'unchanged', notices: [] })
    expect(mergeDeck({ fresh: OLD, edited: MINE, base: OLD })).toEqual({ status: 'unchanged', notices: [] })
  })

  test('that was edited to what is generated now only gets its base', () => {
    expect(mergeDeck({ fresh: NEW, edited: NEW, base: OLD })).toEqual({
      status: 'unchanged',
      base: NEW,
      notices: [],
    })
    expect(mergeDeck({ fresh: NEW, edited: NEW })).toEqual({ status: 'unchanged', base: NEW, notices: [] })
  })

  test('that was edited keeps its edits when its notes change as well', () => {
    const mine = `${OLD}\nAsk Ada.\n`
    expect(mergeDeck({ fresh: NEW, edited: mine, base: OLD })).toMatchObject({
      status: 'merged',
      deck: `${NEW}\nAsk Ada.\n`,
      base: NEW,
      slides: { of: 1, added: 0, changed: 1, removed: 0 },
    })
  })

  test('whose line was changed on both sides keeps the edit, with what the notes say in the presenter note', () => {
    const place = { placeOf: () => 'notes/queues.md:3-3' }
    const { deck, ...rest } = mergeDeck({ fresh: NEW, edited: MINE, base: OLD }, place)
    expect(deck).toBe(`${MINE}\n<!--\n> [!CONFLICT] notes/queues.md:3-3 now says:\n> They shrink.\n-->\n`)
    expect(rest).toMatchObject({
      ...{ status: 'conflict', base: NEW },
      notices: [{ rule: 'merge-conflict', severity: 'error', line: 6 }],
    })
  })

  test('with other line ends is not edited', () => {
    expect(mergeDeck({ fresh: OLD, edited: crlf(OLD), base: OLD })).toMatchObject({ status: 'unchanged' })
    expect(mergeDeck({ fresh: NEW, edited: crlf(OLD), base: OLD })).toMatchObject({
      status: 'updated',
      deck: crlf(NEW),
    })
    expect(mergeDeck({ fresh: NEW, edited: OLD, base: crlf(OLD) })).toMatchObject({
      status: 'updated',
      deck: NEW,
    })
  })

  test('that was deleted by hand stays deleted', () => {
    expect(mergeDeck({ fresh: NEW, base: OLD })).toMatchObject({
      status: 'unchanged',
      notices: [{ rule: 'deck-deleted', severity: 'info' }],
    })
    expect(mergeDeck({ fresh: NEW, base: OLD })).not.toHaveProperty('deck')
  })

  test('that was written by hand is left alone', () => {
    const merge = mergeDeck({ fresh: NEW, edited: MINE })
    expect(merge).toMatchObject({
      status: 'unchanged',
      notices: [{ rule: 'deck-without-base', severity: 'warning' }],
    })
    expect(merge).not.toHaveProperty('deck')
    expect(merge).not.toHaveProperty('base')
  })
})

describe('a deck whose talk is gone', () => {
  test('is an orphan, and can be pruned where nobody edited it', () => {
    expect(mergeDeck({ edited: OLD, base: OLD })).toMatchObject({
      status: 'orphaned',
      notices: [{ rule: 'deck-orphaned', hint: 'Remove it with: reprise decks --prune' }],
    })
  })

  test.each([
    ['that was edited', { edited: MINE, base: OLD }],
    ['without a base', { edited: MINE }],
  ])('%s is not pruned', (_, texts) => {
    const { status, notices } = mergeDeck(texts)
    expect(status).toBe('orphaned')
    expect(notices[0]?.hint).toContain('delete it by hand')
  })

  test('is never written', () => {
    for (const texts of [
      { edited: OLD, base: OLD },
      { edited: MINE, base: OLD },
    ]) {
      expect(mergeDeck(texts)).not.toHaveProperty('deck')
      expect(mergeDeck(texts)).not.toHaveProperty('base')
    }
  })
})

test('generating twice changes nothing', () => {
  const first = mergeDeck({ fresh: NEW, edited: OLD, base: OLD })
  expect(mergeDeck({ fresh: NEW, edited: first.deck as string, base: first.base as string })).toEqual({
    status: 'unchanged',
    notices: [],
  })
})
