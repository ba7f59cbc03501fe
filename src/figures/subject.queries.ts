import type { AreaLevel } from '../areas/area.ts'
import { listNeededColumns } from './aggregate.ts'
import { findAvailability } from './availability.ts'
import { findIndicator } from './catalogue.ts'
import type { ExportRow } from './export.ts'
import type { Indicator } from './indicator.ts'
import { listLevelColumns } from './level-figures.ts'
import type { Library } from './library.queries.ts'
import { buildFigure, findComparisons, type ProfileFigure } from './profile.ts'
import { sourceOf } from './provenance.ts'
import { chooseLevel, type Selection, selectFigures, type Wanted } from './selection.ts'
import { levelsOf, type Territory } from './territory.ts'

/** Brings into memory what is needed to show these indicators at these levels: also what they are added up from. */
export async function loadSubject(
  library: Library,
  indicators: readonly Indicator[],
  levels: Iterable<AreaLevel>,
): Promise<void> {
  const ids = new Set(indicators.flatMap((indicator) => [indicator.id, ...listNeededColumns(indicator)]))
  const needed = [...ids].flatMap((id) => findIndicator(id) ?? [])
  const wanted = new Set(levels)
  if (wanted.has('country') || wanted.has('province')) wanted.add('municipality')
  for (const level of wanted) await library.load(level, needed)
}

/** Figures of a level and year within an area, as asked or the nearest that there is. */
export async function loadSelection(
  library: Library,
  indicator: Indicator,
  wanted: Wanted,
): Promise<Selection | undefined> {
  const { levels } = findAvailability(indicator, library)
  const level = chooseLevel(wanted, levels)
  await loadSubject(library, [indicator], [level])
  const columns = listLevelColumns(level, indicator, library)
  return selectFigures(wanted, levels, level, columns, library.gazetteer)
}

/** The figure of one place over the years, beside its parent, the country and similar areas. */
export async function loadFigure(
  library: Library,
  indicator: Indicator,
  place: Territory,
): Promise<ProfileFigure> {
  await loadSubject(library, [indicator], [...levelsOf(place), 'country', 'province'])
  return buildFigure(place, indicator, findComparisons(place, library, 0), library)
}

/** A selection as rows of a file. */
export function* selectionRows(
  { rows, column }: Selection,
  indicator: Indicator,
  library: Library,
): Iterable<ExportRow> {
  if (!column) return
  const source = sourceOf(library, column.edition)
  for (const { area, cell } of rows) {
    const observation = { period: column.period, cell, edition: column.edition }
    yield { code: area.code, name: area.name, level: area.level, indicator, observation, source }
  }
}

/** The years of one place as rows of a file. */
export function* figureRows(
  { indicator, series }: ProfileFigure,
  place: Territory,
  library: Library,
): Iterable<ExportRow> {
  const level = place.kind === 'set' ? 'region' : place.level
  for (const observation of series) {
    const source = sourceOf(library, observation.edition)
    yield { code: place.key, name: place.name, level, indicator, observation, source }
  }
}
