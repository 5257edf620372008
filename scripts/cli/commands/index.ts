import type { Definition } from '../command.ts'
import { calibrateCommand } from './calibrate.ts'
import { checkCommand } from './check.ts'
import { decksCommand } from './decks.ts'
import { devCommand } from './dev.ts'
import { doctorCommand } from './doctor.ts'
import { editsCommand } from './edits.ts'
import { exportCommand } from './export.ts'
import { initCommand } from './init.ts'

/** In the order of `--help`. */
export const definitions: readonly Definition[] = [
  initCommand,
  decksCommand,
  editsCommand,
  exportCommand,
  checkCommand,
  devCommand,
  calibrateCommand,
  doctorCommand,
]
