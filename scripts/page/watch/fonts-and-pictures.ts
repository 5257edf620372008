/**
 * Until pictures have loaded or failed and fonts that are used have loaded; then nothing moves any more.
 * @param limit ms that they may take
 */
export async function fontsAndPictures(limit: number): Promise<void> {
  const late = new Promise<void>((resolve) => setTimeout(resolve, limit))
  // Below the window a lazy picture would never load.
  for (const image of document.images) image.loading = 'eager'
  const pictures = [...document.images].filter(({ complete }) => !complete).map(loaded)
  await Promise.race([late, Promise.all([document.fonts.ready, ...pictures])])
  // A page that was just laid out may ask for more fonts.
  await Promise.race([late, nextFrame().then(() => document.fonts.ready)])
  for (const animation of document.getAnimations()) stop(animation)
}

function loaded(image: HTMLImageElement): Promise<unknown> {
  return new Promise((resolve) => {
    image.addEventListener('load', resolve)
    image.addEventListener('error', resolve)
  })
}

function nextFrame(): Promise<unknown> {
  return new Promise((resolve) => requestAnimationFrame(resolve))
}

function stop(animation: Animation): void {
  try {
    animation.finish()
  } catch {
    // One without an end.
    animation.cancel()
  }
}
