/** A day, or the minute at which a blog's post was written, which tells the audience nothing. */
const DAY = /^(\d{4}-\d\d-\d\d)(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?: ?(?:Z|[A-Z]{3,4}|[-+]\d\d:?\d\d))?)?$/

/** `2017-04-15` as people write it: 2017年4月15日, April 15, 2017. Anything else stays as it is. */
export function longDate(date: string, lang = 'en'): string {
  const day = new Date(`${DAY.exec(date)?.[1]}T00:00:00Z`)
  if (Number.isNaN(day.getTime())) return date
  return new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeZone: 'UTC' }).format(day)
}
