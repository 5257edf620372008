import { expect, test } from 'vitest'
import { explainedSlides } from '../../scripts/plan/explained-slides.ts'
import { planOf } from '../support/plan.ts'

test('a slide says which lines of the note it shows, also those in slots', () => {
  const half = (name: string) => `### ${name}\n\n- ${name} one\n- ${name} two\n- ${name} three`
  const { slides } = planOf(`# Queues\n\n## Load\n\n${half('Why')}\n\n${half('How')}`)
  expect(slides[1]?.layout).toBe('two-cols-header')
  expect(explainedSlides(slides).map(({ lines }) => lines)).toEqual([undefined, [3, 15]])
})

test('a slide that goes on is numbered', () => {
  const items = Array.from({ length: 16 }, (_, no) => `- item ${no}`).join('\n')
  const { slides } = planOf(`# Queues\n\n## Why\n\n${items}`)
  expect(explainedSlides(slides).map(({ title }) => title)).toEqual(['Queues', 'Why (1/2)', 'Why (2/2)'])
})
