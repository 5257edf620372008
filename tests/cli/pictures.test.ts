// What `decks` does with the pictures of notes, as a person sees it.
import { describe, expect, test } from 'vitest'
import { grainy, plain, SVG } from '../support/pictures.ts'
import { type DecksDocument, workspace } from '../support/run.ts'
import { redirect, web } from '../support/web.ts'

test('pictures of all kinds come onto slides and into public/, and a second run changes nothing', async () => {
  const png = await plain(300, 200).png().toBuffer()
  const desk = await workspace({
    'notes/day/talk.md': [
      '# Talk',
      'The plan: ![The plan](../img/the%20plan.png)',
      `A dot: ![A dot](data:image/png;base64,${(await plain(2, 2).png().toBuffer()).toString('base64')})`,
      'A view: ![A view](view.jpg)',
      '<img src="drawing.svg" alt="A drawing">',
      '![Nothing](nothing.png)',
      '![Broken](data:image/png;base64,AAAA)',
    ].join('\n\n'),
    'notes/img/the plan.png': png,
    'notes/day/view.jpg': await grainy(2450, 600).jpeg().toBuffer(),
    'notes/attachments/drawing.svg': SVG.replace('<rect', '<script>alert(1)</script><rect'),
  })
  const { code, document } = await desk.json<DecksDocument>('decks')
  expect(code).toBe(0)
  expect(document.findings.map(({ line, rule }) => [line, rule])).toEqual([
    [11, 'picture-missing'],
    [13, 'picture-unreadable'],
  ])
  const files = await desk.files()
  const published = Object.keys(files).filter((file) => file.startsWith('public/'))
  expect(published).toEqual([
    'public/day/talk/drawing.svg',
    expect.stringMatching(/^public\/day\/talk\/picture-[0-9a-f]{10}\.png$/),
    'public/day/talk/the-plan.png',
    'public/day/talk/view.jpg',
  ])
  expect(files['public/day/talk/drawing.svg']).not.toContain('script')
  expect(files['public/day/talk/the-plan.png']).toBe(png.toString('latin1'))
  const deck = await desk.read('decks/day/talk.md')
  for (const file of published) expect(deck).toContain(file.replace('public', ''))
  expect(deck).toContain('Nothing · nothing.png')
  expect(deck).toContain('Broken · data:image/png;base64…')
  expect(deck).not.toContain('AAAA')

  await desk.run('decks')
  expect(await desk.files()).toEqual(files)
})

describe('--download-images', () => {
  test('asks no server in the own network, and says so', async () => {
    const { origin, port, asked } = await web({ '/a.svg': SVG, '/b.svg': redirect('/a.svg') })
    const desk = await workspace({
      'notes/talk.md': `# Talk\n\n![](${origin}/a.svg)\n\n![](http://localhost:${port}/b.svg)\n`,
    })
    const { code, stdout, stderr } = await desk.run('decks', '--download-images')
    expect(code).toBe(0)
    expect(stdout).toContain('0 pictures fetched from the web, 2 not')
    expect(stderr).toContain(`fetching ${origin}/a.svg`)
    expect(stderr).toMatch(
      /^notes\/talk\.md:3:1 ! The picture was not fetched \(127\.0\.0\.1 is no public address\)/m,
    )
    expect(stderr).toMatch(/^notes\/talk\.md:5:1 ! The picture was not fetched/m)
    expect(asked).toEqual([])
    expect(await desk.read('decks/talk.md')).toContain(`${origin}/a.svg`)
  })

  test('fetches nothing in a dry run', async () => {
    const desk = await workspace({ 'notes/talk.md': '# Talk\n\n![](https://example.invalid/a.svg)\n' })
    const { stdout, stderr } = await desk.run('decks', '--download-images', '--dry-run')
    expect(stdout).toContain('No pictures were fetched (dry run).')
    expect(stderr).not.toContain('fetching')
  })
})
