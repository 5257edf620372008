// Runs in the page, before anything else does: notes what goes wrong, and on which slide.

export interface PageProblem {
  kind: 'error' | 'component-unknown'
  /** Number of the slide on the page; absent where it cannot be told. */
  no?: number
  message: string
}

export interface PageRecord {
  problems: PageProblem[]
  /** A script that starts Slidev did not load or did not run. */
  stopped: boolean
  /** Of `slidesSettled`: what was there when something last changed, and when that was. */
  seen: string
  since: number
}

declare global {
  var repriseRecord: PageRecord
}

export function watchPage(): void {
  const record: PageRecord = { problems: [], stopped: false, seen: '', since: performance.now() }
  globalThis.repriseRecord = record
  // What loads is counted; a page of slides loads more than the 250 that are kept otherwise.
  performance.setResourceTimingBufferSize(100_000)

  /** Vue leaves its app on the element that it is mounted on, and asks the app what to do with an error. */
  Object.defineProperty(HTMLElement.prototype, '__vue_app__', {
    configurable: true,
    set(app) {
      Object.defineProperty(this, '__vue_app__', { value: app, configurable: true, writable: true })
      app.config.errorHandler = (error: unknown, instance: VueInstance | null) => {
        note({ kind: 'error', no: slideOf(instance), message: messageOf(error) })
      }
      app.config.warnHandler = (warning: string, instance: VueInstance | null) => {
        const name = /^Failed to resolve component: (\S+)/.exec(warning)?.[1]
        if (name) note({ kind: 'component-unknown', no: slideOf(instance), message: name })
      }
    },
  })

  window.addEventListener(
    'error',
    ({ target, error, filename }) => {
      if (target instanceof HTMLScriptElement) record.stopped = true
      if (error)
        note({ kind: 'error', no: slideIn(`${filename} ${error?.stack}`), message: messageOf(error) })
    },
    true,
  )
  window.addEventListener('unhandledrejection', ({ reason }) => {
    note({ kind: 'error', no: slideIn(String(reason?.stack)), message: messageOf(reason) })
  })

  function note({ no, ...problem }: { kind: PageProblem['kind']; no: number | undefined; message: string }) {
    record.problems.push({ ...problem, ...(no === undefined ? {} : { no }) })
  }

  interface VueInstance {
    $parent: VueInstance | null
    $props?: { route?: { no?: number } }
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
}
