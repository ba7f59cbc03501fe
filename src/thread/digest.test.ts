import { describe, expect, test } from 'vitest'
import type { Bead } from '../beads/bead.ts'
import { type Change, lastWeek, writeDigest } from './digest.ts'

const bead = (id: string, title: string): Bead => ({
  id,
  region: 'utrecht',
  kind: 'organisation',
  title,
  summary: '',
  slug: id,
  visibility: 'public',
  example: false,
  revision: 1,
})
const reader = { id: 'zoe', name: 'Zoë', locale: 'nl' } as const
const at = { origin: 'https://noaber.example', offAddress: 'https://noaber.example/post/uit/x' }
const change = (one: Bead, action: string, by: string | null = null, kind = 'organisation'): Change => ({
  bead: one,
  action,
  kind,
  by,
})

describe('the last week', () => {
  test('runs from Monday to Monday in Amsterdam, also when the clock changes', () => {
    expect(lastWeek(new Date('2026-01-19T06:00:00Z'))).toEqual({
      name: '2026-W03',
      from: new Date('2026-01-11T23:00:00Z'),
      until: new Date('2026-01-18T23:00:00Z'),
    })
    expect(lastWeek(new Date('2026-03-30T05:00:00Z'))).toEqual({
      name: '2026-W13',
      from: new Date('2026-03-22T23:00:00Z'),
      until: new Date('2026-03-29T22:00:00Z'),
    })
  })

  test('is the same all week, and changes on Monday at midnight in Amsterdam', () => {
    expect(lastWeek(new Date('2026-01-25T22:59:59Z')).name).toBe('2026-W03')
    expect(lastWeek(new Date('2026-01-25T23:00:00Z')).name).toBe('2026-W04')
  })

  // ISO 8601: 2026 has 53 weeks; 29 December 2025 begins week 1 of 2026.
  test('has the number and the year of ISO 8601', () => {
    expect(lastWeek(new Date('2027-01-04T12:00:00Z')).name).toBe('2026-W53')
    expect(lastWeek(new Date('2026-01-05T12:00:00Z')).name).toBe('2026-W01')
  })
})

describe('a digest', () => {
  test('has one line a thing with what was done, and its address', () => {
    const a = bead('a', 'Welzijn ’t Gooi')
    const letter = writeDigest(
      reader,
      [
        change(a, 'update'),
        change(a, 'update'),
        change(a, 'create', null, 'link'),
        change(bead('b', 'GGD'), 'create'),
        change(bead('c', 'Kernteam'), 'create', null, 'seat'),
      ],
      at,
    )
    expect(letter?.paragraphs.slice(2)).toEqual([
      'Welzijn ’t Gooi: is gewijzigd (2 keer), heeft andere verbanden.\nhttps://noaber.example/regios/utrecht/partners/a',
      'GGD: is nieuw.\nhttps://noaber.example/regios/utrecht/partners/b',
      'Kernteam: heeft andere zetels.\nhttps://noaber.example/regios/utrecht/partners/c',
    ])
    expect(letter?.closing?.at(-1)).toContain(at.offAddress)
  })

  test('is in the language of its reader', () => {
    const letter = writeDigest({ ...reader, locale: 'en' }, [change(bead('a', 'GGD'), 'update')], at)
    expect(letter).toMatchObject({ locale: 'en', subject: 'What changed this week' })
    expect(letter?.paragraphs.at(-1)).toContain('https://noaber.example/en/regios/utrecht/partners/a')
  })

  test('is not there when nothing changed, or only they themselves did something', () => {
    expect(writeDigest(reader, [], at)).toBeUndefined()
    expect(writeDigest(reader, [change(bead('a', 'GGD'), 'update', 'zoe')], at)).toBeUndefined()
  })

  test('counts what would make it too long', () => {
    const many = Array.from({ length: 40 }, (_, i) => change(bead(`b${i}`, `Nr ${i}`), 'update'))
    const letter = writeDigest(reader, many, at)
    expect(letter?.paragraphs).toHaveLength(2 + 25 + 1)
    expect(letter?.paragraphs.at(-1)).toBe('En nog 15 andere.')
  })
})
