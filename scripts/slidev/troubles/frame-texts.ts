/**
 * What to look for in a slide's markdown, by the lines of its template that a compiler shows with an error:
 *
 *     6  |  <li>item {{ missing.( }} here</li>
 *        |               ^
 *
 * The lines are not those of the markdown, but most texts are: `item {{ missing.( }} here`.
 * @returns texts, the most telling first
 */
export function frameTexts(frame: string): string[] {
  const lines = frame.split('\n')
  const mark = lines.findIndex((line) => /^\s*\|\s*\^/.test(line))
  const line = lines[mark - 1]
  if (mark < 1 || line === undefined) return []
  const margin = /^\s*\d*\s*\|\s\s?/.exec(line)?.[0].length ?? 0
  const column = (lines[mark] as string).indexOf('^') - margin
  const text = line.slice(margin)
  const piece = pieceAt(text, column) ?? ''
  const texts = [piece, quotedAt(text, column), /^<[\w-]+/.exec(piece)?.[0]]
  return [...new Set(texts.map((each) => decoded(each ?? '').trim()))].filter(({ length }) => length > 1)
}

/** The tag, or the text between two tags, at a column. */
function pieceAt(text: string, column: number): string | undefined {
  const pieces = [...text.matchAll(/<[^>]*>|[^<]+/g)]
  return pieces.findLast(({ index }) => index <= column)?.[0]
}

function quotedAt(text: string, column: number): string | undefined {
  const quoted = [...text.matchAll(/(["'])(.*?)\1/g)]
  return quoted.find(({ index, 0: all }) => index <= column && column <= index + all.length)?.[2]
}

const ENTITIES: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' }

function decoded(text: string): string {
  return text.replace(/&(?:lt|gt|quot|amp);/g, (entity) => ENTITIES[entity] as string)
}
