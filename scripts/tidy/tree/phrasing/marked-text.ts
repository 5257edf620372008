import type { Parents, PhrasingContent } from 'mdast'
import { mapChildren } from '../map-children.ts'
import type { TreeRule } from '../rule.ts'
import { mergeTexts } from './merge-texts.ts'

/** Two equals signs, no more. */
const SIGN = /(?<!=)==(?!=)/

/** `==text==`, which Obsidian, HackMD and Typora mark with a pen, is bold; `x == y` and `a==b` are not. */
export const markedText: TreeRule = (tree) => {
  mapChildren(tree, (node) => {
    if (
      'children' in node &&
      node.children.some((child) => child.type === 'text' && SIGN.test(child.value))
    ) {
      node.children = marked(node) as never[]
    }
    return node
  })
}

function marked(parent: Parents): PhrasingContent[] {
  const result: PhrasingContent[] = []
  /** Where in `result` an open `==` stands. */
  let open = -1
  for (const piece of (parent.children as PhrasingContent[]).flatMap(piecesOf)) {
    if (piece.closes && open >= 0) {
      const children = mergeTexts(result.splice(open + 1))
      result[open] = { type: 'strong', children }
      open = -1
      continue
    }
    if (piece.opens && open < 0) open = result.length
    result.push(piece.node)
  }
  return mergeTexts(result)
}

interface Piece {
  node: PhrasingContent
  opens?: boolean
  closes?: boolean
}

/** A text is cut so that each `==` stands alone. What is beside it in other nodes is not asked. */
function piecesOf(node: PhrasingContent): Piece[] {
  if (node.type !== 'text') return [{ node }]
  const pieces: Piece[] = []
  let from = 0
  for (const { index } of node.value.matchAll(new RegExp(SIGN, 'g'))) {
    if (index > from) pieces.push({ node: { ...node, value: node.value.slice(from, index) } })
    const before = node.value[index - 1] ?? ''
    const after = node.value[index + 2] ?? ''
    pieces.push({
      node: { ...node, value: '==' },
      opens: !/[\w!<>)\]]/.test(before) && !/\s/.test(after),
      closes: !/\s/.test(before) && !/\w/.test(after),
    })
    from = index + 2
  }
  if (from < node.value.length) pieces.push({ node: { ...node, value: node.value.slice(from) } })
  return pieces
}
