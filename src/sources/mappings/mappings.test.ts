import { describe, expect, test } from 'vitest'
import { findIndicator, indicators } from '../../figures/catalogue.ts'
import { findSourceTable } from '../../figures/source-tables.ts'
import { mappedFiles } from './mapped-files.ts'

const given = ({ mapping }: (typeof mappedFiles)[number]) => [
  ...new Set([
    ...mapping.measures.filter((each) => !each.onlyToDerive).map((each) => each.indicator),
    ...(mapping.derive ?? []),
  ]),
]
const periodOf = ({ mapping, file }: (typeof mappedFiles)[number]) =>
  typeof mapping.period === 'number' ? mapping.period : Number(/20\d\d/.exec(file)?.[0])

describe('the mappings', () => {
  test('give each indicator, period and level from one file only', () => {
    const givenBy = new Map<string, string[]>()
    for (const mapped of mappedFiles)
      for (const indicator of given(mapped))
        for (const level of mapped.levels) {
          const key = `${indicator} ${periodOf(mapped)} ${level}`
          givenBy.set(key, [...(givenBy.get(key) ?? []), mapped.file])
        }
    expect([...givenBy].filter(([, files]) => files.length > 1)).toEqual([])
  })

  test('lead only to indicators of the catalogue', () => {
    const unknown = mappedFiles.flatMap((mapped) => given(mapped).filter((id) => !findIndicator(id)))
    expect(unknown).toEqual([])
  })

  test('fill every indicator of the catalogue', () => {
    const filled = new Set(mappedFiles.flatMap(given))
    expect(indicators.map((each) => each.id).filter((id) => !filled.has(id))).toEqual([])
  })

  test('come from sources that the indicator names', () => {
    const unnamed = mappedFiles.flatMap((mapped) =>
      given(mapped)
        .filter((id) => !findIndicator(id)?.sources.includes(mapped.mapping.source))
        .map((id) => `${id}: ${mapped.mapping.source}`),
    )
    expect([...new Set(unnamed)]).toEqual([])
    expect(mappedFiles.filter(({ mapping }) => !findSourceTable(mapping.source))).toEqual([])
  })

  test('name no source at an indicator that no file gives it', () => {
    const real = new Set(
      mappedFiles.flatMap((each) => given(each).map((id) => `${id} ${each.mapping.source}`)),
    )
    const weights = new Set(['un-wpp-2019', '83502NED', '71488ned', 'bevolking-pc4-2018', '03759ned'])
    const idle = indicators.flatMap(({ id, sources }) =>
      sources
        .filter(
          (source) => !real.has(`${id} ${source}`) && !(id.startsWith('expected-') && weights.has(source)),
        )
        .map((source) => `${id}: ${source}`),
    )
    expect(idle).toEqual([])
  })

  test('derive only ratios of counts that the same file holds', () => {
    const impossible = mappedFiles.flatMap(({ mapping, file }) =>
      (mapping.derive ?? []).filter((id) => {
        const rule = findIndicator(id)?.aggregation
        const has = (count: string) => mapping.measures.some((each) => each.indicator === count)
        return rule?.rule !== 'ratio' || !has(rule.numerator) || !has(rule.denominator) || file === ''
      }),
    )
    expect(impossible).toEqual([])
  })

  test('mark every model estimate as an estimate', () => {
    const wrong = mappedFiles.flatMap(({ mapping }) =>
      mapping.measures.filter(
        (each) => findIndicator(each.indicator)?.basis === 'model' && each.status !== 'estimate',
      ),
    )
    expect(wrong).toEqual([])
  })

  test('say that a share in whole per cents may be half a per cent off', () => {
    const shares = mappedFiles
      .filter(({ file }) => file === 'kwb-gemeenten-2012-2024.csv')
      .flatMap(({ mapping }) => mapping.measures.filter((each) => each.indicator === 'share-65-plus'))
    expect(shares.map((each) => each.roundedTo)).toEqual([1, 1, 1])
  })
})
