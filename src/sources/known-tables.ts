import type { TableRequest } from './import-table.job.ts'
import type { MeasureMapping, TableMapping } from './mapping.ts'
import {
  health2012Adults,
  health2012Older,
  health2016Adults,
  health2016Older,
  health2020Adults,
  health2020Older,
} from './mappings/health.ts'
import { kwb2024 } from './mappings/kwb-2024.ts'
import { kwbAgeHouseholds2024 } from './mappings/kwb-age-households.ts'
import { measure } from './mappings/measure.ts'
import { columnsOf } from './table-plan.ts'

/** Columns of the files in which the figures were found, and the keys of the same topics in the table itself. */
const keys2024: Readonly<Record<string, string>> = {
  inwoners: 'AantalInwoners_5',
  jaar_0_14: 'k_0Tot15Jaar_8',
  jaar_15_24: 'k_15Tot25Jaar_9',
  jaar_25_44: 'k_25Tot45Jaar_10',
  jaar_45_64: 'k_45Tot65Jaar_11',
  jaar_65plus: 'k_65JaarOfOuder_12',
  huishoudens: 'HuishoudensTotaal_29',
  eenpersoons: 'Eenpersoonshuishoudens_30',
  zonder_kinderen: 'HuishoudensZonderKinderen_31',
  met_kinderen: 'HuishoudensMetKinderen_32',
  gem_huishoudensgrootte: 'GemiddeldeHuishoudensgrootte_33',
  inwoners_per_km2: 'Bevolkingsdichtheid_34',
  koop_pct: 'Koopwoningen_47',
  huur_pct: 'HuurwoningenTotaal_48',
}

/**
 * Tables that `noaber import <table>` can fetch by itself, with all that the snapshot has of them. Where a key was
 * wrong or has been renumbered, the check of the shape refuses the import before a figure is changed.
 */
export const knownTables: ReadonlyMap<string, readonly [TableRequest, ...TableRequest[]]> = new Map([
  ['85984NED', [requestOf('CBS', keyFigures2024())]],
  [
    '50090NED',
    [
      healthRequest(health2012Adults, 2012),
      healthRequest(health2012Older, 2012),
      healthRequest(health2016Adults, 2016),
      healthRequest(health2016Older, 2016),
      healthRequest(health2020Adults, 2020),
      healthRequest(health2020Older, 2020),
    ],
  ],
  ['50150NED', [requestOf('RIVM', perceivedHealth())]],
])

function keyFigures2024(): TableMapping {
  const { keep: _, ...households } = kwbAgeHouseholds2024
  const renamed = kwbAgeHouseholds2024.measures.map((one) => ({
    ...one,
    column: keys2024[one.column] ?? one.column,
  }))
  return {
    ...households,
    area: 'WijkenEnBuurten',
    measures: [...renamed, ...kwb2024.measures].map(withoutBlank),
  }
}

/** The table itself keeps its zeros: what a blank meant in a copy does not hold for it. */
function withoutBlank({ blank: _, ...rest }: MeasureMapping): MeasureMapping {
  return rest
}

function perceivedHealth(): TableMapping {
  return {
    source: '50150NED',
    vintage: 2024,
    area: 'WijkenEnBuurten',
    period: { column: 'Perioden' },
    keep: { Leeftijd: ['20300'], Marges: ['MW00000'] },
    blank: 'suppressed',
    absent: 'suppressed',
    measures: [measure('GoedErvarenGezondheid_4', 'perceived-health-18-plus', { status: 'estimate' })],
  }
}

function healthRequest(mapping: TableMapping, year: number): TableRequest {
  const period = `${year}JJ00`
  const [age = ''] = mapping.keep?.['Leeftijd'] ?? []
  const kept = { ...mapping, keep: { ...mapping.keep, Perioden: [period] } }
  return requestOf('RIVM', kept, `Leeftijd eq '${age}' and Perioden eq '${period}'`)
}

function requestOf(catalogue: string, mapping: TableMapping, filter?: string): TableRequest {
  const ref = { version: 'v3', table: mapping.source, catalogue, select: columnsOf(mapping) } as const
  return { ref: filter === undefined ? ref : { ...ref, filter }, mapping }
}
