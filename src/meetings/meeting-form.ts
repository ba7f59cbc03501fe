import { z } from 'zod'
import type { Locale } from '../base/locale.ts'
import { localTimeOf, plainTime, zonedMoment } from '../base/zoned.ts'
import { visibilities } from '../beads/bead.ts'
import { meetingTexts } from '../language/texts-meetings.ts'
import { freeText } from '../people/free-text.ts'
import type { FieldError } from '../web/ui/alert/alert.view.tsx'
import type { MeetingFields } from './meeting.queries.ts'
import { meetingKinds } from './meeting.ts'

export type Fields = Readonly<Record<string, string>>

/** What may be chosen: ids, slugs and codes that this person may see. */
export interface MeetingChoices {
  readonly themes: readonly { readonly id: string; readonly title: string }[]
  readonly organisations: readonly { readonly id: string; readonly title: string }[]
  readonly bodies: readonly { readonly id: string; readonly title: string }[]
  readonly areas: readonly { readonly code: string; readonly name: string }[]
}

/** Fields of the form of a meeting, in its order. */
export const meetingFieldNames = [
  'titel',
  'soort',
  'samenvatting',
  'omschrijving',
  'dag',
  'begin',
  'einde',
  'einddag',
  'aanmelden-tot',
  'plaats',
  'gebied',
  'online',
  'plaatsen',
  'organisatie',
  'gremium',
  'themas',
  'zichtbaar',
] as const

/** Reads the form of a meeting; times are those on the clock in the Netherlands. */
export function readMeeting(
  fields: Fields,
  choices: MeetingChoices,
  locale: Locale,
): { readonly value: MeetingFields } | { readonly errors: readonly FieldError[] } {
  const words = meetingTexts[locale]
  const oneOf = (known: readonly string[]) =>
    z
      .string()
      .default('')
      .refine((id) => id === '' || known.includes(id), { error: words.badChoice })
  const read = z
    .object({
      titel: freeText({ max: 200, label: words.name, locale, required: true }),
      soort: z.enum(meetingKinds, { error: words.badChoice }),
      samenvatting: freeText({ max: 1000, label: words.summary, locale, lines: true }).default(''),
      omschrijving: freeText({ max: 20_000, label: words.description, locale, lines: true }).default(''),
      plaats: freeText({ max: 300, label: words.place, locale }).default(''),
      gebied: oneOf(choices.areas.map(({ code }) => code)),
      online: readUrl(locale),
      plaatsen: readCapacity(locale),
      organisatie: oneOf(choices.organisations.map(({ id }) => id)),
      gremium: oneOf(choices.bodies.map(({ id }) => id)),
      themas: z
        .string()
        .default('')
        .transform((text) => [...new Set(text.split('\n').filter(Boolean))])
        .refine((ids) => ids.every((id) => choices.themes.some((theme) => theme.id === id)), {
          error: words.badChoice,
        }),
      zichtbaar: z.enum(visibilities, { error: words.badChoice }),
    })
    .safeParse(fields)
  const times = readTimes(fields, locale)
  const faults = [
    ...('errors' in times ? times.errors : []),
    ...(read.success
      ? []
      : read.error.issues.map(({ path, message }) => ({ field: String(path[0]), message }))),
  ]
  if (!read.success || 'errors' in times)
    return {
      errors: faults.toSorted((a, b) => placeOf(a.field) - placeOf(b.field)),
    }
  const { titel, soort, samenvatting, omschrijving, plaats, gebied, online, plaatsen } = read.data
  const { organisatie, gremium, themas, zichtbaar } = read.data
  return {
    value: {
      title: titel,
      kind: soort,
      summary: samenvatting,
      description: omschrijving,
      ...times.value,
      place: plaats,
      ...(gebied === '' ? {} : { area: gebied }),
      ...(online === '' ? {} : { onlineUrl: online }),
      ...(plaatsen === undefined ? {} : { capacity: plaatsen }),
      ...(organisatie === '' ? {} : { owner: organisatie }),
      ...(gremium === '' ? {} : { body: gremium }),
      themes: themas,
      visibility: zichtbaar,
    },
  }
}

const order: readonly string[] = meetingFieldNames
const placeOf = (field: string) => order.indexOf(field)

/** An `https:` address, or "". */
export function readUrl(locale: Locale) {
  const error = meetingTexts[locale].badUrl
  return z
    .string()
    .trim()
    .max(1000, { error })
    .refine((text) => text === '' || (/^https:\/\/[^\s/]/.test(text) && URL.canParse(text)), { error })
    .default('')
}

