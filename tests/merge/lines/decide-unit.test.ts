// The nine fates of a unit.
import { expect, test } from 'vitest'
import { decideUnit } from '../../../scripts/merge/lines/decide-unit.ts'
import { ASKING } from '../../../scripts/merge/lines/decision.ts'
import { unit } from '../../../scripts/merge/text/unit.ts'

const line = (text: string | undefined) =>
  text === undefined ? undefined : { unit: unit('line', `${text}\n`, ''), index: 0 }

/** What stays, and what is in conflict with it. */
function decided(
  edited: string | undefined,
  fresh: string | undefined,
): [string | undefined, string | undefined] {
  const base = { unit: unit('line', 'was\n', ''), index: 0 }
  const { unit: stays, conflict } = decideUnit({ base, edited: line(edited), fresh: line(fresh) }, ASKING)
  return [stays?.key, conflict && (conflict.fresh?.trim() ?? 'gone')]
}

test.each([
  { edited: 'was', fresh: 'was', stays: 'was' },
  { edited: 'was', fresh: 'now', stays: 'now' },
  { edited: 'was', fresh: undefined, stays: undefined },
  { edited: 'mine', fresh: 'was', stays: 'mine' },
  { edited: 'mine', fresh: 'now', stays: 'mine', conflict: 'now' },
  { edited: 'mine', fresh: undefined, stays: 'mine', conflict: 'gone' },
  { edited: undefined, fresh: 'was', stays: undefined },
  { edited: undefined, fresh: 'now', stays: undefined, conflict: 'now' },
  { edited: undefined, fresh: undefined, stays: undefined },
  { edited: 'same', fresh: 'same', stays: 'same' },
])('the person has $edited, the notes have $fresh: $stays stays', ({ edited, fresh, stays, conflict }) => {
  expect(decided(edited, fresh)).toEqual([stays, conflict])
})
