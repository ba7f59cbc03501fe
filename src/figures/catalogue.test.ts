import { describe, expect, test } from 'vitest'
import { ageClasses, ageSexId } from './catalogue/age-sex.ts'
import { familyOf, findIndicator, indicators, listByTheme, themeTexts } from './catalogue.ts'
import { themes, units } from './indicator.ts'
import { findSourceTable, sourceTables } from './source-tables.ts'

const listed = indicators.filter((indicator) => familyOf(indicator.id) === undefined)
const occurrences = (text: string, part: string) => text.split(part).length - 1
const sentencesOf = (text: string) => text.split(/(?<=[.!?])\s+(?=[A-Z0-9])/)

/** Ids whose texts fail a check, so that a failure names the indicator. */
const failing = (holds: (each: (typeof indicators)[number]) => boolean) =>
  indicators.filter((each) => !holds(each)).map((each) => each.id)

describe('the catalogue', () => {
  test('has more than a hundred indicators besides the population pyramid', () => {
    expect(listed.length).toBeGreaterThanOrEqual(100)
    expect(indicators.length - listed.length).toBe(2 * ageClasses.length)
  })

  test('has unique kebab-case ids', () => {
    expect(new Set(indicators.map((each) => each.id)).size).toBe(indicators.length)
    expect(failing((each) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(each.id))).toEqual([])
  })

  test('has unique names in both languages', () => {
    for (const locale of ['nl', 'en'] as const) {
      const names = listed.map((each) => each.name[locale])
      expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([])
    }
  })

  test('leaves no text empty and translates every text', () => {
    expect(
      failing((each) =>
        [each.name, each.explanation, each.limits, each.periodMeaning, each.sentence].every(
          (text) => text.nl.trim().length > 2 && text.en.trim().length > 2 && text.nl !== text.en,
        ),
      ),
    ).toEqual([])
  })

  test('explains in at most two sentences of at most 22 words', () => {
    expect(
      failing((each) =>
        (['nl', 'en'] as const).every((locale) => {
          const sentences = sentencesOf(each.explanation[locale])
          return sentences.length <= 2 && sentences.every((sentence) => sentence.split(/\s+/).length <= 22)
        }),
      ),
    ).toEqual([])
  })

  test('names the place and the value exactly once in a sentence, and nothing else', () => {
    expect(
      failing((each) =>
        [each.sentence.nl, each.sentence.en].every(
          (text) =>
            occurrences(text, '{place}') === 1 &&
            occurrences(text, '{value}') === 1 &&
            occurrences(text, '{') === 2 &&
            text.endsWith('.'),
        ),
      ),
    ).toEqual([])
  })

  test('calls a model estimate an estimate in its sentence', () => {
    expect(
      failing(
        (each) =>
          each.basis !== 'model' ||
          (each.sentence.nl.startsWith('Naar schatting') && each.sentence.en.startsWith('An estimated')),
      ),
    ).toEqual([])
  })

  test('aggregates with indicators that exist and add up', () => {
    const addsUp = (id: string) => findIndicator(id)?.aggregation.rule === 'sum'
    expect(
      failing(({ aggregation }) => {
        if (aggregation.rule === 'ratio')
          return addsUp(aggregation.numerator) && addsUp(aggregation.denominator)
        if (aggregation.rule === 'weighted') return addsUp(aggregation.weight)
        return true
      }),
    ).toEqual([])
  })

  test('adds up counts only, and weights a share of 65-plussers by the 65-plussers', () => {
    const counts = ['persons', 'households', 'dwellings', 'count', 'ha', 'thousand-euro']
    expect(failing((each) => each.aggregation.rule !== 'sum' || counts.includes(each.unit))).toEqual([])
    expect(findIndicator('lonely-65-plus')?.aggregation).toEqual({
      rule: 'weighted',
      weight: 'population-65-plus',
    })
  })

  test('refuses to aggregate a median, with a reason in both languages', () => {
    const rule = findIndicator('median-wealth')?.aggregation
    expect(rule?.rule).toBe('refuse')
    expect(rule?.rule === 'refuse' && rule.reason.nl).toContain('mediaan')
  })

  test('names only sources that exist', () => {
    expect(failing((each) => each.sources.every((id) => findSourceTable(id) !== undefined))).toEqual([])
  })

  test('uses known units and whole decimals', () => {
    expect(failing((each) => units.includes(each.unit) && [0, 1, 2].includes(each.decimals))).toEqual([])
  })

  test('has headline figures in every theme, about thirty in all', () => {
    expect(themes.filter((theme) => !listed.some((each) => each.theme === theme && each.headline))).toEqual(
      [],
    )
    const headlines = listed.filter((each) => each.headline)
    expect(headlines.length).toBeGreaterThanOrEqual(25)
    expect(headlines.length).toBeLessThanOrEqual(45)
  })

  test('never joins the two series of perceived health', () => {
    expect(findIndicator('perceived-health-18-plus')?.sources).toEqual(['50150NED'])
    expect(findIndicator('good-health-18-plus')?.sources).toEqual(['50090NED'])
  })

  test('does not find an indicator that is not there', () => {
    expect(findIndicator('no-such-indicator')).toBeUndefined()
    expect(findIndicator('')).toBeUndefined()
  })

  test('writes good Dutch: no double spaces, no unfinished template', () => {
    expect(
      failing((each) =>
        [each.name.nl, each.explanation.nl, each.limits.nl, each.sentence.nl].every(
          (text) => !/ {2}|undefined|\$\{|\.\./.test(text),
        ),
      ),
    ).toEqual([])
  })
})

describe('lists by theme', () => {
  test('hold every indicator once, without the parts of the pyramid', () => {
    const all = themes.flatMap((theme) => listByTheme(theme))
    expect(all.length).toBe(listed.length)
    expect(all.some((each) => each.id === ageSexId('women', '95+'))).toBe(false)
  })

  test('begin with the headline figures', () => {
    for (const theme of themes) {
      const flags = listByTheme(theme).map((each) => each.headline)
      expect(flags.lastIndexOf(true)).toBe(flags.filter(Boolean).length - 1)
    }
  })

  test('have a name and an intro in both languages', () => {
    for (const theme of themes) {
      expect(themeTexts[theme].name.nl).not.toBe('')
      expect(themeTexts[theme].intro.nl).not.toBe(themeTexts[theme].intro.en)
    }
  })
})

describe('source tables', () => {
  test('have unique ids, an https address and an attribution', () => {
    expect(new Set(sourceTables.map((table) => table.id)).size).toBe(sourceTables.length)
    expect(sourceTables.filter((table) => !table.address.startsWith('https://'))).toEqual([])
    expect(sourceTables.filter((table) => table.attribution === '' || table.licence === '')).toEqual([])
  })

  test('are named as the publishers ask', () => {
    expect(findSourceTable('85984NED')?.attribution).toBe('CBS')
    expect(findSourceTable('50090NED')?.attribution).toBe("RIVM, GGD'en en CBS")
    expect(findSourceTable('cbs-gebiedsindelingen-2024')?.attribution).toBe('CBS/Kadaster')
  })
})
