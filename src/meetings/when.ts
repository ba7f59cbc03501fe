import type { Locale } from '../base/locale.ts'
import { localTimeOf } from '../base/zoned.ts'

const tags: Readonly<Record<Locale, string>> = { nl: 'nl-NL', en: 'en-GB' }
const days: Readonly<Record<Locale, Intl.DateTimeFormat>> = { nl: dayFormat('nl'), en: dayFormat('en') }

/** A day on the clock in the Netherlands: "donderdag 11 juni 2026". */
export function sayDay(at: Date, locale: Locale): string {
  return days[locale].format(at)
}

/** A time on the clock in the Netherlands: "9.30 uur" in Dutch, "9:30" in English. */
export function sayTime(at: Date, locale: Locale): string {
  const [hour = '', minute = ''] = localTimeOf(at).time.split(':')
  return locale === 'nl' ? `${Number(hour)}.${minute}` : `${Number(hour)}:${minute}`
}

/** From when to when, in Dutch time: "donderdag 11 juni 2026, 9.30 tot 12.00 uur". */
export function sayWhen(start: Date, end: Date, locale: Locale): string {
  const clock = (at: Date) => sayTime(at, locale)
  const [to, hour] = locale === 'nl' ? ['tot', ' uur'] : ['to', '']
  if (localTimeOf(start).day === localTimeOf(end).day)
    return `${sayDay(start, locale)}, ${clock(start)} ${to} ${clock(end)}${hour}`
  return `${sayDay(start, locale)}, ${clock(start)}${hour} ${to} ${sayDay(end, locale)}, ${clock(end)}${hour}`
}

/** Only the times, for what is on a day that is said already: "9.30 – 10.15 uur". */
export function sayTimes(start: Date, end: Date, locale: Locale): string {
  return `${sayTime(start, locale)} – ${sayTime(end, locale)}${locale === 'nl' ? ' uur' : ''}`
}

function dayFormat(locale: Locale): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(tags[locale], {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'Europe/Amsterdam',
  })
}
