/** `2017-04-15` as people write it: 2017年4月15日, April 15, 2017. Anything else stays as it is. */
export function longDate(date: string, lang = 'en'): string {
  const day = new Date(`${date}T00:00:00Z`)
  if (!/^\d{4}-\d\d-\d\d$/.test(date) || Number.isNaN(day.getTime())) return date
  return new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeZone: 'UTC' }).format(day)
}
