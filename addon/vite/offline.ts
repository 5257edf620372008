import type { Plugin } from 'vite'

const REMOTE = /<(link|script)\b[^>]*\b(?:href|src)="(?:https?:)?\/\/[^"]*"[^>]*>(?:\s*<\/script>)?/gi
const ICON = /<link\b[^>]*\brel="icon"/i

// A repeat sign, as in sheet music: what a reprise is.
const FAVICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#0f766e"/>' +
  '<g fill="#fff"><circle cx="9" cy="12.5" r="2.2"/><circle cx="9" cy="19.5" r="2.2"/>' +
  '<rect x="14" y="6" width="2.5" height="20"/><rect x="19" y="6" width="5" height="20"/></g></svg>'

/**
 * Removes what Slidev's page would fetch from elsewhere: the style sheet for
 * the theme's `fonts`, the favicon on a CDN, the scripts of embedded posts.
 *
 * `page.indexHtml` is where Slidev keeps the page for both its server and its
 * build. The server sends it as it is, past Vite's `transformIndexHtml`, so the
 * text itself has to change. Should Slidev one day serve the page through Vite,
 * `transformIndexHtml` is the better place.
 */
export function offline(page: { indexHtml: string }): Plugin {
  return {
    name: 'reprise:offline',
    configResolved() {
      page.indexHtml = withFavicon(page.indexHtml.replace(REMOTE, ''))
    },
  }
}

function withFavicon(html: string): string {
  if (ICON.test(html)) return html
  const link = `<link rel="icon" href="data:image/svg+xml,${encodeURIComponent(FAVICON)}">`
  return html.replace('</head>', `${link}\n</head>`)
}
