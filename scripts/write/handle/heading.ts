import type { Heading } from 'mdast'
import { defaultHandlers, type Handle } from 'mdast-util-to-markdown'
import { withLoneDollar } from './lone-dollar.ts'

export const heading: Handle = (node: Heading, parent, state, info) =>
  withLoneDollar(defaultHandlers.heading(node, parent, state, info))
