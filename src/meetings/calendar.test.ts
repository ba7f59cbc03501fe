import fc from 'fast-check'
import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { type CalendarEvent, drawCalendar } from './calendar.ts'

const meeting: CalendarEvent = {
  uid: 'meeting-1@noaber',
  title: 'Werksessie',
  description: '',
  url: 'https://noaber.example/regios/utrecht/bijeenkomsten/werksessie',
  sequence: 3,
  changedAt: new Date('2026-01-15T10:00:00Z'),
  cancelled: false,
  when: { startsAt: new Date('2026-06-11T07:30:00Z'), endsAt: new Date('2026-06-11T10:00:00Z') },
}

const draw = (...events: CalendarEvent[]) => drawCalendar({ name: 'Agenda', locale: 'nl', events })

/** Read back by a parser that is not ours. */
const readBack = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one))

test('another program reads back what was written: title, moments, state and number of the change', () => {
  const [read] = readBack(
    draw({ ...meeting, cancelled: true, place: 'Zaal 1; Zeist', description: 'Kom, ook\nu' }),
  )
  expect(read?.uid).toBe('meeting-1@noaber')
  expect(read?.summary).toBe('Werksessie')
  expect(read?.location).toBe('Zaal 1; Zeist')
  expect(read?.description).toBe('Kom, ook\nu')
  expect(read?.sequence).toBe(3)
  expect(read?.component.getFirstPropertyValue('status')).toBe('CANCELLED')
  expect(read?.startDate.toJSDate()).toEqual(new Date('2026-06-11T07:30:00Z'))
  expect(read?.endDate.toJSDate()).toEqual(new Date('2026-06-11T10:00:00Z'))
})

test('any text survives, on lines of at most 75 octets that end as the format says', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }), (title) => {
      const text = draw({ ...meeting, title })
      const lines = text.split('\r\n')
      expect(lines.at(-1)).toBe('')
      for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
      expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
      const seen = title.replace(/\r\n?/g, '\n').replace(/(?![\n\t])\p{Cc}|\p{Cs}/gu, '')
      expect(readBack(text)[0]?.summary).toBe(seen)
    }),
  )
})

test('nobody writes an event or a line of their own by what they type', () => {
  const title = 'Los\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:x'
  expect(readBack(draw({ ...meeting, title })).map(({ uid }) => uid)).toEqual(['meeting-1@noaber'])
})

test('the days on which the clock changes keep their hours', () => {
  // 29 March 2026: at 2.00 the clock goes to 3.00; 25 October: at 3.00 it goes back to 2.00 (Europe/Amsterdam).
  for (const [from, to] of [
    ['2026-03-29T00:30:00Z', '2026-03-29T01:30:00Z'],
    ['2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z'],
  ] as const) {
    const when = { startsAt: new Date(from), endsAt: new Date(to) }
    const [read] = readBack(draw({ ...meeting, when }))
    expect(read?.startDate.toJSDate()).toEqual(when.startsAt)
    expect(read?.duration.toSeconds()).toBe(3600)
  }
})

test('a day that something must be ready is that whole day, also the last of a month', () => {
  const [read] = readBack(draw({ ...meeting, when: { day: '2026-02-28' } }))
  expect(read?.startDate.isDate).toBe(true)
  expect(read?.startDate.toString()).toBe('2026-02-28')
  expect(read?.endDate.toString()).toBe('2026-03-01')
})
