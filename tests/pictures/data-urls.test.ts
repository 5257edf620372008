// Pictures that stand in the note itself.
import { visit } from 'unist-util-visit'
import { describe, expect, test } from 'vitest'
import { grainy, pictureDesk, plain, SVG, treeOf } from '../support/pictures.ts'

describe('a picture in a data: URL', () => {
  test('becomes a file that is named after its bytes', async () => {
    const bytes = await plain(30, 20).png().toBuffer()
    const url = `data:image/png;base64,${bytes.toString('base64')}`
    const desk = await pictureDesk()
    const { pictures, copies, findings } = await desk.find(`Text\n\n![A plan](${url})`)
    expect(findings).toEqual([])
    expect(pictures.get(url)).toEqual({
      src: expect.stringMatching(/^\/deck\/picture-[0-9a-f]{10}\.png$/),
      width: 30,
      height: 20,
    })
    expect(await desk.read(copies[0]?.from.slice(desk.root.length + 1) ?? '')).toEqual(bytes)
    const other = await (await pictureDesk()).shown(`Before\n\n![](${url})`)
    expect(other).toEqual({ [url]: pictures.get(url)?.src })
  })

  test('is what its bytes say, and is made smaller like any other', async () => {
    const bytes = await grainy(2450, 100).jpeg().toBuffer()
    const url = `data:image/png;base64,${bytes.toString('base64')}`
    const { pictures } = await (await pictureDesk()).find(`![](${url})`)
    expect(pictures.get(url)).toMatchObject({ src: expect.stringMatching(/\.jpg$/), width: 1960, height: 80 })
  })

  test.each([
    ['percent-encoded', `data:image/svg+xml,${encodeURIComponent(SVG)}`],
    ['with a charset', `data:image/svg+xml;charset=utf-8,${encodeURIComponent(SVG)}`],
    ['in capitals', `DATA:image/svg+xml;BASE64,${Buffer.from(SVG).toString('base64')}`],
  ])('may be %s', async (_, url) => {
    const { pictures } = await (await pictureDesk()).find(`![](<${url}>)`)
    expect([...pictures.values()]).toMatchObject([{ width: 40, height: 30 }])
  })

  test.each([
    ['no picture', 'data:text/html,hello'],
    ['no base64', 'data:image/png;base64,@@@@'],
    ['a part of a picture', 'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAoAAAAK'],
    ['nothing', 'data:'],
    ['an empty file', 'data:image/png;base64,'],
  ])('that holds %s has a finding, which does not repeat it', async (_, url) => {
    const { pictures, findings } = await (await pictureDesk()).find(`Text\n\n![](<${url}>)`)
    expect(pictures.size).toBe(0)
    expect(findings).toMatchObject([{ line: 3, rule: 'picture-unreadable', hint: expect.any(String) }])
    expect(findings[0]?.message.length).toBeLessThan(120)
  })

  test('of 11 MB is not read', async () => {
    const bytes = Buffer.concat([await plain(9, 9).png().toBuffer(), Buffer.alloc(11_000_000)])
    const url = `data:image/png;base64,${bytes.toString('base64')}`
    // To read such a line takes longer than all else here.
    const tree = treeOf('![](url)')
    visit(tree, 'image', (image) => {
      image.url = url
    })
    const { findings } = await (await pictureDesk()).find(tree)
    expect(findings).toMatchObject([{ rule: 'picture-unreadable' }])
  })
})
