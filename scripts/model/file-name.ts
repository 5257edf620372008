import GithubSlugger from 'github-slugger'

/** UTF-8 bytes; file systems allow 255, and an extension and a suffix must fit. */
const MOST_BYTES = 120

/** A text as a file name without extension: GitHub's slug in NFC, no edge hyphens, at most 120 bytes; may be empty. */
export function fileName(text: string): string {
  // The slugger drops punctuation; between words it stands for a space: `Java/Spring`, `Apps:Next`.
  const words = text
    .normalize('NFC')
    .replace(/[.:/\\,;|&+]+/g, ' ')
    .trim()
  const slug = new GithubSlugger().slug(words).replace(/-{2,}/g, '-')
  return shorten(slug.replace(/^-+|-+$/g, ''))
}

function shorten(slug: string): string {
  if (Buffer.byteLength(slug) <= MOST_BYTES) return slug
  let short = ''
  for (const char of slug) {
    if (Buffer.byteLength(short + char) > MOST_BYTES) break
    short += char
  }
  return short.replace(/-[^-]{0,12}$/, '').replace(/-+$/, '')
}

/** `name`, or `name-2`, `name-3` … where it is taken, also by another case; remembers what it gives. */
export function uniqueName(name: string, taken: Set<string>): string {
  let unique = name
  for (let number = 2; taken.has(unique.toLowerCase()); number++) unique = `${name}-${number}`
  taken.add(unique.toLowerCase())
  return unique
}
