import { describe, expect, test } from 'vitest'
import { areaLevels } from '../areas/area.ts'
import { problems } from '../base/problem.ts'
import { missingReasons, statuses } from '../figures/cell.ts'
import { type Unit, units } from '../figures/indicator.ts'
import { addressIn, alternatesOf, localeOf, withoutLocale } from './address.ts'
import { missingWords, statusWords } from './cell-words.ts'
import {
  formatBytes,
  formatCount,
  formatDate,
  formatList,
  formatNumber,
  formatPercent,
  formatPercentagePoints,
  formatRange,
  formatShort,
  formatSigned,
  formatValue,
} from './format.ts'
import { levelWord, levelWords } from './levels.ts'
import { describeProblem, problemTexts } from './problem-texts.ts'
import { texts } from './texts.ts'
import { type UnitName, unitHeading } from './unit.ts'

/** Makes the no-break space visible, so that the expectations can be read. */
const shown = (text: string) => text.replaceAll('\u00a0', '_')

describe('numbers', () => {
  test('are written with a point and a comma in Dutch, the other way round in English', () => {
    expect(formatNumber(66641, 'nl')).toBe('66.641')
    expect(formatNumber(66641, 'en')).toBe('66,641')
    expect(formatPercent(21.6, 'nl')).toBe('21,6%')
    expect(formatPercent(21.6, 'en')).toBe('21.6%')
    expect(formatNumber(1000, 'nl')).toBe('1.000')
  })

  test('keep the decimals that were asked for, also when they are zero', () => {
    expect(formatPercent(21, 'nl', 1)).toBe('21,0%')
    expect(formatNumber(0.05, 'en', 2)).toBe('0.05')
  })

  test('have a real minus sign, and never a minus before zero', () => {
    expect(formatNumber(-1.2, 'nl', 1)).toBe('−1,2')
    expect(formatNumber(-0.04, 'nl', 1)).toBe('0,0')
    expect(formatSigned(3, 'nl', 1)).toBe('+3,0')
    expect(formatSigned(0.04, 'nl', 1)).toBe('0,0')
    expect(shown(formatPercentagePoints(-1.25, 'nl', 2))).toBe('−1,25_procentpunt')
    expect(shown(formatPercentagePoints(1, 'en', 0))).toBe('+1_percentage point')
  })

  test('are a dash when there is no number', () => {
    expect(formatNumber(Number.NaN, 'nl')).toBe('–')
    expect(formatValue(Number.POSITIVE_INFINITY, 'km', 'nl')).toBe('–')
    expect(formatPercent(Number.NaN, 'en')).toBe('–')
  })

  test('carry the word of their unit in singular and plural', () => {
    expect(shown(formatValue(1, 'persons', 'nl'))).toBe('1_persoon')
    expect(shown(formatValue(2, 'persons', 'nl'))).toBe('2_personen')
    expect(shown(formatValue(0, 'households', 'en'))).toBe('0_households')
    expect(shown(formatValue(74, 'per-1000', 'nl'))).toBe('74_per 1.000 inwoners')
    expect(shown(formatValue(0.8, 'km', 'nl', 1))).toBe('0,8_km')
    expect(formatValue(3, 'count', 'nl')).toBe('3')
  })

  test('write money out in full, with the sign of the language', () => {
    expect(shown(formatValue(312, 'thousand-euro', 'nl'))).toBe('€_312.000')
    expect(formatValue(312, 'thousand-euro', 'en')).toBe('€312,000')
    expect(shown(formatValue(-12.5, 'euro', 'nl', 2))).toBe('−€_12,50')
    expect(formatShort(4, 'persons', 'nl')).toBe('4')
    expect(formatShort(4, 'percent', 'nl', 1)).toBe('4,0%')
  })

  test('name both ends of a margin and avoid two minus signs around a dash', () => {
    expect(formatRange(46.5, 51.2, 'percent', 'nl', 1)).toBe('46,5–51,2%')
    expect(formatRange(-2, 1, 'percent', 'nl', 0)).toBe('−2 tot 1%')
    expect(shown(formatRange(200, 300, 'thousand-euro', 'nl'))).toBe('€_200.000 – €_300.000')
  })

  test('count things and bytes in words', () => {
    expect(shown(formatCount(1, 'wijk', 'wijken', 'nl'))).toBe('1_wijk')
    expect(shown(formatCount(1200, 'wijk', 'wijken', 'nl'))).toBe('1.200_wijken')
    expect(shown(formatBytes(312_400, 'nl'))).toBe('312_kB')
    expect(shown(formatBytes(1_420_000, 'en'))).toBe('1.4_MB')
    expect(formatList(['Zeist', 'Bunnik', 'De Bilt'], 'nl')).toBe('Zeist, Bunnik en De Bilt')
  })
})

