import { sql } from 'kysely'
import type { Locale } from '../base/locale.ts'
import type { Database } from '../database/database.ts'
import { findIndicator } from '../figures/catalogue.ts'
import { isPresent } from '../figures/cell.ts'
import { type Library, loadObservations } from '../figures/index.ts'
import type { Indicator } from '../figures/indicator.ts'
import { sourceOf } from '../figures/provenance.ts'
import { areaTerritory } from '../figures/territory.ts'
import { unitHeading } from '../language/unit.ts'
import type { Measured, Result } from './detail-shape.ts'

/** What was measured for a result, the oldest first. */
const measurementsOf = sql<Result['measurements']>`(
  select coalesce(json_agg(json_build_object('id', id, 'value', value, 'at', measured_on, 'source', source)
    order by measured_on, id), '[]')
  from project_measurement where result = project_result.id)`.as('measured')

/** What a project wants to reach, with what was measured: of a figure read from the library as it is now. */
export async function listResults(
  db: Database,
  library: Library,
  project: string,
  locale: Locale,
): Promise<readonly Result[]> {
  const rows = await db
    .selectFrom('project_result')
    .selectAll()
    .select(measurementsOf)
    .where('project', '=', project)
    .orderBy('position')
    .orderBy('id')
    .limit(100)
    .execute()
  if (rows.length === 0) return []
  const results: Result[] = []
  for (const row of rows) {
    const common = {
      id: row.id,
      better: row.better,
      ...(row.baseline_on === null ? {} : { baselineOn: row.baseline_on }),
      ...(row.target === null ? {} : { target: row.target }),
      ...(row.target_on === null ? {} : { targetOn: row.target_on }),
    }
    const indicator = row.indicator === null ? undefined : findIndicator(row.indicator)
    if (row.indicator !== null && row.area !== null) {
      results.push({
        ...common,
        ...(indicator
          ? await readFigure(library, indicator, row.area, row.baseline_on, locale)
          : // An indicator that the catalogue does not have any more: its name is all there is.
            { measure: row.indicator, unit: '', measurements: [] }),
      })
      continue
    }
    results.push({
      ...common,
      measure: row.measure,
      unit: row.unit,
      ...(row.baseline === null
        ? {}
        : { baseline: { value: row.baseline, at: row.baseline_on ?? '', source: '' } }),
      measurements: row.measured,
    })
  }
  return results
}

async function readFigure(
  library: Library,
  indicator: Indicator,
  code: string,
  baselineOn: string | null,
  locale: Locale,
): Promise<Pick<Result, 'measure' | 'unit' | 'figure' | 'baseline' | 'measurements'>> {
  const area = library.gazetteer.areas.get(code)
  const place = area && areaTerritory(library.gazetteer, area.code)
  const observations = place ? await loadObservations(library, place, indicator) : []
  const measurements: Measured[] = observations.flatMap(({ period, cell, edition }) => {
    if (!isPresent(cell)) return []
    const source = sourceOf(library, edition)
    return [
      {
        value: cell.value,
        ...(cell.low === undefined ? {} : { low: cell.low }),
        ...(cell.high === undefined ? {} : { high: cell.high }),
        at: String(period),
        source: source ? `${source.publisher}, ${source.title}` : '',
      },
    ]
  })
  const baseline = measurements.find(({ at }) => at === baselineOn?.slice(0, 4))
  return {
    measure: indicator.name[locale],
    unit: unitHeading(indicator.unit, locale),
    figure: {
      indicator: indicator.id,
      area: code,
      areaName: place?.name ?? code,
      decimals: indicator.decimals,
      isUnsure: indicator.basis !== 'register',
    },
    ...(baseline ? { baseline } : {}),
    measurements,
  }
}
