import { describe, expect, test } from 'vitest'
import type { Cell } from './cell.ts'
import { type ExportRow, exportCsv, exportJson, roundTo } from './export.ts'
import { sourceOf } from './provenance.ts'
import { indicatorOf } from './shelves.testing.ts'

const editions = {
  editions: new Map([
    [7, { id: 7, source: '85984NED', edition: '2024-12-04', retrievedOn: '2026-11-20', checksum: 'abc' }],
  ]),
}
const row = (cell: Cell, id = 'share-65-plus'): ExportRow => ({
  code: 'GM0355',
  name: 'Zeist',
  level: 'municipality',
  indicator: indicatorOf(id),
  observation: { period: 2024, cell, edition: 7 },
  source: sourceOf(editions, 7),
})

describe('figures as CSV', () => {
  test('stand alone: each row has unit, status, source and licence', () => {
    const lines = exportCsv([row({ value: 21.6, status: 'final' })]).split('\r\n')
    expect(lines).toEqual([
      'gebied,naam,niveau,indicator,indicator_naam,jaar,waarde,eenheid,marge_laag,marge_hoog,status,reden_ontbreekt,op_grenzen_van_nu,bron,licentie,naamsvermelding',
      'GM0355,Zeist,municipality,share-65-plus,Aandeel 65 jaar of ouder,2024,21.6,percent,,,final,,nee,85984NED,CC-BY-4.0,CBS',
      '',
    ])
  })

  test('a missing figure is an empty cell with its reason, never a zero', () => {
    const [, line = ''] = exportCsv([row({ missing: 'suppressed' })]).split('\r\n')
    expect(line).toBe(
      'GM0355,Zeist,municipality,share-65-plus,Aandeel 65 jaar of ouder,2024,,percent,,,,suppressed,,85984NED,CC-BY-4.0,CBS',
    )
  })

  test('calculated figures are rounded to what their indicator promises, margins too', () => {
    const cell: Cell = {
      value: 22.75663,
      low: 22.71,
      high: 22.7999,
      status: 'estimate',
      restated: true,
    }
    const [, line = ''] = exportCsv([row(cell)]).split('\r\n')
    expect(line).toContain(',2024,22.8,percent,22.7,22.8,estimate,,ja,')
    expect(roundTo(0.1 + 0.2, 1)).toBe(0.3)
    expect(roundTo(66641, 0)).toBe(66641)
  })
})

describe('a figure as JSON', () => {
  test('has its value and where it comes from', () => {
    expect(exportJson(row({ value: 21.6, status: 'final' }))).toEqual({
      area: 'GM0355',
      areaName: 'Zeist',
      level: 'municipality',
      indicator: 'share-65-plus',
      period: 2024,
      unit: 'percent',
      value: 21.6,
      status: 'final',
      source: '85984NED',
    })
  })

  test('or null with the reason', () => {
    expect(exportJson(row({ missing: 'redivided' }))).toMatchObject({ value: null, missing: 'redivided' })
    expect(exportJson(row({ missing: 'redivided' }))).not.toHaveProperty('status')
  })

  test('of an edition that nobody knows has no source, and says nothing else', () => {
    expect(sourceOf(editions, 8)).toBeUndefined()
    expect(exportJson({ ...row({ value: 1, status: 'final' }), source: undefined })).not.toHaveProperty(
      'source',
    )
  })
})
