import { describe, expect, test } from 'vitest'
import { run, workspace } from '../support/run.ts'

describe('help', () => {
  test('of the program names every command, examples and exit codes', async () => {
    const { code, stdout, stderr } = await run(['--help'])
    expect(code).toBe(0)
    expect(stderr).toBe('')
    for (const command of ['init', 'decks', 'edits', 'export', 'check', 'dev', 'calibrate', 'doctor'])
      expect(stdout).toMatch(new RegExp(`^  ${command} `, 'm'))
    expect(stdout).toContain('Examples:')
    expect(stdout).toContain('Exit codes: 0 all well, 1 problems in notes or decks, 2 could not run.')
  })

  test.each([
    [
      'decks',
      [
        '--root',
        '--quiet',
        '--json',
        '--dry-run',
        '--prune',
        '--explain',
        '--diff',
        '--mine',
        '--theirs',
        '--restore',
      ],
    ],
    ['init', ['--quiet', '--json', '--dry-run']],
    ['edits', ['--root', '--quiet', '--json', '--diff']],
    ['export', ['--root', '--quiet', '--json', '--browser', '--dark']],
    ['check', ['--root', '--quiet', '--json', '--verbose', '--browser']],
    ['dev', ['--root', '--quiet', '--port', '--open']],
    ['doctor', ['--root', '--quiet', '--json', '--browser']],
  ])('of %s names its options', async (command, options) => {
    const { code, stdout } = await run([command, '--help'])
    expect(code).toBe(0)
    expect(stdout).toMatch(new RegExp(`^Usage: reprise ${command} `))
    for (const option of options) expect(stdout).toContain(option)
  })

  test('--version prints the version of the package', async () => {
    const { code, stdout } = await run(['--version'])
    expect(code).toBe(0)
    expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
  })
})

describe('bad usage ends with 2 and says what was meant', () => {
  test('no command at all: the help', async () => {
    const { code, stderr } = await run([])
    expect(code).toBe(2)
    expect(stderr).toContain('Usage: reprise [options] [command]')
  })

  test.each([
    ['an unknown command', ['deks'], "unknown command 'deks'", '(Did you mean decks?)'],
    ['an unknown option', ['decks', '--dryrun'], "unknown option '--dryrun'", '(Did you mean --dry-run?)'],
    ['an option of another command', ['check', '--prune'], "unknown option '--prune'", '--help'],
    ['a port that is no number', ['dev', '--port', 'http'], '--port', 'A port is a number from 1 to 65535.'],
    ['a port out of range', ['dev', '--port', '70000'], '--port', 'A port is a number from 1 to 65535.'],
    ['an option without its value', ['decks', '--root'], "'--root <dir>' argument missing", '--help'],
    ['an argument too many', ['doctor', 'twice'], 'too many arguments', '--help'],
  ])('%s', async (_, args, problem, hint) => {
    const { code, stdout, stderr } = await run(args)
    expect(code).toBe(2)
    expect(stdout).toBe('')
    expect(stderr).toContain(problem)
    expect(stderr).toContain(hint)
    expect(stderr).not.toContain('    at ')
  })
})

describe('colours', () => {
  const NOTE = { 'notes/bad.md': '' }
  const COLOUR = '\u001b['

  test('stay out of pipes', async () => {
    const { root } = await workspace(NOTE)
    const { stdout, stderr } = await run(['decks', '--root', root])
    expect(stdout + stderr).not.toContain(COLOUR)
  })

  test('come with FORCE_COLOR', async () => {
    const { root } = await workspace(NOTE)
    const { stderr } = await run(['decks', '--root', root], { env: { FORCE_COLOR: '1' } })
    expect(stderr).toContain(COLOUR)
  })

  test('go with NO_COLOR, whatever else is set', async () => {
    const { root } = await workspace(NOTE)
    const env = { FORCE_COLOR: '1', NO_COLOR: '1' }
    const { stdout, stderr } = await run(['decks', '--root', root], { env })
    expect(stdout + stderr).not.toContain(COLOUR)
  })
})
