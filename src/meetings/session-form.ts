import { z } from 'zod'
import type { Locale } from '../base/locale.ts'
import { localTimeOf } from '../base/zoned.ts'
import { meetingTexts } from '../language/texts-meetings.ts'
import { freeText } from '../people/free-text.ts'
import type { FieldError } from '../web/ui/alert/alert.view.tsx'
import type { AgendaFields, AgendaItem } from './agenda.queries.ts'
import { type Fields, readCapacity, readMoment, readUrl } from './meeting-form.ts'
import type { Session, SessionFields } from './session.queries.ts'

type Read<Value> = { readonly value: Value } | { readonly errors: readonly FieldError[] }

/** Reads the form of a session, which is within its meeting. */
export function readSessionForm(
  fields: Fields,
  within: { readonly startsAt: Date; readonly endsAt: Date; readonly parts: readonly string[] },
  locale: Locale,
): Read<SessionFields> {
  const words = meetingTexts[locale]
  const read = z
    .object({
      titel: freeText({ max: 200, label: words.sessionName, locale, required: true }),
      deel: z
        .string()
        .default('')
        .refine((slug) => slug === '' || within.parts.includes(slug), { error: words.badChoice }),
      plaats: freeText({ max: 300, label: words.place, locale }).default(''),
      online: readUrl(locale),
      plaatsen: readCapacity(locale),
    })
    .safeParse(fields)
  // A meeting of more days: the day is asked for; else it is that of the meeting.
  const day = fields['dag'] || localTimeOf(within.startsAt).day
  const start = readMoment({ day, time: fields['begin'] ?? '', fields: ['dag', 'begin'] }, locale)
  const end = readMoment({ day, time: fields['einde'] ?? '', fields: ['dag', 'einde'] }, locale)
  const errors = [
    ...(read.success ? [] : errorsOf(read.error)),
    ...('error' in start ? [start.error] : []),
    ...('error' in end ? [end.error] : []),
  ]
  if (!read.success || 'error' in start || 'error' in end) return { errors }
  if (end.at <= start.at) return { errors: [{ field: 'einde', message: words.endsBefore }] }
  if (start.at < within.startsAt || end.at > within.endsAt)
    return { errors: [{ field: start.at < within.startsAt ? 'begin' : 'einde', message: words.outside }] }
  const { titel, deel, plaats, online, plaatsen } = read.data
  return {
    value: {
      title: titel,
      startsAt: start.at,
      endsAt: end.at,
      place: plaats,
      ...(deel === '' ? {} : { region: deel }),
      ...(online === '' ? {} : { onlineUrl: online }),
      ...(plaatsen === undefined ? {} : { capacity: plaatsen }),
    },
  }
}

export function fieldsOfSession(session: Session | SessionFields): Fields {
  const start = localTimeOf(session.startsAt)
  return {
    titel: session.title,
    deel: session.region ?? '',
    dag: start.day,
    begin: start.time,
    einde: localTimeOf(session.endsAt).time,
    plaats: session.place,
    online: session.onlineUrl ?? '',
    plaatsen: session.capacity === undefined ? '' : String(session.capacity),
  }
}

/** Reads the form of an item of the agenda. */
export function readItemForm(
  fields: Fields,
  known: {
    readonly sessions: readonly string[]
    readonly projects: readonly string[]
    /** How long the meeting, or the session, takes [minutes]. */
    readonly longest: number
  },
  locale: Locale,
): Read<AgendaFields> {
  const words = meetingTexts[locale]
  const oneOf = (ids: readonly string[]) =>
    z
      .string()
      .default('')
      .refine((id) => id === '' || ids.includes(id), { error: words.badChoice })
  const read = z
    .object({
      titel: freeText({ max: 300, label: words.itemName, locale, required: true }),
      minuten: z
        .string()
        .trim()
        .regex(/^\d{0,4}$/, { error: words.badMinutes })
        .default('')
        .transform(Number)
        .refine((minutes) => minutes <= Math.min(known.longest, 1440), {
          error: words.tooLong(known.longest),
        }),
      sessie: oneOf(known.sessions),
      project: oneOf(known.projects),
    })
    .safeParse(fields)
  if (!read.success) return { errors: errorsOf(read.error) }
  const { titel, minuten, sessie, project } = read.data
  return {
    value: {
      title: titel,
      minutes: minuten,
      ...(sessie === '' ? {} : { session: sessie }),
      ...(project === '' ? {} : { about: project }),
    },
  }
}

export function fieldsOfItem(item: AgendaItem): Fields {
  return {
    titel: item.title,
    minuten: String(item.minutes),
    sessie: item.session ?? '',
    project: item.about?.id ?? '',
  }
}

function errorsOf(error: z.ZodError): readonly FieldError[] {
  return error.issues.map(({ path, message }) => ({ field: String(path[0]), message }))
}
