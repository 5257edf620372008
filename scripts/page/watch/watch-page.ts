// Before anything else runs in the page: notes what goes wrong, and on which slide.

export interface PageProblem {
  kind: 'error' | 'component-unknown'
  /** Number of the slide on the page; absent where it cannot be told. */
  no?: number
  message: string
}

const problems: PageProblem[] = []
/** A script that starts Slidev did not load or did not run. */
let stopped = false

/** What went wrong so far. */
export function pageProblems(): PageProblem[] {
  return problems
}

export function hasStopped(): boolean {
  return stopped
}

export function watchPage(): void {
  // What loads is counted; a page of slides loads more than the 250 that are kept otherwise.
  performance.setResourceTimingBufferSize(100_000)
  Object.defineProperty(HTMLElement.prototype, '__vue_app__', {
    configurable: true,
    set(app: VueApp) {
      Object.defineProperty(this, '__vue_app__', { value: app, configurable: true, writable: true })
      watchApp(app)
    },
  })
  window.addEventListener(
    'error',
    ({ target, error, filename }) => {
      if (target instanceof HTMLScriptElement) stopped = true
      if (error) note('error', slideIn(`${filename} ${error?.stack}`), messageOf(error))
    },
    true,
  )
  window.addEventListener('unhandledrejection', ({ reason }) => {
    note('error', slideIn(String(reason?.stack)), messageOf(reason))
  })
}

interface VueApp {
  config: {
    errorHandler?: (error: unknown, instance: VueInstance | null) => void
    warnHandler?: (warning: string, instance: VueInstance | null) => void
  }
}

interface VueInstance {
  $parent: VueInstance | null
  $props?: { route?: { no?: number } }
}

/** Vue leaves its app on the element that it is mounted on, and asks the app what to do with an error. */
function watchApp({ config }: VueApp): void {
  config.errorHandler = (error, instance) => note('error', slideOf(instance), messageOf(error))
  config.warnHandler = (warning, instance) => {
    const name = /^Failed to resolve component: (\S+)/.exec(warning)?.[1]
    if (name) note('component-unknown', slideOf(instance), name)
  }
}

function note(kind: PageProblem['kind'], no: number | undefined, message: string): void {
  problems.push({ kind, message, ...(no === undefined ? {} : { no }) })
}

function slideOf(instance: VueInstance | null): number | undefined {
  if (!instance) return undefined
  return instance.$props?.route?.no ?? slideOf(instance.$parent)
}

/** By the address of the slide's module. */
function slideIn(places: string): number | undefined {
  const no = /__slidev_(\d+)\.md/.exec(places)?.[1]
  return no === undefined ? undefined : Number(no)
}

function messageOf(error: unknown): string {
  return String(error instanceof Error ? error.message : error).split('\n')[0] as string
}