/** Places, or nothing for no limit. */
export function readCapacity(locale: Locale) {
  const error = meetingTexts[locale].badCapacity
  return z
    .string()
    .trim()
    .regex(/^(|[1-9]\d{0,4}|100000)$/, { error })
    .default('')
    .transform((text) => (text === '' ? undefined : Number(text)))
}

/** Fields of days and times, with the name of what stands over them. */
const momentFields = {
  dag: 'day',
  einddag: 'endDay',
  'aanmelden-tot': 'registerUntilDay',
  begin: 'startTime',
  einde: 'endTime',
} as const
type MomentField = keyof typeof momentFields

/** The moment of a day and a time in the Netherlands, or what is wrong with it in words. */
export function readMoment(
  {
    day,
    time,
    fields,
  }: { readonly day: string; readonly time: string; readonly fields: [MomentField, MomentField] },
  locale: Locale,
): { readonly at: Date } | { readonly error: FieldError } {
  const words = meetingTexts[locale]
  const moment = zonedMoment(day.trim(), plainTime(time))
  if ('at' in moment) return moment
  const [dayField, timeField] = fields
  if (moment.refused === 'bad-day')
    return { error: { field: dayField, message: words.badDay(words[momentFields[dayField]]) } }
  const label = words[momentFields[timeField]]
  const messages = {
    'bad-time': words.badTime(label),
    'no-such-hour': words.noSuchHour(label),
    twice: words.twice(label),
  }
  return { error: { field: timeField, message: messages[moment.refused] } }
}

function readTimes(
  fields: Fields,
  locale: Locale,
):
  | { readonly value: Pick<MeetingFields, 'startsAt' | 'endsAt' | 'registerUntil'> }
  | { readonly errors: readonly FieldError[] } {
  const words = meetingTexts[locale]
  const day = fields['dag'] ?? ''
  const last = fields['einddag'] ? fields['einddag'] : day
  const start = readMoment({ day, time: fields['begin'] ?? '', fields: ['dag', 'begin'] }, locale)
  const end = readMoment(
    { day: last, time: fields['einde'] ?? '', fields: [fields['einddag'] ? 'einddag' : 'dag', 'einde'] },
    locale,
  )
  const untilDay = fields['aanmelden-tot'] ?? ''
  const until =
    untilDay === ''
      ? undefined
      : readMoment({ day: untilDay, time: '23:59', fields: ['aanmelden-tot', 'aanmelden-tot'] }, locale)
  const wrong = [start, end, until].flatMap((one) => (one && 'error' in one ? [one.error] : []))
  // One message for a day that both the begin and the end have.
  const errors = wrong.filter((error, i) => wrong.findIndex(({ field }) => field === error.field) === i)
  if ('error' in start || 'error' in end || (until && 'error' in until)) return { errors }
  if (end.at <= start.at) return { errors: [{ field: 'einde', message: words.endsBefore }] }
  if (until && localTimeOf(until.at).day > localTimeOf(end.at).day)
    return { errors: [{ field: 'aanmelden-tot', message: words.untilAfter }] }
  const registerUntil = until && until.at < start.at ? until.at : undefined
  return {
    value: { startsAt: start.at, endsAt: end.at, ...(registerUntil ? { registerUntil } : {}) },
  }
}

/** The fields of the form for what is stored. */
export function fieldsOfMeeting(meeting: MeetingFields): Fields {
  const [start, end] = [localTimeOf(meeting.startsAt), localTimeOf(meeting.endsAt)]
  return {
    titel: meeting.title,
    soort: meeting.kind,
    samenvatting: meeting.summary,
    omschrijving: meeting.description,
    dag: start.day,
    begin: start.time,
    einde: end.time,
    einddag: end.day === start.day ? '' : end.day,
    'aanmelden-tot': meeting.registerUntil ? localTimeOf(meeting.registerUntil).day : '',
    plaats: meeting.place,
    gebied: meeting.area ?? '',
    online: meeting.onlineUrl ?? '',
    plaatsen: meeting.capacity === undefined ? '' : String(meeting.capacity),
    organisatie: meeting.owner ?? '',
    gremium: meeting.body ?? '',
    themas: meeting.themes.toSorted().join('\n'),
    zichtbaar: meeting.visibility,
  }
}

export const emptyMeeting: Fields = {
  soort: 'work-session',
  zichtbaar: 'public',
  begin: '09:30',
  einde: '12:00',
}

/** Every field with "" for what a browser leaves out. */
export function completeSent(sent: Fields): Fields {
  return Object.fromEntries(meetingFieldNames.map((name) => [name, sent[name] ?? '']))
}
