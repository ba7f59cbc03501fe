import { areaLevels } from '../areas/area.ts'
import { familyOf, indicators } from './catalogue.ts'
import type { ExportRow } from './export.ts'
import type { Library } from './library.queries.ts'
import { buildProfile, type Comparisons, findComparisons, type ProfileTheme } from './profile.ts'
import { sourceOf } from './provenance.ts'
import { levelsOf, type Territory } from './territory.ts'

export interface Profile {
  readonly themes: readonly ProfileTheme[]
  readonly comparisons: Comparisons
}

/** Indicators of the regiobeeld: all but the parts of the pyramid. */
const shown = indicators.filter(({ id }) => familyOf(id) === undefined)

/** Everything that the regiobeeld of a territory shows; brings the columns it needs into memory. */
export async function loadProfile(library: Library, territory: Territory): Promise<Profile> {
  const above = areaLevels.slice(0, areaLevels.indexOf(territory.level))
  for (const level of new Set([
    ...levelsOf(territory),
    ...above,
    'municipality' as const,
    ...below(territory),
  ])) {
    await library.load(level, indicators)
  }
  const comparisons = findComparisons(territory, library)
  return { themes: buildProfile(territory, shown, comparisons, library), comparisons }
}

/** The lead and the map look at neighbourhoods within a municipality or district. */
function below({ level }: Territory) {
  return level === 'municipality' || level === 'district' ? (['neighbourhood'] as const) : []
}

/** The profile as rows of a file: the place itself, every year. */
export function* profileRows({ themes }: Profile, library: Library, place: Territory): Iterable<ExportRow> {
  for (const { figures } of themes) {
    for (const { indicator, series } of figures) {
      for (const observation of series) {
        const source = sourceOf(library, observation.edition)
        yield {
          code: place.key,
          name: place.name,
          level: place.kind === 'set' ? 'region' : place.level,
          indicator,
          observation,
          source,
        }
      }
    }
  }
}