describe('dates', () => {
  test('are Dutch days in words, also just before midnight in London', () => {
    expect(formatDate('2024-12-31T23:30:00Z', 'nl')).toBe('1 januari 2025')
    expect(formatDate(new Date('2026-11-22T12:00:00Z'), 'en')).toBe('22 November 2026')
  })

  test('are a dash when the text is no date', () => {
    expect(formatDate('volgende week', 'nl')).toBe('–')
  })
})

describe('addresses', () => {
  test('get /en in English and lose it in Dutch', () => {
    expect(addressIn('en', '/gebieden/GM0355?jaar=2024')).toBe('/en/gebieden/GM0355?jaar=2024')
    expect(addressIn('nl', '/en/gebieden/GM0355')).toBe('/gebieden/GM0355')
    expect(addressIn('en', '/')).toBe('/en')
    expect(addressIn('en', '/?q=zeist')).toBe('/en?q=zeist')
    expect(addressIn('en', '/en/kaart')).toBe('/en/kaart')
    expect(withoutLocale('/en')).toBe('/')
    expect(withoutLocale('/en?q=a')).toBe('/?q=a')
  })

  test('do not take a word that starts with "en" for English', () => {
    expect(localeOf('/energie')).toBe('nl')
    expect(withoutLocale('/energie')).toBe('/energie')
    expect(localeOf('/en/energie')).toBe('en')
  })

  test('name the same page in both languages', () => {
    expect(alternatesOf('/en/kaart').map((each) => each.path)).toEqual(['/kaart', '/en/kaart'])
  })
})

describe('the catalogue', () => {
  test('has words for exactly the units, reasons, statuses, levels and problems of the program', () => {
    const unitNames: readonly UnitName[] = units
    const same: readonly Unit[] = unitNames
    expect(same.map((unit) => typeof unitHeading(unit, 'nl'))).not.toContain('undefined')
    expect(Object.keys(missingWords).sort()).toEqual([...missingReasons].sort())
    expect(Object.keys(statusWords).sort()).toEqual([...statuses].sort())
    expect(Object.keys(levelWords)).toEqual([...areaLevels])
    expect(Object.keys(problemTexts.nl).sort()).toEqual(Object.keys(problems).sort())
  })

  test('leaves no text empty and no Dutch text untranslated by accident', () => {
    const found = leaves(texts.nl)
    expect(found.length).toBeGreaterThan(100)
    expect([...found, ...leaves(texts.en)].filter(([, text]) => text.trim() === '')).toEqual([])
    const english = new Map(leaves(texts.en))
    const longAndEqual = found.filter(([path, text]) => text.length > 20 && english.get(path) === text)
    expect(longAndEqual).toEqual([])
  })

  test('speaks to the public with "u" and keeps sentences short', () => {
    const sentences = [...leaves(texts.nl), ...leaves(problemTexts.nl), ...leaves(missingWords)]
      .flatMap(([, text]) => text.split(/(?<=[.?!])\s/))
      .filter((sentence) => sentence !== '')
    expect(sentences.filter((sentence) => /\b(je|jij|jouw)\b/i.test(sentence))).toEqual([])
    expect(sentences.filter((sentence) => sentence.split(/\s+/).length > 32)).toEqual([])
  })

  test('gives the plural of a level unless there is exactly one', () => {
    expect(levelWord('district', 'nl')).toBe('wijk')
    expect(levelWord('district', 'nl', 0)).toBe('wijken')
    expect(levelWord('municipality', 'en', 14)).toBe('municipalities')
  })
})

describe('problems', () => {
  test('fill in what is known and leave out a sentence with a hole', () => {
    const known = describeProblem('unexpected', { reference: 'k7f2' }, 'nl')
    expect(known.advice).toContain('k7f2')
    const unknown = describeProblem('unexpected', {}, 'nl')
    expect(unknown.advice).toBe('Probeer het opnieuw.')
  })

  test('do not look inside a value for more to fill in', () => {
    const text = describeProblem('area-not-found', { code: '{successor}' }, 'en')
    expect(text.happened).toContain('{successor}')
  })
})

/** Every text in a catalogue with the path that leads to it; functions are called with a sample. */
function leaves(node: unknown, path = ''): [string, string][] {
  if (typeof node === 'string') return [[path, node]]
  if (typeof node === 'function') return [[path, String(node('1', '2'))]]
  if (typeof node !== 'object' || node === null) return []
  return Object.entries(node).flatMap(([key, child]) => leaves(child, `${path}.${key}`))
}
