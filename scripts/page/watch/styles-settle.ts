/**
 * UnoCSS sends the rules for what it finds in the slides a moment after it found it.
 * @param quiet ms without a change after which the styles count as complete
 * @param limit ms after which they do anyway
 */
export function stylesSettle({ quiet, limit }: { quiet: number; limit: number }): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      observer.disconnect()
      resolve()
    }
    let timer = setTimeout(done, quiet)
    const observer = new MutationObserver(() => {
      clearTimeout(timer)
      timer = setTimeout(done, quiet)
    })
    observer.observe(document.head, { childList: true, subtree: true, characterData: true })
    setTimeout(done, limit)
  })
}
