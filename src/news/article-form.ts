import { z } from 'zod'
import type { Locale } from '../base/locale.ts'
import { localTimeOf, plainTime, zonedMoment } from '../base/zoned.ts'
import { newsTexts } from '../language/texts-news.ts'
import { freeText } from '../people/free-text.ts'
import type { FieldError } from '../web/ui/alert/alert.view.tsx'
import type { ArticleFields } from './article.queries.ts'

export type Fields = Readonly<Record<string, string>>

export const whens = ['nu', 'gepland', 'concept'] as const

/** Reads the form of an article. An article that came out keeps its day when it says "now" again. */
export function readArticle(
  fields: Fields,
  around: { readonly about: readonly string[]; readonly now: Date; readonly publishedAt?: Date },
  locale: Locale,
): { readonly value: ArticleFields } | { readonly errors: readonly FieldError[] } {
  const words = newsTexts[locale]
  const read = z
    .object({
      titel: freeText({ max: 200, label: words.title, locale, required: true }),
      samenvatting: freeText({ max: 1000, label: words.summary, locale, lines: true }).default(''),
      tekst: freeText({ max: 100_000, label: words.text, locale, required: true, lines: true }),
      'gaat-over': z
        .string()
        .default('')
        .transform((text) => [...new Set(text.split('\n').filter(Boolean))])
        .refine((ids) => ids.every((id) => around.about.includes(id)), { error: words.badChoice }),
      wanneer: z.enum(whens, { error: words.badChoice }),
    })
    .safeParse({ ...fields, titel: fields['titel'] ?? '', tekst: fields['tekst'] ?? '' })
  const when = readWhen(fields, around, locale)
  if (!read.success || 'error' in when)
    return {
      errors: [
        ...(read.success
          ? []
          : read.error.issues.map(({ path, message }) => ({ field: String(path[0]), message }))),
        ...('error' in when ? [when.error] : []),
      ],
    }
  const { titel, samenvatting, tekst, 'gaat-over': about } = read.data
  return { value: { title: titel, summary: samenvatting, text: tekst, about, ...when } }
}

function readWhen(
  fields: Fields,
  { now, publishedAt }: { readonly now: Date; readonly publishedAt?: Date },
  locale: Locale,
): { readonly publishAt?: Date } | { readonly error: FieldError } {
  const words = newsTexts[locale]
  const moment = zonedMoment((fields['dag'] ?? '').trim(), plainTime(fields['tijd'] ?? ''))
  if (fields['wanneer'] !== 'gepland') {
    // A day beside another choice: one of the two was not meant. That of the plan of before may stand there still.
    const isOfBefore = 'at' in moment && moment.at.getTime() === publishedAt?.getTime()
    if ((fields['dag'] ?? '').trim() !== '' && !isOfBefore)
      return { error: { field: 'wanneer', message: words.dayBeside } }
    if (fields['wanneer'] === 'concept') return {}
    return { publishAt: publishedAt && publishedAt <= now ? publishedAt : now }
  }
  if ('at' in moment)
    return moment.at > now ? { publishAt: moment.at } : { error: { field: 'dag', message: words.dayPast } }
  const messages = {
    'bad-day': words.badDay,
    'bad-time': words.badTime,
    'no-such-hour': words.noSuchHour,
    twice: words.twice,
  }
  const field = moment.refused === 'bad-day' ? 'dag' : 'tijd'
  return { error: { field, message: messages[moment.refused] } }
}

/** The fields of the form for what is stored. */
export function fieldsOfArticle(article: ArticleFields, now: Date): Fields {
  const { publishAt } = article
  const planned = publishAt !== undefined && publishAt > now ? localTimeOf(publishAt) : undefined
  return {
    titel: article.title,
    samenvatting: article.summary,
    tekst: article.text,
    'gaat-over': article.about.join('\n'),
    wanneer: planned ? 'gepland' : publishAt === undefined ? 'concept' : 'nu',
    dag: planned?.day ?? '',
    tijd: planned?.time ?? '',
  }
}
