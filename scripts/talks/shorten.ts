/** A text cut after a word or a mark, with `…`, where it is longer than so many characters. */
export function shorten(text: string, longest: number): string {
  if (text.length <= longest) return text
  // Not in the middle of an emoji.
  const start = text.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, '')
  const words = start.replace(/(?<=[\s，。；、：,.;:])[^\s，。；、：,.;:]*$/u, '').trim()
  const cut = words.length * 2 >= longest ? words : start
  return `${cut.replace(/[\s，。；、：,.;:]+$/u, '')}…`
}
