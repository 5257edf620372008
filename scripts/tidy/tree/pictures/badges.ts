import type { Image, Link, Nodes, PhrasingContent, Text } from 'mdast'
import type { Report } from '../../report.ts'
import { mapChildren } from '../map-children.ts'
import type { TreeRule } from '../rule.ts'

/** Services that draw a line of text as a picture, and what they call it. */
const BADGE =
  /^https?:\/\/(?:[\w-]+\.)*(?:shields\.io|badgen\.net|badge\.fury\.io|badgesize\.io|travis-ci\.(?:org|com)|circleci\.com|appveyor\.com|codecov\.io|coveralls\.io|goreportcard\.com|deepscan\.io|packagephobia\.(?:now\.sh|com)|bundlephobia\.com|codacy\.com|codeclimate\.com|snyk\.io|david-dm\.org|badges\.\w[\w.]*)\/|^https?:\/\/[^?#]*(?:\/|[-_.])(?:badges?|status)(?:\/[^?#]*)?(?:\.svg|\.png)?(?:[?#]|$)/i

type Badge = Image | Link

/** A badge is a line of text in a picture from elsewhere: it becomes that text, linked to where the badge leads. */
export const badges: TreeRule = (tree, report) => {
  const found: (number | undefined)[] = []
  mapChildren(tree, (node) => {
    // One alone in a link is taken with its link.
    if (!('children' in node) || isBadge(node)) return node
    const children = node.children as PhrasingContent[]
    const count = children.filter(isBadge).length
    if (count === 0) return node
    found.push(...Array<number | undefined>(count).fill(node.position?.start.line))
    const asWords = node.type === 'link' ? asText : asLink
    const words = children.map((child) => (isBadge(child) ? asWords(child as Badge) : child))
    node.children = (wordsOf(children).every(isBadge) ? inARow(words) : words) as never[]
    return node
  })
  if (found.length > 0) tell(report, found)
}

function tell(report: Report, found: readonly (number | undefined)[]): void {
  const badges = found.length === 1 ? 'A badge is' : `${found.length} badges are`
  report({
    line: found[0] ?? 1,
    rule: 'badges',
    severity: 'info',
    message: `${badges} shown as text: their pictures come from elsewhere.`,
  })
}

function isBadge(node: Nodes): boolean {
  if (node.type === 'image') return BADGE.test(node.url)
  return node.type === 'link' && wordsOf(node.children).length === 1 && wordsOf(node.children).every(isBadge)
}

/** Without the white space between pictures. */
function wordsOf(children: readonly PhrasingContent[]): PhrasingContent[] {
  return children.filter(
    (child) => child.type !== 'break' && !(child.type === 'text' && child.value.trim() === ''),
  )
}

function asLink(badge: Badge): Link {
  const label = imageOf(badge).alt?.trim() || (badge.type === 'link' ? '' : badge.url)
  return {
    type: 'link',
    url: badge.url,
    children: label === '' ? [] : [{ type: 'text', value: label }],
    ...(badge.position && { position: badge.position }),
  }
}

function imageOf(badge: Badge): Image {
  return badge.type === 'link' ? (wordsOf(badge.children)[0] as Image) : badge
}

/** In a link with other text there is no room for another one. */
function asText(badge: Badge): Text {
  return { type: 'text', value: imageOf(badge).alt ?? '' }
}

/** A row of nothing but badges: `build · license`. */
function inARow(children: readonly PhrasingContent[]): PhrasingContent[] {
  return wordsOf(children).flatMap((child, index) =>
    index === 0 ? [child] : [{ type: 'text' as const, value: ' · ' }, child],
  )
}
