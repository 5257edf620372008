// What the program knows of the pages that Slidev, a theme and the addon make.

/** A slide of the print page: a canvas of 980 px. Its id begins with its number on the page. */
export const SLIDE = '.print-slide-container'
/** In it, what Slidev shows of the slide: `data-slidev-no` is its number. */
export const SHOWN_SLIDE = '[data-slidev-no]'
/** What stands there until a slide has loaded, and where it does not load. */
export const LOADING = '.slidev-slide-loading'
export const LAYOUT = '.slidev-layout'
/** The addon's line below each slide. */
export const FOOTER = '.reprise-footer'
/** In it, which part a slide is of what goes on over several. */
export const CONTINUES = '.reprise-footer-continues'
/** Where a slide belongs, above its title. */
export const BREADCRUMB = '.reprise-breadcrumb'

export const TITLE = 'h1'
export const HEADING = 'h1, h2, h3, h4, h5, h6'
/** A whole formula; and its parts between which it may be cut. */
export const FORMULA = '.katex'
export const FORMULA_PART = '.katex-html .base'
/** The same formula for who listens. */
export const SPOKEN_FORMULA = '.katex-mathml'
