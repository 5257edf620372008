import type { Headmatter } from '../model/slide.ts'
import type { Talk } from '../model/talk.ts'

export function headmatterOf(talk: Talk): Headmatter {
  const { event, date, author, speaker, tags, theme } = talk.frontMatter
  const said = talk.speaker ?? speaker ?? author
  return {
    theme: theme ?? 'default',
    addons: ['reprise'],
    title: talk.title,
    ...(event === undefined || event === talk.title ? {} : { event }),
    ...(talk.part === undefined ? {} : { part: talk.part }),
    ...(talk.number === undefined ? {} : { number: talk.number }),
    ...(said === undefined ? {} : { author: said }),
    ...(date === undefined ? {} : { date }),
    ...(talk.time === undefined ? {} : { time: talk.time }),
    ...(talk.room === undefined ? {} : { room: talk.room }),
    ...(talk.kind === 'talk' ? { duration: `${talk.minutes}min` } : {}),
    ...(tags === undefined ? {} : { keywords: tags.join(', ') }),
    lang: talk.lang,
  }
}
