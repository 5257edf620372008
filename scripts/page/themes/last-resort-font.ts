// A font in which every code point has the same empty glyph, of a width that no letter has. Behind the fonts of a slide
// it shows what they lack, whatever fonts the machine has. A TrueType file with only the tables that Chromium asks for
// (https://learn.microsoft.com/typography/opentype/spec/). Pure.

/** Thousandths of the font size. */
export const LAST_RESORT_WIDTH = 4321

/** Numbers of the tables below, as they are stored. */
type Field = { bytes: 2 | 4; value: number }
const u16 = (...values: number[]): Field[] => values.map((value) => ({ bytes: 2, value }))
const u32 = (...values: number[]): Field[] => values.map((value) => ({ bytes: 4, value }))
const zeros = (count: number): Field[] => u16(...Array<number>(count).fill(0))

const UNITS_PER_EM = 1000
const LAST_CODE_POINT = 0x10ffff

/** In the order of their tags. */
const TABLES: Readonly<Record<string, Field[]>> = {
  // Version 4: widths, weight 400, and nothing else of interest.
  'OS/2': [...u16(4, LAST_RESORT_WIDTH, 400, 5), ...zeros(44)],
  // One subtable, for Unicode on Windows, of the format 13: many code points share a glyph.
  cmap: [...u16(0, 1, 3, 10), ...u32(12), ...u16(13, 0), ...u32(28, 0, 1, 0, LAST_CODE_POINT, 1)],
  glyf: zeros(2),
  head: [
    ...u32(0x10000, 0x10000, 0, 0x5f0f3cf5),
    ...u16(0, UNITS_PER_EM),
    ...zeros(8),
    ...zeros(4),
    ...u16(0, 8, 2, 0, 0),
  ],
  hhea: [...u32(0x10000), ...u16(800, -200, 0, LAST_RESORT_WIDTH), ...zeros(11), ...u16(1)],
  hmtx: u16(LAST_RESORT_WIDTH, 0, 0),
  loca: zeros(3),
  maxp: [...u32(0x10000), ...u16(2), ...zeros(13)],
  name: u16(0, 0, 6),
  post: [...u32(0x30000), ...zeros(14)],
}

export function lastResortFont(): Uint8Array<ArrayBuffer> {
  const tables = Object.entries(TABLES).map(([tag, fields]) => ({ tag, bytes: bytesOf(fields) }))
  const directory: Field[] = [...u32(0x10000), ...u16(tables.length, 128, 3, tables.length * 16 - 128)]
  let offset = 12 + tables.length * 16
  for (const { tag, bytes } of tables) {
    const [name] = [...tag].reduce(([code = 0], letter) => [code * 256 + letter.charCodeAt(0)], [0])
    directory.push(...u32(name as number, 0, offset, bytes.length))
    offset += bytes.length
  }
  return Uint8Array.from([...bytesOf(directory), ...tables.flatMap(({ bytes }) => bytes)])
}

/** Big-endian, filled up to whole words. */
function bytesOf(fields: readonly Field[]): number[] {
  const bytes = fields.flatMap(({ bytes, value }) =>
    Array.from({ length: bytes }, (_, index) => (value >> (8 * (bytes - 1 - index))) & 0xff),
  )
  return [...bytes, ...Array<number>((4 - (bytes.length % 4)) % 4).fill(0)]
}
