import type { CDPSession } from 'playwright-chromium'
import { LETTERS_IN_GROUP } from './letters.ts'

/**
 * Which letters no font of the slide has: the machine's fonts show them, and another machine has others. Only the
 * browser's inspector tells (CSS.getPlatformFontsForNode of the DevTools protocol).
 * @param inspector with the domains DOM and CSS enabled, of the page that shows `.reprise-letters`
 * @returns their places in the order of the letters
 */
export async function foreignLetters(inspector: CDPSession): Promise<Set<number>> {
  const { root } = await inspector.send('DOM.getDocument', { depth: 0 })
  const nodes = async (selector: string) =>
    (await inspector.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector })).nodeIds
  const letters = await nodes('.reprise-letters > span > span')
  const foreign = new Set<number>()
  for (const [index, group] of (await nodes('.reprise-letters > span')).entries()) {
    if (!(await isForeign(inspector, group))) continue
    const from = index * LETTERS_IN_GROUP
    for (const [offset, letter] of letters.slice(from, from + LETTERS_IN_GROUP).entries())
      if (await isForeign(inspector, letter)) foreign.add(from + offset)
  }
  return foreign
}

/** Whether a font of the machine shows some of the text. */
async function isForeign(inspector: CDPSession, nodeId: number): Promise<boolean> {
  const { fonts } = await inspector.send('CSS.getPlatformFontsForNode', { nodeId })
  return fonts.some(({ isCustomFont }) => !isCustomFont)
}
