import { fixedClock } from '../base/clock.ts'
import type { ImportTableIo, TableRequest } from './import-table.job.ts'
import type { TableMapping } from './mapping.ts'
import { orderOf, testIndicators } from './testing.ts'

/** What an import needs, with the network at a local double of CBS. */
export function makeImportIo(origin: string): ImportTableIo {
  const clock = fixedClock('2026-11-22T12:00:00Z')
  const areas = orderOf()
  return {
    clock,
    indicators: testIndicators,
    areasOf: (vintage) => (vintage === 2024 ? areas : undefined),
    net: {
      http: fetch,
      clock,
      sleep: async () => undefined,
      signal: new AbortController().signal,
      jitter: () => 0.5,
      origins: [origin],
      bases: { v3: `${origin}/cbs`, thirdParty: `${origin}/derden`, v4: `${origin}/v4` },
      timeoutMs: 3000,
    },
  }
}

export const kwbMapping: TableMapping = {
  source: '85984NED',
  vintage: 2024,
  area: 'WijkenEnBuurten',
  period: 2024,
  blank: 'suppressed',
  absent: 'not-collected',
  measures: [
    { column: 'AantalInwoners_5', indicator: 'inhabitants', status: 'final' },
    { column: 'k_65JaarOfOuder_12', indicator: 'aged-65-plus', status: 'final' },
  ],
  derive: ['share-65-plus'],
}

export const testRequests: readonly [TableRequest] = [
  { ref: { version: 'v3', table: '85984NED', catalogue: 'CBS' }, mapping: kwbMapping },
]
