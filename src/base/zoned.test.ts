import fc from 'fast-check'
import { expect, test } from 'vitest'
import { localTimeOf, zonedMoment } from './zoned.ts'

// Days on which the clock changes: Uitvoeringsbesluit zomertijd, last Sundays of March and October.
test('a time in winter is one hour ahead of UTC, in summer two', () => {
  expect(zonedMoment('2026-01-15', '09:30')).toEqual({ at: new Date('2026-01-15T08:30:00Z') })
  expect(zonedMoment('2026-06-11', '09:30')).toEqual({ at: new Date('2026-06-11T07:30:00Z') })
  expect(zonedMoment('2026-12-31', '23:59')).toEqual({ at: new Date('2026-12-31T22:59:00Z') })
  expect(zonedMoment('2028-02-29', '00:00')).toEqual({ at: new Date('2028-02-28T23:00:00Z') })
})

test('the hour that is skipped in spring does not exist; the minutes around it do', () => {
  expect(zonedMoment('2026-03-29', '01:59')).toEqual({ at: new Date('2026-03-29T00:59:00Z') })
  for (const time of ['02:00', '02:30', '02:59'])
    expect(zonedMoment('2026-03-29', time)).toEqual({ refused: 'no-such-hour' })
  expect(zonedMoment('2026-03-29', '03:00')).toEqual({ at: new Date('2026-03-29T01:00:00Z') })
})

test('the hour that comes back in autumn is two moments', () => {
  expect(zonedMoment('2026-10-25', '02:30')).toEqual({
    refused: 'twice',
    first: new Date('2026-10-25T00:30:00Z'),
    second: new Date('2026-10-25T01:30:00Z'),
  })
  expect(zonedMoment('2026-10-25', '01:59')).toEqual({ at: new Date('2026-10-24T23:59:00Z') })
  expect(zonedMoment('2026-10-25', '03:00')).toEqual({ at: new Date('2026-10-25T02:00:00Z') })
})

test.each([
  '2026-02-30',
  '2026-13-01',
  '26-01-01',
  '',
  '2026-1-1',
  '1949-12-31',
  '2200-01-01',
  '2026-01-01T',
])('the day "%s" is not one', (day) => expect(zonedMoment(day, '10:00')).toEqual({ refused: 'bad-day' }))

test.each(['24:00', '9:30', '09:60', '', '09:30:00', 'noon'])('the time "%s" is not one', (time) =>
  expect(zonedMoment('2026-01-15', time)).toEqual({ refused: 'bad-time' }),
)

test('what the clock says at any minute leads back to that minute', () => {
  const minutes = fc.integer({
    min: Date.parse('1978-01-01T00:00Z') / 60_000,
    max: Date.parse('2199-12-31T00:00Z') / 60_000,
  })
  fc.assert(
    fc.property(minutes, (minute) => {
      const at = new Date(minute * 60_000)
      const { day, time } = localTimeOf(at)
      const back = zonedMoment(day, time)
      if ('at' in back) expect(back.at).toEqual(at)
      else {
        expect(back.refused).toBe('twice')
        if (back.refused === 'twice')
          expect([back.first.getTime(), back.second.getTime()]).toContain(at.getTime())
      }
    }),
  )
})
