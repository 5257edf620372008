/** `./1.1-queues.md`, `../other/index.md#3`, `queues.md`: a path, and no address elsewhere. */
const DECK = /^#?((?:\.\.?\/.*|(?!\/\/)[^:]+)\.md(?:#.*)?)$/

/**
 * Slidev makes `[Queues](./1.1-queues.md)` a link to a place in the page (`#./1.1-queues.md`), which is none. It gets an
 * address that survives into the PDF, where `finishPdf` makes it lead to the PDF beside. In a query, because a browser
 * would resolve `..` in a path.
 */
export function addressDeckLinks(): void {
  for (const link of document.querySelectorAll('a[href]')) {
    const deck = DECK.exec(link.getAttribute('href') ?? '')?.[1]
    if (deck) link.setAttribute('href', `${location.origin}/?deck=${encodeURIComponent(escaped(deck))}`)
  }
}

/** As an address in a file has to be; what is escaped already stays so. */
function escaped(path: string): string {
  return encodeURI(path).replaceAll('%25', '%')
}
