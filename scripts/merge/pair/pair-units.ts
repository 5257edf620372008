import type { Sides } from '../sides.ts'
import type { Unit } from '../text/unit.ts'
import { thresholds } from '../thresholds.ts'
import { align, inverse, type Partners } from './align.ts'
import { likeness } from './likeness.ts'

/** For each unit its partner: from the base, and to it. */
export interface UnitPartners {
  toEdited: Partners
  toFresh: Partners
  fromEdited: Partners
  fromFresh: Partners
}

export function pairUnits({ base, edited, fresh }: Sides<readonly Unit[]>): UnitPartners {
  const [toEdited, toFresh] = [alignUnits(base, edited), alignUnits(base, fresh)]
  return {
    ...{ toEdited, fromEdited: inverse(toEdited, edited.length) },
    ...{ toFresh, fromFresh: inverse(toFresh, fresh.length) },
  }
}

function alignUnits(from: readonly Unit[], to: readonly Unit[]): Partners {
  const sameKind = (a: Unit, b: Unit) => a.kind === b.kind
  return align(from, to, {
    keyOf: ({ key }) => key,
    likeness: (a, b) => (sameKind(a, b) ? likeness(a.runs, b.runs) : 0),
    least: thresholds.changedUnit,
    mayReplace: sameKind,
  })
}
