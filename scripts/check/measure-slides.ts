// Runs in the page, on Slidev's print view, so one function has it all. Knows nothing of decks; gives what it measures,
// in px of a canvas that is 980 wide. What a slide shows is taken to pieces: lines of text, pictures, formulas, and boxes
// that are painted (a background, a border). Boxes that only hold others count for nothing.

/** What the browser says of one slide. */
export interface Measured {
  /** Number on the page. */
  no: number
  title: string
  /** By which the content leaves the slide at its left or right. */
  overflowX: number
  /** The same at its upper or lower edge; what stands in the flow of the text must also end above the footer. */
  overflowY: number
  /** Of one piece that a box with `overflow: hidden` or a scroll bar hides, at most. */
  clipped: number
  /** Of the smallest text, code apart; 0 where there is none. */
  minFontSize: number
  minCodeSize: number
  /** From the slide's upper edge to the end of its lowest piece, as a share of its height: 0 to 1. */
  fill: number
  /** It shows a title and nothing else in a layout that is meant for more, or nothing at all. */
  empty: boolean
  /** The beginning of a text that lies over another text or below a picture, and that of the other text, if any. */
  overlap?: { text: string; other?: string }
}

export function measureSlides({ from, to }: { from: number; to: number }): Measured[] {
  /** Drawn by Slidev, or for nobody's eyes. */
  const CHROME =
    '.reprise-footer, .slidev-code-copy, .katex-mathml, script, style, template, noscript, button, option'
  /** Each one piece, whatever is in it. */
  const PICTURE = 'img, svg, video, canvas, iframe, object, embed, .mermaid'
  const FORMULA = '.katex-html .base'
  const HEADING = 'h1, h2, h3, h4, h5, h6'
  const CODE = 'pre, code, kbd, samp'
  /** Small by their nature. */
  const SMALL = 'sub, sup, rt, .katex, .reprise-breadcrumb'
  /** Layouts that a title alone leaves empty. */
  const FOR_MORE = ['default', 'two-cols', 'two-cols-header', 'two-columns', 'image-right', 'image-left']
  const FAR = 1e6

  interface Box {
    left: number
    right: number
    top: number
    bottom: number
  }

  interface Piece {
    kind: 'text' | 'picture' | 'formula' | 'paint'
    element: Element
    /** The element whose lines it is one of. */
    block: Element
    box: Box
    /** What boxes around it leave of it. */
    rest: Box
    /** Not taken out of the flow of the text. */
    flows: boolean
    /** Not transparent, as what a later click hides is. */
    visible: boolean
  }

  /** What an element gets from those around it. */
  interface Around extends Pick<Piece, 'block' | 'flows' | 'visible'> {
    clip: Box
    /** The same for what is positioned. */
    clipOfPositioned: Box
    /** By which transforms make text larger. */
    scale: number
  }

  interface Parts {
    pieces: Piece[]
    sizes: { text: number[]; code: number[] }
    /** A picture lies behind everything. */
    background: boolean
  }

  const slides = [...document.querySelectorAll<HTMLElement>('.print-slide-container')]
  return slides.filter((slide) => isAsked(Number.parseInt(slide.id, 10))).map(measure)

  function isAsked(no: number): boolean {
    return no >= from && no <= to
  }

  function measure(slide: HTMLElement): Measured {
    const frame = slide.getBoundingClientRect()
    const px = (length: number) => Math.round(((length * 980) / frame.width) * 10) / 10
    const root = slide.querySelector('.slidev-layout') ?? slide.querySelector('[data-slidev-no]') ?? slide
    const footer = slide.querySelector('.reprise-footer')
    const floor = footer?.getClientRects().length ? footer.getBoundingClientRect().top : frame.bottom
    const parts = takeApart(root, slide, frame)
    const seen = parts.pieces.filter(({ rest }) => !isNothing(rest))
    const [text, code] = [parts.sizes.text, parts.sizes.code].map((sizes) =>
      sizes.length === 0 ? 0 : px(Math.min(...sizes)),
    )
    const overlap = overlapOf([...seen, ...(footer ? takeApart(footer, slide, frame).pieces : [])])
    return {
      no: Number.parseInt(slide.id, 10),
      title: (slide.querySelector(HEADING)?.textContent ?? '').trim(),
      overflowX: px(most(seen.map(({ rest }) => Math.max(rest.right - frame.right, frame.left - rest.left)))),
      overflowY: px(
        most(
          seen.map(({ rest, flows }) =>
            Math.max(rest.bottom - (flows ? floor : frame.bottom), frame.top - rest.top),
          ),
        ),
      ),
      clipped: px(most(parts.pieces.map(hidden))),
      minFontSize: text as number,
      minCodeSize: code as number,
      fill: Math.round((most(seen.map(({ rest }) => rest.bottom - frame.top)) / frame.height) * 100) / 100,
      empty: isEmpty(root, parts),
      ...(overlap ? { overlap } : {}),
    }
  }

  function most(numbers: readonly number[]): number {
    return numbers.reduce((a, b) => Math.max(a, b), 0)
  }

  function isNothing({ left, right, top, bottom }: Box): boolean {
    return left >= right || top >= bottom
  }

  function hidden({ box, rest, visible }: Piece): number {
    if (!visible) return 0
    return Math.max(
      rest.left - box.left,
      box.right - rest.right,
      rest.top - box.top,
      box.bottom - rest.bottom,
    )
  }

  function takeApart(root: Element, slide: HTMLElement, frame: Box): Parts {
    const parts: Parts = { pieces: [], sizes: { text: [], code: [] }, background: hasBackground(root, slide) }
    const everywhere = { left: -FAR, right: FAR, top: -FAR, bottom: FAR }
    const around: Around = {
      block: root,
      flows: true,
      visible: true,
      clip: everywhere,
      clipOfPositioned: everywhere,
      scale: scaleAbove(root, slide),
    }
    takeChildren(root, getComputedStyle(root), around, parts, frame)
    return parts
  }

  function hasBackground(root: Element, slide: HTMLElement): boolean {
    for (let element: Element | null = root; element; element = element.parentElement) {
      if (getComputedStyle(element).backgroundImage !== 'none') return true
      if (element === slide) break
    }
    return false
  }

  function scaleAbove(root: Element, slide: HTMLElement): number {
    let scale = 1
    for (let element: Element | null = root; element && element !== slide; element = element.parentElement)
      scale *= ownScale(getComputedStyle(element))
    return scale
  }

  function ownScale({ transform, scale, zoom }: CSSStyleDeclaration): number {
    const { a, b, c, d } = new DOMMatrix(transform === 'none' ? '' : transform)
    const [x = 1, y = x] = scale === 'none' ? [] : scale.split(' ').map(Number)
    return Math.sqrt(Math.abs(a * d - b * c)) * Math.sqrt(Math.abs(x * y)) * (Number(zoom) || 1)
  }

  function take(element: Element, parent: Around, parts: Parts, frame: Box): void {
    if (element.matches(CHROME)) return
    const style = getComputedStyle(element)
    if (style.display === 'none' || isForReaders(element, style)) return
    const box = element.getBoundingClientRect()
    const around = aroundOf(element, style, parent)
    const add = (kind: Piece['kind'], part: Box) => addPiece(kind, element, part, around, parts)
    const kind = element.matches(FORMULA) ? 'formula' : 'picture'
    if (kind === 'formula' || element.matches(PICTURE) || element.shadowRoot) {
      add(kind, box)
      return
    }
    if (covers(box, frame)) parts.background ||= style.backgroundImage !== 'none'
    else if (isPainted(style) && holdsSomething(element, around))
      for (const part of element.getClientRects()) add('paint', part)
    for (const part of ['::before', '::after'].flatMap((name) => generated(element, box, name)))
      add('paint', part)
    const inside = clips(style) && !covers(box, frame) ? clippedBy(box, style, around) : around
    takeChildren(element, style, inside, parts, frame)
  }

  function takeChildren(
    element: Element,
    style: CSSStyleDeclaration,
    around: Around,
    parts: Parts,
    frame: Box,
  ): void {
    // The hundreds of tokens of a code block all look alike here.
    const texts = element.matches('pre') ? textsBelow(element) : [...element.childNodes]
    for (const child of texts) {
      if (child instanceof Element) take(child, around, parts, frame)
      else if (child.nodeType === Node.TEXT_NODE && child.nodeValue?.trim())
        takeText(child as Text, element, style, around, parts)
    }
  }

  function textsBelow(element: Element): Node[] {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    const texts: Node[] = []
    while (walker.nextNode()) texts.push(walker.currentNode)
    return texts
  }

  function takeText(
    text: Text,
    element: Element,
    style: CSSStyleDeclaration,
    around: Around,
    { pieces, sizes }: Parts,
  ): void {
    const range = document.createRange()
    range.selectNodeContents(text)
    const line = Number.parseFloat(style.lineHeight) * around.scale
    for (const { left, right, top, bottom, width, height } of range.getClientRects()) {
      if (width === 0 || height === 0) continue
      // The box of a text is as tall as its font says, even where the lines are closer than that.
      const spare = line < height ? (height - line) / 2 : 0
      const box = { left, right, top: top + spare, bottom: bottom - spare }
      addPiece('text', element, box, around, { pieces })
    }
    const shown = element.matches('pre') ? (text.parentElement ?? element) : element
    if (shown.closest(SMALL)) return
    const size = Number.parseFloat(getComputedStyle(shown).fontSize) * around.scale
    sizes[shown.closest(CODE) ? 'code' : 'text'].push(size)
  }

  function addPiece(
    kind: Piece['kind'],
    element: Element,
    { left, right, top, bottom }: Box,
    { clip, block, flows, visible }: Around,
    { pieces }: Pick<Parts, 'pieces'>,
  ): void {
    const box = { left, right, top, bottom }
    if (!isNothing(box)) pieces.push({ kind, element, block, flows, visible, box, rest: common(box, clip) })
  }

  function common(a: Box, b: Box): Box {
    return {
      left: Math.max(a.left, b.left),
      right: Math.min(a.right, b.right),
      top: Math.max(a.top, b.top),
      bottom: Math.min(a.bottom, b.bottom),
    }
  }

  function aroundOf(element: Element, style: CSSStyleDeclaration, parent: Around): Around {
    const { position, display, opacity, visibility } = style
    const positioned = position === 'absolute' || position === 'fixed'
    const holdsPositioned = position !== 'static' || style.transform !== 'none'
    const clip = positioned ? parent.clipOfPositioned : parent.clip
    return {
      block: display === 'inline' || display === 'contents' ? parent.block : element,
      flows: parent.flows && !positioned,
      visible: parent.visible && Number(opacity) > 0 && visibility === 'visible',
      clip,
      clipOfPositioned: holdsPositioned ? clip : parent.clipOfPositioned,
      scale: parent.scale * ownScale(style),
    }
  }

  function clips({ overflowX, overflowY, display }: CSSStyleDeclaration): boolean {
    return display !== 'inline' && (overflowX !== 'visible' || overflowY !== 'visible')
  }

  function clippedBy(box: Box, style: CSSStyleDeclaration, around: Around): Around {
    const border = (side: string) =>
      Number.parseFloat(style.getPropertyValue(`border-${side}-width`)) * around.scale
    const own = {
      left: style.overflowX === 'visible' ? -FAR : box.left + border('left'),
      right: style.overflowX === 'visible' ? FAR : box.right - border('right'),
      top: style.overflowY === 'visible' ? -FAR : box.top + border('top'),
      bottom: style.overflowY === 'visible' ? FAR : box.bottom - border('bottom'),
    }
    const clip = common(own, around.clip)
    const positioned = style.position !== 'static' || style.transform !== 'none'
    return { ...around, clip, clipOfPositioned: positioned ? clip : around.clipOfPositioned }
  }

  /** A background as large as the slide; what it clips is the slide's own edge. */
  function covers(box: Box, frame: Box): boolean {
    return (
      box.left <= frame.left + 1 &&
      box.right >= frame.right - 1 &&
      box.top <= frame.top + 1 &&
      box.bottom >= frame.bottom - 1
    )
  }

  /** For screen readers alone: a box of a pixel. */
  function isForReaders({ clientWidth, clientHeight }: Element, { position, overflow }: CSSStyleDeclaration) {
    return position === 'absolute' && overflow !== 'visible' && clientWidth <= 1 && clientHeight <= 1
  }

  function isPainted(style: CSSStyleDeclaration): boolean {
    if (!isTransparent(style.backgroundColor) || style.backgroundImage !== 'none') return true
    return ['top', 'right', 'bottom', 'left'].some((side) => {
      const width = Number.parseFloat(style.getPropertyValue(`border-${side}-width`))
      return width > 0 && !isTransparent(style.getPropertyValue(`border-${side}-color`))
    })
  }

  function isTransparent(colour: string): boolean {
    return colour === 'transparent' || /^rgba\(.*, 0\)$|\/ 0\)$/.test(colour)
  }

  /** A blob of colour that reaches over the edge is decoration. */
  function holdsSomething(element: Element, { flows }: Around): boolean {
    return flows || element.textContent?.trim() !== '' || element.querySelector(PICTURE) !== null
  }

  /** Where `::before` or `::after` shows something: its own box where it is positioned, else the element's. */
  function generated(element: Element, { left, top, right, bottom }: DOMRect, name: string): Box[] {
    const style = getComputedStyle(element, name)
    if (!/url\(|"[^"]*[^\s"]/.test(style.content) || style.display === 'none') return []
    const holds = getComputedStyle(element).position !== 'static'
    if (style.position !== 'absolute') return [{ left, top, right, bottom }]
    if (!holds) return []
    const length = (property: string) => Number.parseFloat(style.getPropertyValue(property)) || 0
    const x = left + element.clientLeft + length('left')
    const y = top + element.clientTop + length('top')
    const padding = (a: string, b: string) => length(`padding-${a}`) + length(`padding-${b}`)
    const inner = style.boxSizing === 'border-box' ? 0 : 1
    const width = length('width') + inner * padding('left', 'right')
    const height = length('height') + inner * padding('top', 'bottom')
    return [{ left: x, top: y, right: x + width, bottom: y + height }]
  }

  function isEmpty(root: Element, { pieces, background }: Parts): boolean {
    if (background) return false
    const title = root.querySelector(HEADING)
    const others = pieces.filter(
      ({ element }) => !title?.contains(element) && !element.closest('.reprise-breadcrumb'),
    )
    if (others.length > 0) return false
    return pieces.length === 0 || FOR_MORE.some((layout) => root.classList.contains(layout))
  }

  function overlapOf(pieces: readonly Piece[]): Measured['overlap'] {
    const shown = pieces.filter(({ visible }) => visible)
    const lines = new Map<Element, Piece[]>()
    for (const piece of shown.filter(({ kind }) => kind === 'text'))
      lines.set(piece.block, [...(lines.get(piece.block) ?? []), piece])
    const blocks = [...lines].map(([block, texts]) => ({ block, texts, box: around(texts) }))
    for (const [index, a] of blocks.entries()) {
      for (const b of blocks.slice(index + 1)) {
        if (isNothing(common(a.box, b.box)) || inOneFormula(a.block, b.block)) continue
        if (a.texts.some((text) => b.texts.some((other) => lieOver(text.rest, other.rest))))
          return { text: beginning(a.block), other: beginning(b.block) }
      }
    }
    const pictures = shown.filter(({ element }) => element.matches('img, video, canvas, iframe'))
    const covered = shown.find(
      (text) =>
        text.kind === 'text' &&
        pictures.some(
          (picture) => lieOver(text.rest, picture.rest) && isAbove(picture.element, text.element),
        ),
    )
    return covered && { text: beginning(covered.block) }
  }

  /** An accent lies over its letter: `\hat{y}`. */
  function inOneFormula(a: Element, b: Element): boolean {
    return a.closest('.katex')?.contains(b) ?? false
  }

  function around(pieces: readonly Piece[]): Box {
    return {
      left: Math.min(...pieces.map(({ rest }) => rest.left)),
      right: Math.max(...pieces.map(({ rest }) => rest.right)),
      top: Math.min(...pieces.map(({ rest }) => rest.top)),
      bottom: Math.max(...pieces.map(({ rest }) => rest.bottom)),
    }
  }

  /** More than neighbours touch: a third of the lower one's height, and some px of its width. */
  function lieOver(a: Box, b: Box): boolean {
    const { left, right, top, bottom } = common(a, b)
    const height = Math.min(a.bottom - a.top, b.bottom - b.top)
    return right - left > 4 && bottom - top > Math.max(3, height / 3)
  }

  /** By what CSS 2.2 (appendix E) says of the order of painting, stacking contexts within others left out. */
  function isAbove(upper: Element, lower: Element): boolean {
    const [a, b] = [layer(upper, lower), layer(lower, upper)]
    if (a !== b) return a > b
    return (lower.compareDocumentPosition(upper) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
  }

  function layer(element: Element, other: Element): number {
    let layer = 0
    for (let each: Element | null = element; each && !each.contains(other); each = each.parentElement) {
      const { position, zIndex } = getComputedStyle(each)
      if (position !== 'static') layer = Number(zIndex) || 0.5
    }
    return layer
  }

  function beginning({ textContent }: Element): string {
    const text = (textContent ?? '').replace(/\s+/g, ' ').trim()
    return text.length > 40 ? `${text.slice(0, 39)}…` : text
  }
}
