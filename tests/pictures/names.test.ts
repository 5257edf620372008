// Under which names pictures are copied.
import { describe, expect, test } from 'vitest'
import { pictureDesk, SVG } from '../support/pictures.ts'

const other = (width: number) => SVG.replaceAll('40', String(width))

describe('a name', () => {
  test.each([
    ['notes/Pasted image 1.svg', '/deck/pasted-image-1.svg'],
    ['notes/图 一.svg', '/deck/图-一.svg'],
    ['notes/???.svg', '/deck/picture.svg'],
    ['notes/café.svg'.normalize('NFD'), '/deck/café.svg'.normalize('NFC')],
  ])('comes from the file: %s is %s', async (file, src) => {
    const url = file.replace('notes/', '')
    expect(
      Object.values(await (await pictureDesk({ [file]: SVG })).shown(`![](<${encodeURIComponent(url)}>)`)),
    ).toEqual([src])
  })

  test('does not depend on the order in the note', async () => {
    const desk = await pictureDesk({
      'notes/x/a.svg': other(1),
      'notes/y/a.svg': other(2),
      'notes/z/a.svg': other(3),
    })
    const forward = await desk.shown('![](x/a.svg) ![](y/a.svg) ![](z/a.svg)')
    expect(await desk.shown('![](z/a.svg) ![](y/a.svg) ![](x/a.svg)')).toEqual(forward)
  })

  test('stays when the note shows one more picture of that name', async () => {
    const desk = await pictureDesk({
      'notes/x/a.svg': other(1),
      'notes/y/a.svg': other(2),
      'notes/z/a.svg': other(3),
    })
    const before = await desk.shown('![](x/a.svg) ![](z/a.svg)')
    expect(await desk.shown('![](y/a.svg) ![](x/a.svg) ![](z/a.svg)')).toMatchObject(before)
  })

  test('is never that of another picture, also not by another case', async () => {
    const desk = await pictureDesk({
      'notes/a b.svg': other(1),
      'notes/a-b.svg': other(2),
      'notes/A-B.svg': other(3),
      'notes/x/a-b.svg': other(4),
    })
    const shown = await desk.shown('![](<a b.svg>) ![](a-b.svg) ![](A-B.svg) ![](x/a-b.svg)')
    expect(new Set(Object.values(shown).map((src) => src.toLowerCase())).size).toBe(4)
  })
})

test('a picture that somebody has put into public/ keeps its place', async () => {
  const desk = await pictureDesk({ 'public/deck/A.svg': other(1), 'notes/a.svg': other(2) })
  const shown = await desk.shown('![](/deck/A.svg) ![](a.svg)')
  expect(shown['/deck/A.svg']).toBe('/deck/A.svg')
  expect(shown['a.svg']).toMatch(/^\/deck\/a-[0-9a-f]{8}\.svg$/)
})

test('equal pictures are copied once, whatever they are called', async () => {
  const desk = await pictureDesk({ 'notes/a.svg': SVG, 'notes/b.svg': SVG, 'notes/c.svg': other(1) })
  const { pictures, copies } = await desk.find('![](b.svg) ![](a.svg) ![](./a.svg) ![](c.svg)')
  expect([...pictures.values()].map(({ src }) => src)).toEqual([
    '/deck/a.svg',
    '/deck/a.svg',
    '/deck/a.svg',
    '/deck/c.svg',
  ])
  expect(copies).toHaveLength(2)
})
