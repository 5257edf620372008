// What is fetched from the web, from where, and how much of it.
import { describe, expect, test } from 'vitest'
import { type DownloadLimits, downloader } from '../../scripts/pictures/web/downloader.ts'
import { isPublicAddress } from '../../scripts/pictures/web/public-address.ts'
import { knowsLocalhost, redirect, web } from '../support/web.ts'

const HERE = (address: string) => address === '127.0.0.1'

/** The text that an address holds, or why it was not fetched. */
async function fetched(url: string, limits: DownloadLimits = { allow: HERE }): Promise<string> {
  const download = await downloader(limits)
  return download(url).then(String, (error: Error) => `${error.constructor.name}: ${error.message}`)
}

describe('an address is public', () => {
  test.each(['1.1.1.1', '93.184.216.34', '2606:4700::1111', '::ffff:1.1.1.1'])('%s', (address) => {
    expect(isPublicAddress(address)).toBe(true)
  })

  test.each([
    ...['127.0.0.1', '127.1.2.3', '0.0.0.0', '10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1'],
    ...[
      '169.254.169.254',
      '100.64.0.1',
      '192.0.2.1',
      '198.18.0.1',
      '224.0.0.1',
      '240.0.0.1',
      '255.255.255.255',
    ],
    ...[
      '::',
      '::1',
      '::ffff:127.0.0.1',
      '::ffff:10.0.0.1',
      '::127.0.0.1',
      'fe80::1',
      'fe80::1%eth0',
      'fc00::1',
    ],
    ...['fd12:3456::1', 'fec0::1', 'ff02::1', '64:ff9b::7f00:1', '2002:7f00:1::', '2001:db8::1', '4000::1'],
    ...['', 'localhost', 'example.org'],
  ])('but not %j', (address) => {
    expect(isPublicAddress(address)).toBe(false)
  })
})

describe('where nothing else is said, only the public internet is asked', () => {
  const hosts = ['127.0.0.1', '[::1]', '[::ffff:127.0.0.1]', '0.0.0.0', '2130706433', '0x7f.1', '127.1']
  test.each([...hosts, ...(knowsLocalhost ? ['localhost'] : [])])('not %s', async (host) => {
    const { port, asked } = await web({ '/a': 'secret' })
    expect(await fetched(`http://${host}:${port}/a`, {})).toMatch(/^DownloadError: .* is no public address$/)
    expect(asked).toEqual([])
  })
})

describe('an address that is allowed', () => {
  test('is fetched, by number', async () => {
    const { origin } = await web({ '/a': 'hello' })
    expect(await fetched(`${origin}/a`)).toBe('hello')
  })

  test.skipIf(!knowsLocalhost)('is fetched, by name', async () => {
    const { port } = await web({ '/a': 'hello' })
    expect(await fetched(`http://localhost:${port}/a`)).toBe('hello')
  })

  test('may send us on, five times', async () => {
    const chain = Object.fromEntries([1, 2, 3, 4, 5, 6].map((no) => [`/${no}`, redirect(`/${no + 1}`)]))
    const { origin } = await web({ ...chain, '/7': 'hello' })
    expect(await fetched(`${origin}/2`)).toBe('hello')
    expect(await fetched(`${origin}/1`)).toBe('DownloadError: more than 5 redirections')
  })

  test('may not send us to one that is not', async () => {
    const answers = { '/number': redirect(''), '/name': redirect(''), '/secret': 'secret' }
    const { origin, port, asked } = await web(answers)
    answers['/number'] = redirect(`http://127.0.0.2:${port}/secret`)
    answers['/name'] = redirect(`http://[::1]:${port}/secret`)
    expect(await fetched(`${origin}/number`)).toBe('DownloadError: 127.0.0.2 is no public address')
    expect(await fetched(`${origin}/name`)).toBe('DownloadError: ::1 is no public address')
    expect(asked).toEqual(['/number', '/name'])
  })

  test.each(['file:///etc/hostname', 'ftp://127.0.0.1/a', 'data:text/plain,secret'])(
    'may not send us to another kind of address: %s',
    async (location) => {
      const { origin } = await web({ '/a': redirect(location) })
      expect(await fetched(`${origin}/a`)).toMatch(/^DownloadError: /)
    },
  )
})

describe('a limit', () => {
  test('of bytes holds for an answer that does not end', async () => {
    const { origin } = await web({
      '/a': (_, response) => {
        const send = () => {
          while (!response.destroyed && response.write('x'.repeat(10_000)));
        }
        response.on('drain', send)
        send()
      },
    })
    expect(await fetched(`${origin}/a`, { allow: HERE, mostBytes: 1_000_000 })).toBe(
      'DownloadError: larger than 1 MB',
    )
  })

  test.each([
    ['never comes', () => undefined],
    ['never ends', (_: unknown, response: { write(text: string): unknown }) => void response.write('x')],
  ])('of time holds for an answer that %s', async (_, answer) => {
    const { origin } = await web({ '/a': answer as never })
    expect(await fetched(`${origin}/a`, { allow: HERE, milliseconds: 300 })).toBe(
      'DownloadError: no answer within 0.3 s',
    )
  })
})

describe('why nothing came is said in words', () => {
  test('the status of the answer', async () => {
    const { origin } = await web({})
    expect(await fetched(`${origin}/a`)).toBe('DownloadError: the server answers 404')
  })

  test('no server', async () => {
    expect(await fetched('http://127.0.0.1:9/a')).toBe('DownloadError: the server refuses the connection')
  })

  test('a connection that breaks', async () => {
    const { origin } = await web({ '/a': (request) => request.socket.destroy() })
    expect(await fetched(`${origin}/a`)).toBe('DownloadError: the server broke off')
  })

  test.each(['http://', 'http://[', 'http://a b/'])('no address: %s', async (url) => {
    expect(await fetched(url)).toMatch(/^DownloadError: /)
  })
})
