import { describe, expect, test } from 'vitest'
import type { AreaLevel } from '../areas/area.ts'
import type { Locale } from '../base/locale.ts'
import { indicators } from './catalogue.ts'
import type { Cell, PresentCell } from './cell.ts'
import type { Observation } from './observe.ts'
import { describeFigure, formatCell, formatInSentence } from './sentence.ts'
import { estimate, indicatorOf } from './shelves.testing.ts'

const exact = (value: number): PresentCell => ({ value, status: 'final' })
const at = (period: number, cell: Cell): Observation => ({ period, cell, edition: 1 })

interface Said {
  readonly id: string
  readonly place?: string
  readonly level?: AreaLevel
  readonly series: readonly Observation[]
  readonly country?: PresentCell
  readonly locale?: Locale
}

/** All sentences of a figure in one line, as they stand on a page; no-break spaces as spaces. */
function say({ id, place = 'Zeist', level = 'municipality', series, country, locale = 'nl' }: Said): string {
  const other = country && { name: locale === 'nl' ? 'Nederland' : 'the Netherlands', cell: country }
  const { main, comparison, change } = describeFigure(
    indicatorOf(id),
    { name: place, level },
    series.at(-1),
    series,
    other,
    locale,
  )
  return [main, comparison, change]
    .filter((part) => part !== undefined)
    .join(' ')
    .replaceAll('\u00a0', ' ')
}

describe('the sentences of a figure', () => {
  test('read as people write them', () => {
    expect(say({ id: 'share-65-plus', series: [at(2024, exact(21.6))], country: exact(20.5) })).toBe(
      'In Zeist is 21,6% van de inwoners 65 jaar of ouder. Dat is iets meer dan in Nederland (20,5%).',
    )
    expect(
      say({ id: 'share-65-plus', series: [at(2024, exact(21.6))], country: exact(20.5), locale: 'en' }),
    ).toBe(
      'In Zeist 21.6% of residents are 65 or over. That is slightly more than in the Netherlands (20.5%).',
    )
    expect(say({ id: 'population', series: [at(2012, exact(61235)), at(2024, exact(66641))] })).toBe(
      'In Zeist wonen 66.641 mensen. Sinds 2012 is het aantal gegroeid met 5.406 (9%).',
    )
    expect(say({ id: 'wmo-clients-per-1000', series: [at(2022, exact(74))], country: exact(66) })).toBe(
      'In Zeist krijgen 74 op de duizend inwoners hulp uit de Wmo. Dat is meer dan in Nederland (66).',
    )
    expect(say({ id: 'distance-to-gp', series: [at(2024, exact(1.4))], country: exact(1) })).toBe(
      'In Zeist is de dichtstbijzijnde huisarts gemiddeld 1,4 km ver. Dat is verder dan in Nederland (1,0 km).',
    )
    expect(say({ id: 'woz-value', series: [at(2024, exact(512000))], country: exact(379000) })).toBe(
      'Een woning in Zeist is gemiddeld € 512.000 waard. Dat is meer dan in Nederland (€ 379.000).',
    )
  })

  test('use the word that goes with the unit', () => {
    const word = (id: string, value: number, country: number) =>
      say({ id, series: [at(2024, exact(value))], country: exact(country) })
    expect(word('average-household-size', 2.1, 2.11)).toContain(
      'Dat is ongeveer evenveel als in Nederland (2,1',
    )
    expect(word('address-density', 3000, 1900)).toContain('Dat is veel hoger dan in Nederland (1.900')
    expect(word('distance-to-gp', 0.4, 1)).toContain('Dat is veel dichterbij dan in Nederland (1,0 km).')
  })

  test('name the value as it stands in the first sentence, to set it in bold', () => {
    const { main, value = '–' } = describeFigure(
      indicatorOf('share-65-plus'),
      { name: 'Zeist', level: 'municipality' },
      at(2024, exact(21.6)),
      [],
      undefined,
      'nl',
    )
    expect(value).toBe('21,6%')
    expect(main).toContain(value)
  })

  test('call no difference that is within the margin', () => {
    const wide: PresentCell = { value: 24, low: 19, high: 29, status: 'final' }
    expect(
      say({
        id: 'share-65-plus',
        place: 'Nijenheim',
        level: 'neighbourhood',
        series: [at(2024, wide)],
        country: exact(20.5),
      }),
    ).toBe(
      'In Nijenheim is 24,0% van de inwoners 65 jaar of ouder. Dat is ongeveer evenveel als in Nederland (20,5%).',
    )
  })

  test('of a model estimate say that it is one, call small differences none, and tell no trend', () => {
    const series = [at(2012, estimate(40)), at(2020, estimate(48.8))]
    const text = say({ id: 'lonely-65-plus', series, country: estimate(49.5) })
    expect(text).toContain('Naar schatting')
    expect(text).toContain('ongeveer evenveel als in Nederland (49,5%)')
    expect(text).not.toContain('Sinds')
    expect(text).not.toContain('2012')
  })

  test('compare no counts with the country: more people is not more ageing', () => {
    expect(say({ id: 'population', series: [at(2024, exact(66641))], country: exact(17942942) })).toBe(
      'In Zeist wonen 66.641 mensen.',
    )
  })

  test('never rank', () => {
    for (const { id } of indicators.slice(0, 60)) {
      const text = say({ id, series: [at(2012, exact(10)), at(2024, exact(20))], country: exact(15) })
      expect(text).not.toMatch(/hoogste van|laagste van|plaats \d|nummer \d|beste|slechtste/)
    }
  })
})

