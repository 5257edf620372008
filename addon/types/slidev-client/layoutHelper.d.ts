/** An address of a frontmatter, from where the presentation is served. */
export function resolveAssetUrl(url: string): string
