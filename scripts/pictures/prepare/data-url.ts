/** Characters; base64 needs four for three bytes. */
const LONGEST = 14_000_000

/** @returns what a `data:` URL holds; undefined where it is not one, or a huge one */
export async function dataUrlBytes(url: string): Promise<Buffer | undefined> {
  if (url.length > LONGEST) return undefined
  // `fetch` reads `data:` URLs as the standard has it, and needs no network for it.
  return fetch(url).then(
    async (response) => Buffer.from(await response.arrayBuffer()),
    () => undefined,
  )
}