describe('the change over the years', () => {
  const share = (...years: [number, Cell][]) =>
    say({ id: 'share-65-plus', series: years.map(([year, cell]) => at(year, cell)) })

  test('of a share is in percentage points, from the oldest year that has a figure', () => {
    expect(share([2011, { missing: 'redivided' }], [2012, exact(18.6)], [2024, exact(21.6)])).toBe(
      'In Zeist is 21,6% van de inwoners 65 jaar of ouder. Sinds 2012 is het aandeel gegroeid met 3,0 procentpunt.',
    )
    expect(share([2012, exact(21.6)], [2024, exact(18.6)])).toContain(
      'Sinds 2012 is het aandeel gedaald met 3,0 procentpunt.',
    )
  })

  test('within what both years leave open is no change', () => {
    const rounded: PresentCell = { value: 21, low: 20.5, high: 21.5, status: 'final' }
    expect(share([2012, rounded], [2024, exact(21.5)])).toContain(
      'Sinds 2012 is dat ongeveer gelijk gebleven.',
    )
    expect(share([2012, rounded], [2024, exact(21.6)])).toContain('met 0,6 procentpunt')
    // 5.7 and 5.6 may both be 5.65.
    expect(share([2020, exact(5.7)], [2024, exact(5.6)])).toContain('ongeveer gelijk gebleven')
    expect(share([2020, exact(5.7)], [2024, exact(5.5)])).toContain('gedaald met 0,2 procentpunt')
  })

  test('of an average names the old value: it did not grow by people', () => {
    expect(say({ id: 'woz-value', series: [at(2012, exact(280000)), at(2024, exact(512000))] })).toBe(
      'Een woning in Zeist is gemiddeld € 512.000 waard. In 2012 was dat € 280.000.',
    )
  })

  test('a small count grows by people alone: a percentage of twelve says nothing', () => {
    expect(say({ id: 'population', series: [at(2021, exact(12)), at(2024, exact(18))] })).toBe(
      'In Zeist wonen 18 mensen. Sinds 2021 is het aantal gegroeid met 6.',
    )
  })

  test('is not told with one year', () => {
    expect(share([2024, exact(21.6)])).toBe('In Zeist is 21,6% van de inwoners 65 jaar of ouder.')
  })
})

describe('a figure that is not there', () => {
  test('is a sentence that says why, in both languages', () => {
    const missing = at(2024, { missing: 'suppressed' })
    expect(say({ id: 'share-65-plus', place: 'Nijenheim', series: [missing] })).toBe(
      'Voor Nijenheim is dit cijfer er niet. De bron toont dit cijfer niet. Het gaat om zo weinig mensen dat u zou kunnen zien over wie het gaat.',
    )
    expect(say({ id: 'share-65-plus', series: [missing], locale: 'en' })).toContain(
      'There is no such figure for Zeist.',
    )
  })

  test('that may not be added up says so in the words of its indicator', () => {
    const coverage = { areasUsed: 0, areasMissing: 2, missingPositions: [0, 1] }
    const refused = { ...at(2022, { missing: 'not-applicable' }), coverage }
    expect(say({ id: 'median-wealth', place: 'regio Twente', series: [refused] })).toBe(
      'Voor regio Twente is dit cijfer er niet. Een mediaan is het middelste van alle huishoudens. Medianen van gebieden kun je niet optellen of middelen.',
    )
    expect(say({ id: 'median-wealth', series: [at(2022, { missing: 'not-applicable' })] })).toContain(
      'Dit cijfer kan hier niet bestaan.',
    )
  })

  test('was not measured when there is no observation at all; nothing is compared', () => {
    expect(say({ id: 'share-65-plus', series: [], country: exact(20.5) })).toBe(
      'Voor Zeist is dit cijfer er niet. De bron heeft dit in dit jaar of voor dit gebied niet gemeten.',
    )
  })
})

describe('a value in a sentence', () => {
  test('has its unit, unless the sentence itself names it', () => {
    expect(formatInSentence(66641, indicatorOf('population'), 'nl')).toBe('66.641')
    expect(formatInSentence(74, indicatorOf('wmo-clients-per-1000'), 'nl')).toBe('74')
    expect(formatInSentence(21.6, indicatorOf('share-65-plus'), 'en')).toBe('21.6%')
    expect(formatCell(66641, indicatorOf('population'), 'nl')).toBe('66.641\u00a0personen')
  })

  test('a sentence that opens with the place starts with a capital', () => {
    expect(say({ id: 'land-area', place: 'regio Twente', series: [at(2024, exact(1441))] })).toMatch(
      /^Regio Twente heeft /,
    )
  })
})
