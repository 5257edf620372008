// An SVG shows what it showed before, and nothing in it runs or reaches out.
import { describe, expect, test } from 'vitest'
import { prepare } from '../../scripts/pictures/prepare/prepare.ts'
import { md } from '../support/md.ts'

const OPEN = '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10">'

/** The SVG as it is copied; the text itself where nothing had to be done. */
async function made(text: string | Buffer): Promise<string> {
  const prepared = await prepare(Buffer.from(text))
  if ('flaw' in prepared) throw new Error(prepared.flaw)
  return Buffer.from(prepared.made ?? text).toString()
}

/** What is left between `<svg …>` and `</svg>`. */
async function inside(content: string): Promise<string> {
  const text = await made(`${OPEN}${content}</svg>`)
  return text.trim().replace(/^<svg[^>]*>|<\/svg>$|^<svg[^>]*\/>$/g, '')
}

describe('a harmless SVG stays as it is, byte for byte', () => {
  test.each([
    `${OPEN}<rect width="10" height="10" fill="#369"/></svg>`,
    `<?xml version="1.0" encoding="UTF-8"?>\n<!-- drawn by hand -->\n${OPEN}<path d="M0 0h9"/>\n</svg>\n`,
    `${OPEN}<style>.a { fill: red } @media print { .a { fill: black } }</style><g class='a'/></svg>`,
    `${OPEN}<defs><linearGradient id="g"/></defs><rect fill="url(#g)" style="filter: url('#f')"/></svg>`,
    `${OPEN}<a href="#top"><text x="1">a &amp; b 你好</text></a><use href="#g"/></svg>`,
    `${OPEN}<image href="data:image/png;base64,iVBORw0KGgo="/></svg>`,
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="1" height="1"><use xlink:href="#g"/></svg>`,
    `${OPEN}<circle r="2"><animate attributeName="r" values="2;4;2" dur="1s"/></circle></svg>`,
    `<s:svg xmlns:s="http://www.w3.org/2000/svg" width="1" height="1"><s:rect/></s:svg>`,
  ])('%s', async (text) => {
    expect(await made(text)).toBe(text)
  })
})

describe('what runs goes', () => {
  test.each([
    ['<script>alert(1)</script><rect/>', '<rect/>'],
    ['<script href="https://example.org/a.js"/><rect/>', '<rect/>'],
    ['<x:script xmlns:x="http://www.w3.org/2000/svg">alert(1)</x:script><rect/>', '<rect/>'],
    ['<h:script xmlns:h="http://www.w3.org/1999/xhtml">alert(1)</h:script><rect/>', '<rect/>'],
    ['<g xmlns="http://www.w3.org/1999/xhtml"><script>alert(1)</script></g><rect/>', '<rect/>'],
    ['<rect onload="alert(1)" onClick="alert(2)"/>', '<rect/>'],
    ['<style onload="alert(1)">.a{fill:red}</style>', '<style>.a{fill:red}</style>'],
    ['<a href="javascript:alert(1)"><rect/></a>', '<a><rect/></a>'],
    ['<a href=" java&#9;script:alert(1)"><rect/></a>', '<a><rect/></a>'],
    ['<a><set attributeName="href" to="javascript:alert(1)"/><rect/></a>', '<a><rect/></a>'],
    ['<a><animate attributeName="xlink:href" values="javascript:alert(1)"/></a>', '<a/>'],
    ['<set attributeName="onclick" to="alert(1)"/><rect/>', '<rect/>'],
    ['<handler type="text/ecmascript">alert(1)</handler><rect/>', '<rect/>'],
    ['<iframe src="https://example.org"/><rect/>', '<rect/>'],
    ['<?xml-stylesheet href="https://example.org/a.css"?><rect/>', '<rect/>'],
  ])('%s', async (before, after) => {
    expect(await inside(before)).toBe(after)
  })
})

describe('what reaches out of the file goes', () => {
  test.each([
    ['<image href="https://example.org/a.png"/>', '<image/>'],
    ['<image href="//example.org/a.png"/>', '<image/>'],
    ['<image href="../secret.png"/>', '<image/>'],
    ['<image href="file:///etc/hostname"/>', '<image/>'],
    ['<image href="data:image/svg+xml,&lt;svg/&gt;"/>', '<image/>'],
    ['<use href="https://example.org/a.svg#b"/>', '<use/>'],
    ['<use xlink:href="other.svg#b"/>', '<use/>'],
    ['<feImage href="https://example.org/a.png"/>', '<feImage/>'],
    ['<rect xml:base="https://example.org/"/>', '<rect/>'],
    ['<rect fill="url(https://example.org/a.svg#b)"/>', '<rect fill="none"/>'],
    ['<rect style="fill: url( \'//example.org/a\' ) red"/>', '<rect style="fill: none red"/>'],
    ['<rect style="fill: u\\72l(//example.org/a)"/>', '<rect style="fill: none"/>'],
    ['<rect style="fill: \\000075rl(//example.org/a)"/>', '<rect style="fill: none"/>'],
    ['<style>@import "https://example.org/a.css"; .a{fill:red}</style>', '<style> .a{fill:red}</style>'],
    ['<style>@\\69mport url(//example.org/a.css);.a{fill:red}</style>', '<style>.a{fill:red}</style>'],
    ['<style><![CDATA[.a{fill:url(//example.org/a)}]]></style>', '<style>.a{fill:none}</style>'],
    ['<style>.a{fill:image-set("//example.org/a" 1x)}</style>', '<style/>'],
    [
      '<style>@font-face{src:url("https://example.org/a.woff2")}</style>',
      '<style>@font-face{src:none}</style>',
    ],
  ])('%s', async (before, after) => {
    expect(await inside(before)).toBe(after)
  })

  test('CSS that only looks odd stays', async () => {
    const content = `<style>.a{font-family:"\\5FAE\\8F6F";content:"\\"url"}</style>`
    expect(await inside(content)).toBe(content)
  })
})

describe('private data of a drawing program', () => {
  test('goes', async () => {
    const before = md`
      <?xml version="1.0"?>
      <!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd" [
        <!ENTITY ns_svg "http://www.w3.org/2000/svg">
        <!ENTITY ns_ai "http://ns.adobe.com/AdobeIllustrator/10.0/">
      ]>
      <svg xmlns="&ns_svg;" xmlns:i="&ns_ai;" width="4" height="3"><metadata>secret</metadata><i:pgf>AAAA</i:pgf><rect/></svg>
    `
    expect(await made(before)).toBe(
      '<svg xmlns="http://www.w3.org/2000/svg" xmlns:i="http://ns.adobe.com/AdobeIllustrator/10.0/" width="4" height="3"><rect/></svg>\n',
    )
  })

  test('does not make the file explode', async () => {
    const bomb = `<!DOCTYPE svg [<!ENTITY a "${'x'.repeat(400)}">]>${OPEN}<text>${'&a;'.repeat(10_000)}</text></svg>`
    expect(await prepare(Buffer.from(bomb))).toEqual({ flaw: 'bad-svg' })
  })

  test('is not read from files', async () => {
    const entity = `<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/hostname">]>${OPEN}<text>&a;</text></svg>`
    expect(await prepare(Buffer.from(entity))).toEqual({ flaw: 'bad-svg' })
  })
})

describe('HTML in an SVG', () => {
  test('becomes text in the middle of its box: Mermaid writes its labels so', async () => {
    const label =
      '<foreignObject width="80" height="40"><div xmlns="http://www.w3.org/1999/xhtml"><p>Load<br/>balancer</p><script>alert(1)</script></div></foreignObject>'
    expect(await inside(label)).toBe(
      '<text x="40" text-anchor="middle" dominant-baseline="central"><tspan x="40" y="11">Load</tspan><tspan x="40" y="29">balancer</tspan></text>',
    )
  })

  test('goes where the drawing says the same in SVG: draw.io writes both', async () => {
    const label = '<switch><foreignObject><div>Cache</div></foreignObject><text>Cache</text></switch>'
    expect(await inside(label)).toBe('<switch><text>Cache</text></switch>')
  })
})

describe('a piece of a page', () => {
  test('becomes a file that browsers show', async () => {
    expect(await made('<svg width="1" height="1"><use xlink:href="#a"/></svg>')).toBe(
      '<svg width="1" height="1" xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"><use xlink:href="#a"/></svg>\n',
    )
  })

  test('loses attributes whose prefix nobody declares', async () => {
    expect(await inside('<g inkscape:label="a"/>')).toBe('<g/>')
  })
})

describe('the size', () => {
  async function size(attributes: string): Promise<unknown> {
    const prepared = await prepare(Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg"${attributes}/>`))
    if ('flaw' in prepared) return prepared.flaw
    const { width, height, made } = prepared
    const [, written] = /<svg xmlns="[^"]*"(?: viewBox="[^"]*")?([^>]*)\/>/.exec(String(made ?? '')) ?? []
    return [width, height, written]
  }

  test.each([
    [' width="40" height="30"', [40, 30, undefined]],
    [' width="40px" height="1in"', [40, 96, undefined]],
    [' viewBox="0 0 400 300"', [400, 300, ' width="400" height="300"']],
    [' viewBox="0,0,400,300" width="100%" height="auto"', [400, 300, ' width="400" height="300"']],
    [' viewBox="0 0 400 300" width="200"', [200, 150, ' width="200" height="150"']],
    [' viewBox="-5 -5 0.5 1"', [1, 1, ' width="1" height="1"']],
    [' viewBox="0 0 0 0"', [0, 0, undefined]],
    ['', [0, 0, undefined]],
  ])('of <svg%s>', async (attributes, expected) => {
    expect(await size(attributes)).toEqual(expected)
  })
})

describe('encodings', () => {
  test.each(['utf16le'] as const)('%s', async (encoding) => {
    const text = `\uFEFF<?xml version="1.0" encoding="UTF-16"?>${OPEN}<text>你好</text></svg>`
    expect(await made(Buffer.from(text, encoding))).toBe(`${OPEN}<text>你好</text></svg>\n`)
  })

  test('one that the file names', async () => {
    const start = Buffer.from(`<?xml version="1.0" encoding="gb18030"?>${OPEN}<text>`)
    const bytes = Buffer.concat([start, Buffer.from([0xc4, 0xe3]), Buffer.from('</text></svg>')])
    expect(await made(bytes)).toBe(`${OPEN}<text>你</text></svg>\n`)
  })
})

describe('what no browser shows or bears', () => {
  test.each([
    ['not well-formed', `${OPEN}<g></svg>`, 'bad-svg'],
    ['an entity of HTML', `${OPEN}<text>a&nbsp;b</text></svg>`, 'bad-svg'],
    ['another kind of XML', '<?xml version="1.0"?><page><svg/></page>', 'not-shown'],
    ['another namespace', '<svg xmlns="https://example.org/"/>', 'not-shown'],
  ])('%s', async (_, text, flaw) => {
    expect(await prepare(Buffer.from(text))).toEqual({ flaw })
  })

  test.each([3000, 100_000])('elements nested %i deep', async (depth) => {
    const text = `${OPEN}${'<g>'.repeat(depth)}${'</g>'.repeat(depth)}</svg>`
    expect(await prepare(Buffer.from(text))).toEqual({
      flaw: expect.stringMatching(/^(?:too-heavy|bad-svg)$/),
    })
  })

  test('twenty-four lines that draw sixteen million shapes', async () => {
    const lines = Array.from(
      { length: 24 },
      (_, index) => `<g id="g${index + 1}"><use href="#g${index}"/><use href="#g${index}"/></g>`,
    )
    const text = `${OPEN}<defs><rect id="g0"/>${lines.join('')}</defs><use href="#g24"/></svg>`
    expect(await prepare(Buffer.from(text))).toEqual({ flaw: 'too-heavy' })
  })

  test('but a shape that shows itself is only not drawn', async () => {
    const content = '<g id="a"><use href="#a"/></g>'
    expect(await inside(content)).toBe(content)
  })
})
