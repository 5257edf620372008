// Which file a note means by a picture's address.
import { chmod, mkdir, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { pictureDesk, plain, SVG } from '../support/pictures.ts'
import { temporaryFolder } from '../support/run.ts'

/** Note, address in it, the picture's file. */
type Case = [note: string, url: string, file: string]

async function isFound([note, url, file]: Case): Promise<void> {
  const desk = await pictureDesk({ [file]: SVG })
  const { findings } = await desk.find(`![](<${url}>)`, note)
  expect({ ...(await desk.origins(`![](<${url}>)`, note)), findings }).toEqual({ [url]: file, findings: [] })
}

describe('an address that leads to a file', () => {
  test.each<Case>([
    ['notes/talk.md', 'a.svg', 'notes/a.svg'],
    ['notes/talk.md', './img/a.svg', 'notes/img/a.svg'],
    ['notes/day/talk.md', '../img/a.svg', 'notes/img/a.svg'],
    ['notes/talk.md', '../media/a.svg', 'media/a.svg'],
    ['notes/day/talk.md', '/img/a.svg', 'notes/img/a.svg'],
    ['notes/day/talk.md', '/img/a.svg', 'notes/day/img/a.svg'],
    ['notes/day/talk.md', '/img/a.svg', 'img/a.svg'],
  ])('%s: %s is %s', async (...each) => isFound(each))
})

describe('the same address in another spelling', () => {
  test.each<Case>([
    ['notes/talk.md', 'the%20plan.svg', 'notes/the plan.svg'],
    ['notes/talk.md', 'the%2520plan.svg', 'notes/the plan.svg'],
    ['notes/talk.md', 'the+plan.svg', 'notes/the plan.svg'],
    ['notes/talk.md', '100%.svg', 'notes/100%.svg'],
    ['notes/talk.md', 'C%23 types.svg', 'notes/C# types.svg'],
    ['notes/talk.md', 'C# types.svg', 'notes/C# types.svg'],
    ['notes/talk.md', 'img\\chart.svg', 'notes/img/chart.svg'],
    ['notes/talk.md', 'IMG/Chart.SVG', 'notes/img/chart.svg'],
    ['notes/talk.md', 'café.svg'.normalize('NFD'), `notes/${'café.svg'.normalize('NFC')}`],
    ['notes/talk.md', 'café.svg'.normalize('NFC'), `notes/${'café.svg'.normalize('NFD')}`],
    ['notes/talk.md', 'chart.svg?raw=true', 'notes/chart.svg'],
    ['notes/talk.md', 'chart.svg#gh-dark-mode-only', 'notes/chart.svg'],
    ['notes/talk.md', 'chart.svg|300', 'notes/chart.svg'],
    ['notes/talk.md', 'chart.svg|300x200', 'notes/chart.svg'],
    ['notes/talk.md', '{{ site.baseurl }}/img/chart.svg', 'notes/img/chart.svg'],
    ['notes/talk.md', '@/assets/chart.svg', 'src/assets/chart.svg'],
    ['notes/talk.md', 'file:///home/ada/vault/img/chart.svg', 'notes/img/chart.svg'],
    ['notes/talk.md', 'C:\\vault\\img\\chart.svg', 'notes/img/chart.svg'],
  ])('%s: %s is %s', async (...each) => {
    const [note, url, file] = each
    const desk = await pictureDesk({ [file]: SVG })
    const found = await desk.origins(`![](<${url.replaceAll('\\', '\\\\')}>)`, note)
    expect(Object.values(found)).toEqual([file])
  })

  test('does not count where the very name exists', async () => {
    const desk = await pictureDesk({ 'notes/A.svg': SVG, 'notes/a.svg': SVG.replace('40', '41') })
    expect(await desk.origins('![](a.svg) ![](A.svg)')).toEqual({
      'a.svg': 'notes/a.svg',
      'A.svg': 'notes/A.svg',
    })
  })
})

describe('folders that programs keep pictures in', () => {
  test.each<Case>([
    // Obsidian
    ['notes/day/talk.md', 'a.svg', 'notes/attachments/a.svg'],
    ['notes/day/talk.md', 'a.svg', 'notes/Attachments/a.svg'],
    ['notes/day/talk.md', 'a.svg', 'assets/a.svg'],
    // Joplin, Azure DevOps, Typora, a saved web page, Hexo, Notion
    ['notes/day/talk.md', 'a.svg', 'notes/_resources/a.svg'],
    ['notes/day/talk.md', 'a.svg', 'notes/.attachments/a.svg'],
    ['notes/talk.md', 'a.svg', 'notes/talk.assets/a.svg'],
    ['notes/talk.md', 'a.svg', 'notes/talk_files/a.svg'],
    ['notes/talk.md', 'a.svg', 'notes/talk/a.svg'],
    ['notes/Day 1 0f3a.md', 'Day%201%200f3a/Untitled.svg', 'notes/Day 1 0f3a/Untitled.svg'],
    // Hugo, Jekyll, Hexo, VitePress, Vite
    ['notes/content/talk.md', '/images/a.svg', 'notes/static/images/a.svg'],
    ['notes/talk.md', '/images/a.svg', 'static/images/a.svg'],
    ['notes/_posts/talk.md', '/assets/img/a.svg', 'notes/assets/img/a.svg'],
    ['notes/_posts/talk.md', '/images/a.svg', 'notes/source/images/a.svg'],
    ['notes/docs/talk.md', '/a.svg', 'notes/docs/public/a.svg'],
    // Moved beside the note by hand
    ['notes/talk.md', 'images/a.svg', 'notes/a.svg'],
  ])('%s: %s is %s', async (...each) => isFound(each))

  test('are of no account where the address leads to a file', async () => {
    const desk = await pictureDesk({ 'notes/a.svg': SVG, 'notes/attachments/a.svg': SVG.replace('40', '41') })
    expect(await desk.origins('![](a.svg)')).toEqual({ 'a.svg': 'notes/a.svg' })
  })

  test('that lie in public/ are shown from there, without a copy', async () => {
    const desk = await pictureDesk({ 'public/img/a.svg': SVG })
    const { pictures, copies } = await desk.find('![](/img/a.svg)')
    expect([pictures.get('/img/a.svg')?.src, copies]).toEqual(['/img/a.svg', []])
  })

  test('public/ gives a copy of a file that is not what its name says', async () => {
    const desk = await pictureDesk({ 'public/img/a.png': SVG })
    expect(await desk.shown('![](/img/a.png)')).toEqual({ '/img/a.png': '/deck/a.svg' })
  })
})

describe('a name that one picture below notes/ has', () => {
  test('is that picture, and a finding says where it lies', async () => {
    const desk = await pictureDesk({ 'notes/vault/deep/Pasted image 1.svg': SVG })
    const text = 'Text\n\n![](<Pasted image 1.svg>)'
    expect(await desk.origins(text)).toEqual({ 'Pasted image 1.svg': 'notes/vault/deep/Pasted image 1.svg' })
    expect((await desk.find(text)).findings).toEqual([
      {
        line: 3,
        rule: 'picture-elsewhere',
        severity: 'info',
        message: 'Pasted image 1.svg is not beside the note; notes/vault/deep/Pasted image 1.svg is shown.',
      },
    ])
  })

  test('is not guessed where two have it', async () => {
    const desk = await pictureDesk({ 'notes/x/a.svg': SVG, 'notes/y/a.svg': SVG })
    const { pictures, findings } = await desk.find('![](a.svg)')
    expect(pictures.size).toBe(0)
    expect(findings[0]?.hint).toBe(
      'Did you mean notes/x/a.svg or notes/y/a.svg? Otherwise put the file there; until then the presenter note names it.',
    )
  })

  test("with a folder's name must agree in that: another event has its own 1.svg", async () => {
    const desk = await pictureDesk({ 'notes/other-event/pictures/1.svg': SVG })
    expect(await desk.origins('![](day-1/1.svg)', 'notes/event/talk.md')).toEqual({})
    expect(await desk.origins('![](old/pictures/1.svg)', 'notes/event/talk.md')).toEqual({
      'old/pictures/1.svg': 'notes/other-event/pictures/1.svg',
    })
  })
})

describe('what cannot be shown', () => {
  async function problem(url: string, files: Record<string, string> = {}): Promise<string> {
    const desk = await pictureDesk(files)
    const { pictures, findings } = await desk.find(`# Talk\n\nText\n\n![](<${url}>)`)
    expect(pictures.size).toBe(0)
    expect(findings).toHaveLength(1)
    expect(findings[0]).toMatchObject({ line: 5, hint: expect.any(String) })
    return findings[0]?.rule ?? ''
  }

  test('a file that does not exist', async () => {
    expect(await problem('a.png')).toBe('picture-missing')
  })

  test('a folder, also one that is called like a picture', async () => {
    expect(await problem('folder.png', { 'notes/folder.png/a.txt': '' })).toBe('picture-no-file')
  })

  test.each(['../../a.svg', '%2e%2e/%2e%2e/a.svg', '..\\\\..\\\\a.svg'])(
    'a file outside the workspace: %s',
    async (url) => {
      expect(await problem(url)).toBe('picture-outside')
    },
  )

  test('a link that leads out of the workspace, to a file or over a folder', async () => {
    const outside = await temporaryFolder()
    const desk = await pictureDesk()
    await plain(9, 9).png().toFile(join(outside, 'secret.png'))
    await symlink(join(outside, 'secret.png'), join(desk.root, 'notes/file.png'))
    await symlink(outside, join(desk.root, 'notes/folder'))
    const { pictures, findings } = await desk.find('![](file.png)\n\n![](folder/secret.png)')
    expect(pictures.size).toBe(0)
    expect(findings.map(({ line, rule }) => [line, rule])).toEqual([
      [1, 'picture-outside'],
      [3, 'picture-outside'],
    ])
  })

  test('but a link within the workspace is followed', async () => {
    const desk = await pictureDesk({ 'shared/a.svg': SVG })
    await symlink(join(desk.root, 'shared'), join(desk.root, 'notes/img'))
    expect(await desk.origins('![](img/a.svg)')).toEqual({ 'img/a.svg': 'shared/a.svg' })
  })

  test('folders that hold each other by links do not stop the search', async () => {
    const desk = await pictureDesk({ 'notes/deep/a.svg': SVG })
    await symlink(join(desk.root, 'notes'), join(desk.root, 'notes/deep/again'))
    expect(await desk.origins('![](a.svg)')).toEqual({ 'a.svg': 'notes/deep/a.svg' })
  })

  test.each(['ftp://example.org/a.png', 'javascript:alert(1)', 'blob:x', 'file:///etc/hostname'])(
    'an address of another kind: %s',
    async (url) => {
      expect(await problem(url)).toBe('picture-refused')
    },
  )

  test.each(['x'.repeat(10_000), '/../../a.svg', '%00.png', '.', '%', '/', '?', '[a](b)'])(
    'nonsense: %j',
    async (url) => {
      expect(await problem(url)).toMatch(/^picture-(?:missing|no-file)$/)
    },
  )

  test.skipIf(process.platform === 'win32')('a file, or a folder, that may not be opened', async () => {
    const desk = await pictureDesk({ 'notes/a.svg': SVG, 'notes/img/b.svg': SVG })
    await chmod(join(desk.root, 'notes/a.svg'), 0)
    await chmod(join(desk.root, 'notes/img'), 0)
    const { findings } = await asNobody(() => desk.find('Text\n\n![](a.svg)\n\n![](img/b.svg)'))
    expect(findings).toMatchObject([
      { line: 3, rule: 'picture-unreadable', message: 'The picture file cannot be opened: a.svg' },
      { line: 5, rule: 'picture-unreadable', message: 'The picture file cannot be opened: img/b.svg' },
    ])
  })

  /** For root no permission counts. */
  async function asNobody<Value>(work: () => Promise<Value>): Promise<Value> {
    if (process.getuid?.() !== 0) return work()
    process.seteuid?.(65_534)
    return work().finally(() => process.seteuid?.(0))
  }

  test('a folder that may be entered, but not listed, gives its pictures', async () => {
    const desk = await pictureDesk({ 'notes/img/a.svg': SVG })
    await chmod(join(desk.root, 'notes/img'), 0o711)
    const { pictures } = await asNobody(() => desk.find('![](img/a.svg)'))
    expect(pictures.get('img/a.svg')).toMatchObject({ width: 40 })
  })
})

describe('a missing picture', () => {
  async function hint(url: string, ...files: string[]): Promise<string | undefined> {
    const desk = await pictureDesk(Object.fromEntries(files.map((file) => [file, SVG])))
    await mkdir(join(desk.root, 'notes/empty'), { recursive: true })
    return (await desk.find(`![](${url})`)).findings[0]?.hint
  }

  test('of another extension is guessed', async () => {
    expect(await hint('img/chart.png', 'notes/img/chart.svg')).toContain('Did you mean notes/img/chart.svg?')
  })

  test('with a slip of the pen is guessed', async () => {
    expect(await hint('archtecture.svg', 'notes/architecture.svg')).toContain(
      'Did you mean notes/architecture.svg?',
    )
  })

  test('with another number is none of the others', async () => {
    expect(await hint('photo-2017-3.svg', 'notes/photo-2017-2.svg')).not.toContain('Did you mean')
  })

  test('is told once, on the first line that shows it', async () => {
    const desk = await pictureDesk()
    const { findings } = await desk.find('a\n\n![](a.png)\n\n![](a.png)\n\n![](b.png)')
    expect(findings.map(({ line }) => line)).toEqual([3, 7])
  })
})
