// Pictures that notes take from the web.
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { downloader } from '../../scripts/pictures/index.ts'
import { grainy, type PictureDesk, pictureDesk, plain, SVG } from '../support/pictures.ts'
import { web } from '../support/web.ts'

describe('where nothing may be fetched', () => {
  test('each picture has a finding; the slide links to it', async () => {
    const desk = await pictureDesk()
    const { pictures, copies, findings } = await desk.find(
      '![](https://example.org/a.png)\n\n![](//example.org/b.png)',
    )
    expect([pictures.size, copies]).toEqual([0, []])
    expect(findings).toEqual([
      {
        line: 1,
        rule: 'picture-remote',
        severity: 'info',
        message: 'The picture is on the web; the slide links to it: https://example.org/a.png',
        hint: 'To fetch: reprise decks --download-images',
      },
      expect.objectContaining({ line: 3, rule: 'picture-remote' }),
    ])
  })

  test('twenty badges have one finding', async () => {
    const badges = Array.from({ length: 20 }, (_, index) => `![](https://badges.example.org/${index}.svg)`)
    const { findings } = await (await pictureDesk()).find(`# Title\n\n${badges.join('\n')}`)
    expect(findings).toMatchObject([
      {
        line: 3,
        message:
          '20 pictures are on the web; the slides link to them. The first: https://badges.example.org/0.svg',
      },
    ])
  })
})

describe('where pictures may be fetched', () => {
  const download = () => downloader({ allow: (address) => address === '127.0.0.1' })

  async function published(desk: PictureDesk): Promise<string[]> {
    return readdir(join(desk.root, 'public/deck')).catch(() => [])
  }

  test('one is fetched once, and later runs find it', async () => {
    const png = await plain(30, 20).png().toBuffer()
    const { origin, asked } = await web({ '/img/The%20plan.jpg?v=2': png })
    const desk = await pictureDesk()
    const text = `![](${origin}/img/The%20plan.jpg?v=2)`
    const told: string[] = []
    const first = await desk.find(text, undefined, {
      download: await download(),
      onFetch: (url) => void told.push(url),
    })
    const [file = ''] = await published(desk)
    expect(file).toMatch(/^the-plan-[0-9a-f]{8}\.png$/)
    expect(await desk.read(`public/deck/${file}`)).toEqual(png)
    expect(first).toEqual({
      pictures: new Map([
        [`${origin}/img/The%20plan.jpg?v=2`, { src: `/deck/${file}`, width: 30, height: 20 }],
      ]),
      copies: [],
      findings: [],
      web: { fetched: 1, failed: 0 },
    })
    expect(told).toEqual([`${origin}/img/The%20plan.jpg?v=2`])

    const nothingFetched = { ...first, web: { fetched: 0, failed: 0 } }
    expect(await desk.find(text)).toEqual(nothingFetched)
    expect(await desk.find(text, undefined, { download: await download() })).toEqual(nothingFetched)
    expect(asked).toHaveLength(1)
  })

  test('two addresses are two pictures, also of one name', async () => {
    const { origin } = await web({ '/a/x.svg': SVG, '/b/x.svg': SVG.replace('40', '41') })
    const desk = await pictureDesk()
    const text = `![](${origin}/a/x.svg) ![](${origin}/b/x.svg)`
    const { pictures } = await desk.find(text, undefined, { download: await download() })
    expect([...pictures.values()].map(({ width }) => width)).toEqual([40, 41])
    expect(await published(desk)).toHaveLength(2)
  })

  test('an SVG is made harmless, a wide picture smaller, before it is written', async () => {
    const { origin } = await web({
      '/a.svg': SVG.replace('<rect', '<script>alert(1)</script><rect'),
      '/b.jpg': await grainy(2450, 100).jpeg().toBuffer(),
    })
    const desk = await pictureDesk()
    const text = `![](${origin}/a.svg) ![](${origin}/b.jpg)`
    const { copies } = await desk.find(text, undefined, { download: await download() })
    const [svg, jpg] = (await published(desk)).sort()
    expect((await desk.read(`public/deck/${svg}`)).toString().trim()).toBe(SVG)
    expect(await sharp(await desk.read(`public/deck/${jpg}`)).metadata()).toMatchObject({ width: 1960 })
    expect(copies).toEqual([])
  })

  test('what is no picture by its bytes is not kept, whatever the server calls it', async () => {
    const { origin } = await web({
      '/a.png': (_, response) =>
        response.writeHead(200, { 'content-type': 'image/png' }).end('<html>sign in</html>'),
    })
    const desk = await pictureDesk()
    const found = await desk.find(`Text\n\n![](${origin}/a.png)`, undefined, { download: await download() })
    expect(found.findings).toEqual([
      {
        line: 3,
        rule: 'picture-not-fetched',
        severity: 'warning',
        message: `The picture was not fetched (the server sends no picture that a browser shows); the slide links to it: ${origin}/a.png`,
        hint: 'Save it beside the note and name that file.',
      },
    ])
    expect(found.web).toEqual({ fetched: 0, failed: 1 })
    expect(await published(desk)).toEqual([])
  })

  test('failures of one kind are one finding, and the rest is fetched', async () => {
    const { origin } = await web({ '/good.svg': SVG })
    const urls = ['1.png', '2.png', 'good.svg', '3.png', '4.png'].map((name) => `![](${origin}/${name})`)
    const desk = await pictureDesk()
    const found = await desk.find(urls.join('\n'), undefined, { download: await download() })
    expect(found.findings).toMatchObject([
      {
        line: 1,
        message: `4 pictures were not fetched (the server answers 404); the slides link to them. The first: ${origin}/1.png`,
      },
    ])
    expect(found.pictures.size).toBe(1)
    expect(found.web).toEqual({ fetched: 1, failed: 4 })
  })

  test('this machine is not asked unless somebody says so', async () => {
    const { origin, asked } = await web({ '/a.svg': SVG })
    const desk = await pictureDesk()
    const { findings } = await desk.find(`![](${origin}/a.svg)`, undefined, { download: await downloader() })
    expect(findings).toMatchObject([
      { rule: 'picture-not-fetched', message: expect.stringContaining('127.0.0.1 is no public') },
    ])
    expect(asked).toEqual([])
  })
})
