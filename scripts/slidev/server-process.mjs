// The entry of the process in which Slidev serves, compiled or not as the program itself. Not run by tsx as a whole: that
// would pass each of the thousand modules of Slidev and Vite through its compiler, which takes as long as loading them.
import { loadProgram } from '../start/load-program.mjs'

const { serve } = await loadProgram('slidev/server-process.ts')
await serve()
