/** What a layout of a theme declares: Vue's options, as a list or an object. */
export interface LayoutComponent {
  props?: readonly string[] | Record<string, { default?: unknown } | null>
}

const REMOTE = /^(?:https?:)?\/\//

/** Quiet hills, in place of a picture that a theme would fetch from elsewhere. */
const PICTURE = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 980 552" preserveAspectRatio="xMidYMid slice">' +
    '<path fill="#7d9aa8" d="M0 0h980v552H0z"/>' +
    '<path fill="#6b8a99" d="M0 300c160-70 300-60 470 0s330 50 510-40v292H0z"/>' +
    '<path fill="#5a7988" d="M0 400c200-60 340-30 520 10s320 20 460-50v192H0z"/>' +
    '<path fill="#4b6877" d="M0 480c220-40 420-10 600 10s260-10 380-40v102H0z"/></svg>',
)}`

/**
 * The props of a theme's layout: of a slide's frontmatter those that it
 * declares, and a local picture for each that it would take from the network.
 */
export function layoutSettings(layout: LayoutComponent, frontmatter: Record<string, unknown>) {
  const { props = {} } = layout
  const declared = Array.isArray(props) ? props.map((name) => [name, null] as const) : Object.entries(props)
  const settings: Record<string, unknown> = {}
  for (const [name, prop] of declared) {
    const standard = prop?.default
    if (name !== 'class' && frontmatter[name] !== undefined) settings[name] = frontmatter[name]
    else if (typeof standard === 'string' && REMOTE.test(standard)) settings[name] = PICTURE
  }
  return settings
}
