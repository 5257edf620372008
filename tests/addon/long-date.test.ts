import { expect, test } from 'vitest'
import { longDate } from '../../addon/composables/long-date.ts'

test.each([
  ['2017-04-15', 'en', 'April 15, 2017'],
  ['2017-04-15', 'zh-CN', '2017年4月15日'],
  ['2017-04-15T10:00:00+09:00', 'en', 'April 15, 2017'],
  ['2017-04-15 10:00:00 +0000', 'en', 'April 15, 2017'],
  ['2017-04-15 10:00 JST', 'en', 'April 15, 2017'],
  ['2017-04-15 to 17', 'en', '2017-04-15 to 17'],
  ['2017-99-15', 'en', '2017-99-15'],
  ['spring', 'en', 'spring'],
])('%s (%s) is %s on a cover', (date, lang, shown) => {
  expect(longDate(date, lang)).toBe(shown)
})
