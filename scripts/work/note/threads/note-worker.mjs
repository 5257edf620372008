// The entry of a thread, compiled or not as the program itself.
import { loadProgram } from '../../../start/load-program.mjs'

const { serveNotes } = await loadProgram('work/note/threads/note-worker.ts')
serveNotes()
