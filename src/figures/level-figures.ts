import type { AreaCode, AreaLevel } from '../areas/area.ts'
import { isPresent } from './cell.ts'
import { type Column, missingFlag, presentFlag } from './column.ts'
import type { Indicator } from './indicator.ts'
import { listObservations, type Observation, type Shelves } from './observe.ts'
import { type Memory, memoryOf } from './profile.ts'
import { areaTerritory } from './territory.ts'

/**
 * The figures of all areas of a level, a column a year, oldest first.
 *
 * Provinces and the country are filled in from their municipalities where the source has no figure of their own.
 * The caller loads the columns first.
 */
export function listLevelColumns(
  level: AreaLevel,
  indicator: Indicator,
  library: Shelves & { readonly memory: Memory },
): readonly Column[] {
  if (level !== 'country' && level !== 'province') return library.shelf(level, indicator.id)
  const memory = memoryOf<readonly Column[]>(library.memory, 'level-columns')
  const key = `${level} ${indicator.id}`
  const known = memory.get(key)
  if (known) return known
  const made = addUpColumns(level, indicator, library)
  memory.set(key, made)
  return made
}

function addUpColumns(level: AreaLevel, indicator: Indicator, shelves: Shelves): Column[] {
  const codes = shelves.gazetteer.order[level]
  const series = codes.map((code) => {
    const territory = areaTerritory(shelves.gazetteer, code)
    return territory ? listObservations(territory, indicator, shelves) : []
  })
  const periods = [...new Set(series.flat().map(({ period }) => period))].sort((a, b) => a - b)
  return periods.map((period) => {
    const found = series.map((list) => list.find((one) => one.period === period))
    return packObservations(indicator, level, shelves.gazetteer.vintage, period, codes, found)
  })
}

function packObservations(
  indicator: Indicator,
  level: AreaLevel,
  vintage: number,
  period: number,
  codes: readonly AreaCode[],
  found: readonly (Observation | undefined)[],
): Column {
  const scale = 10 ** indicator.decimals
  const values = new Int32Array(codes.length)
  const flags = new Uint8Array(codes.length).fill(missingFlag('not-collected'))
  const low = new Int32Array(codes.length)
  const high = new Int32Array(codes.length)
  for (const [position, observation] of found.entries()) {
    const cell = observation?.cell
    if (!cell) continue
    if (!isPresent(cell)) {
      flags[position] = missingFlag(cell.missing)
      continue
    }
    const margin = cell.low !== undefined && cell.high !== undefined
    values[position] = Math.round(cell.value * scale)
    low[position] = Math.round((cell.low ?? cell.value) * scale)
    high[position] = Math.round((cell.high ?? cell.value) * scale)
    flags[position] = presentFlag(cell.status, { margin, restated: cell.restated === true })
  }
  const edition = found.find((observation) => observation)?.edition ?? 0
  return {
    indicator: indicator.id,
    period,
    level,
    vintage,
    decimals: indicator.decimals,
    edition,
    values,
    flags,
    low,
    high,
  }
}
