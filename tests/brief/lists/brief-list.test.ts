import { expect, test } from 'vitest'
import { briefed, briefedBlocks, saidWith } from '../../support/briefed.ts'
import { md } from '../../support/md.ts'

const LONG =
  'The importer reads whole archives in a single pass, because the disks of the cluster are slow and far away from it.'

test('short items stay, long ones are briefed and said whole', () => {
  const note = `# Talk\n\n- Measure first.\n- ${LONG}\n`
  expect(briefed(note)).toBe('- Measure first.\n- The importer reads whole archives in a single pass')
  expect(saidWith(briefedBlocks(note))).toEqual([[LONG]])
})

test('of an item of several sentences, longer than two lines, the most telling one is shown', () => {
  const note = `# Talk\n\n- The importer is **new**. It was nothing that anybody had asked us for in all of the past, and this is what we learnt.\n- b\n`
  expect(briefed(note)).toBe('- The importer is **new**\n- b')
})

test('an item of which nothing may go stays whole', () => {
  const item =
    'Retry a call only if it is idempotent and not older than 30 seconds and the queue is not full yet'
  expect(briefed(`# Talk\n\n- ${item}\n`)).toBe(`- ${item}`)
})

test('items within items, numbers and code', () => {
  expect(
    briefed(`# Talk\n\n1. first\n   - ${LONG}\n\n     \`\`\`go\n     run()\n     \`\`\`\n2. second\n`),
  ).toBe(md`
    1. first
       - The importer reads whole archives in a single pass

         \`\`\`go
         run()
         \`\`\`
    2. second
  `)
})

test('what is said behind a list within a list comes after all that its items say', () => {
  const prose = `${'We looked at the logs of it for a while and saw that much had gone by. '.repeat(12)}`
  const blocks = briefedBlocks(`# Talk\n\n- **first**\n  - ${LONG}\n\n${prose}\n`)
  const said = saidWith(blocks).flat()
  expect(said[0]).toBe(LONG)
})
