import { toString as textOf } from 'mdast-util-to-string'
import type { Slide } from '../model/slide.ts'
import type { Heights } from './atoms/block-kind.ts'

/** Titles of what a room is to take home. */
const TAKE_HOME =
  /^(?:takeaways?|key points|summary|to sum up|conclusions?|wrap[- ]?up|lessons(?: learned)?|action items|next steps|what to do\b.*|what's next|tl;?dr|总结.*|小结|结论|结语|要点|總結.*|小結|結論|まとめ|おわりに|学び|정리|결론|마무리|요약|Fazit|Zusammenfassung|Ausblick|Conclusion|En résumé|À retenir)\s*[:：]?$/i
/** px: the addon's styles/end.css has 48 px for the title and 720 px for lines of text. */
const MOST_HEIGHT = 290
const WIDTH = 720

/** The last slide looks like the cover where it says what to take home. */
export function withEnding(slides: readonly Slide[], heights: Heights): Slide[] {
  const last = slides.at(-1)
  return last && isEnding(last, heights)
    ? [...slides.slice(0, -1), { ...last, layout: 'end', step: 'normal' }]
    : [...slides]
}

function isEnding({ layout, title, blocks, slots, part }: Slide, heights: Heights): boolean {
  if (
    (layout !== 'default' && layout !== 'center') ||
    part ||
    slots ||
    blocks.some(({ type }) => type !== 'list' && type !== 'paragraph')
  )
    return false
  if (!TAKE_HOME.test(textOf({ type: 'paragraph', children: title }).trim())) return false
  return heights.stack(blocks, { width: WIDTH, scale: heights.ruler.metrics.steps.normal }) <= MOST_HEIGHT
}
