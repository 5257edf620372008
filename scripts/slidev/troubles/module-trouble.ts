import type { Trouble } from '../../model/trouble.ts'
import { firstLine } from '../../text/first-line.ts'
import type { ModuleProblem } from '../server.ts'
import { frameTexts } from './frame-texts.ts'

/** What is said of a slide, and what to do. */
interface Said {
  message: string
  hint: string
  /** A text of the slide at which it is. */
  near?: string
}

interface Known {
  of: RegExp
  says(match: RegExpExecArray): Said
}

const NAME_A_FILE = 'Name a file that is there; one in public/ by its path from there, with a leading slash.'

/** Problems that are told better in other words than those of Vite and its plugins. */
const KNOWN: readonly Known[] = [
  {
    of: /^Failed to resolve import "([^"]+)"/,
    says: ([, file = '']) => ({
      message: `asks for a file that is not there: ${file}`,
      hint: NAME_A_FILE,
      near: file,
    }),
  },
  {
    of: /^Code snippet path not found: (.*)/,
    says([, path = '']) {
      const name = path.split(/[/\\]/).at(-1) as string
      return { message: `shows a file that is not there: ${name}`, hint: NAME_A_FILE, near: name }
    },
  },
  {
    of: /^\[postcss\] .*?:\d+:\d+: (.*)/,
    says: ([, said]) => ({ message: `has a style that is no CSS: ${said}`, hint: 'Mend its <style>.' }),
  },
]

function anyOther(message: string): Said {
  return {
    message: `does not compile: ${firstLine(message)}`,
    hint: 'A slide is a Vue template: write &lt; for <, and put {{ }} between backticks.',
  }
}

/** In: what Vite says of a module that a slide needs. Out: the same of the slide, in one line. */
export function moduleTrouble({ message, frame = '' }: ModuleProblem): Trouble {
  const [known] = KNOWN.flatMap(({ of, says }) => {
    const match = of.exec(message)
    return match ? [says(match)] : []
  })
  const { near, ...said } = known ?? anyOther(message)
  return { rule: 'slide-broken', ...said, near: [...frameTexts(frame), ...(near ? [near] : [])] }
}
