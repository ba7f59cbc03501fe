import { expect, test } from 'vitest'
import type { ProfileFigure } from './profile.ts'
import { listProfileSources } from './provenance.ts'
import { indicatorOf } from './shelves.testing.ts'

const edition = (id: number, source: string) =>
  [id, { id, source, edition: '1', retrievedOn: '2026-11-20', checksum: 'abc' }] as const
const library = {
  editions: new Map([edition(1, '85984NED'), edition(2, '50090NED'), edition(3, 'no-such-table')]),
}
const at = (period: number, number: number) => ({
  period,
  cell: { value: 1, status: 'final' as const },
  edition: number,
})

test('the sources of a page are those of its figures and of what they are compared with, each once', () => {
  const figure = (used: number, compared: number): ProfileFigure => ({
    indicator: indicatorOf('share-65-plus'),
    series: [at(2023, used), at(2024, used)],
    comparisons: [
      {
        territory: { kind: 'area', key: 'NL00', name: 'Nederland', level: 'country' },
        relation: 'country',
        series: [at(2024, compared)],
      },
    ],
  })
  const list = (figures: ProfileFigure[]) =>
    listProfileSources([{ theme: 'ageing', figures }], library).map(({ id }) => id)
  expect(list([figure(2, 1), figure(1, 1)])).toEqual(['50090NED', '85984NED'])
  expect(list([figure(1, 3)])).toEqual(['85984NED'])
  expect(list([])).toEqual([])
})
