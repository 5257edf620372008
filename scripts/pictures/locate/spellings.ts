import { decodedUriComponent } from '../../text/decoded-uri.ts'

/** A URL longer than this names no file; file systems allow paths of 4096 bytes. */
const LONGEST = 4096

/**
 * What a note may mean by a picture's address, as paths with `/`: as it stands first, then read in other ways.
 * `img\Caf%25C3%25A9+1.png?raw=true` also means `img/Café 1.png`.
 */
export function spellings(url: string): string[] {
  if (url.length > LONGEST) return []
  const paths = new Set([url])
  for (const change of CHANGES) for (const path of [...paths]) paths.add(change(path).trim())
  return [...paths].filter((path) => path !== '' && !path.includes('\0'))
}

type Change = (path: string) => string

const CHANGES: readonly Change[] = [
  // `chart.png?raw=true`, `chart.png#gh-dark-mode-only`
  (path) => path.replace(/[?#].*$/s, ''),
  decodedUriComponent,
  // `%2520`: encoded by the program that exported the note and again by the one that imported it.
  decodedUriComponent,
  (path) => path.replaceAll('\\', '/'),
  (path) => path.replaceAll('+', ' '),
  // Obsidian's width: `chart.png|300`
  (path) => path.replace(/\|\d+(?:x\d+)?$/, ''),
  // `{{ site.baseurl }}/img/chart.png`
  (path) => path.replace(/\{\{[^}]*\}\}/g, ''),
  // `file:///C:/Users/ada/notes/chart.png`, `C:/notes/chart.png`
  (path) => path.replace(/^file:\/*/i, '/').replace(/^\/?[a-z]:\//i, '/'),
  // The root of a site's sources: `@/assets/chart.png`, `~@/…`, `~/…`
  (path) => path.replace(/^~?@?\//, '/'),
]
