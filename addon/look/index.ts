// The look that Reprise gives the default theme. Any other theme keeps its own: see other-theme.css.
import './colours.css'
import './type.css'
import './cover.css'
import './section.css'
