// `npm run bench`: what the way from note to deck takes, beside what the packages take that it is built on.
import { availableParallelism, cpus, loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { measureProgram, type ProgramTimes } from './measure-program.ts'
import { type Measured, measureSource } from './measure-source.ts'
import { notesFolder, type Source } from './sources.ts'
import { programLines, sourceLines } from './tables.ts'

/** Talks of the made-up events: 1, 2, 4, 8 and 10 MB. */
const EVENTS = [190, 375, 750, 1500, 2000]

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    /** Only the notes and the smallest event. */
    quick: { type: 'boolean', default: false },
    /** Processes for each measurement; the median counts. */
    repeat: { type: 'string', default: '1' },
  },
})

const sources: Source[] = [
  { folder: notesFolder() },
  ...EVENTS.slice(0, values.quick ? 1 : undefined).map((talks) => ({ talks })),
]
const repeat = Number(values.repeat)
const machine = {
  node: process.version,
  cpu: cpus()[0]?.model,
  cores: availableParallelism(),
  load: loadavg()[0],
}
const notes: Measured[] = []
for (const source of sources) {
  notes.push(await measureSource(source, repeat))
  if (!values.json)
    console.log((notes.length === 1 ? sourceLines(notes) : sourceLines(notes).slice(-1)).join('\n'))
}
const program: ProgramTimes = await measureProgram(Math.max(5, repeat))
if (values.json) console.log(JSON.stringify({ machine, notes, program }, null, 2))
else console.log(['', ...programLines(program), '', JSON.stringify(machine)].join('\n'))
