import type { AreaCode, AreaLevel } from '../areas/area.ts'
import type { Division } from '../areas/succession.ts'
import { isPresent } from './cell.ts'
import { cellAt } from './column.ts'
import type { Indicator } from './indicator.ts'
import { listObservations, type Shelves } from './observe.ts'
import { type Memory, memoryOf } from './profile.ts'
import { columnOf } from './shelf.ts'
import type { Territory } from './territory.ts'

type SharedShelves = Shelves & { readonly memory: Memory }

/** Values of all areas of a level in a year, ascending: the peers of an area. */
export function areaValues(level: AreaLevel, shelves: SharedShelves) {
  return (indicator: Indicator, period: number): readonly number[] =>
    remembered(shelves, `${level} ${indicator.id} ${period}`, () => {
      const column = columnOf(shelves.shelf(level, indicator.id), period)
      if (!column) return []
      return Array.from(column.flags, (_, position) => cellAt(column, position)).flatMap((cell) =>
        isPresent(cell) ? [cell.value] : [],
      )
    })
}

/** Values of sets of municipalities in a year, ascending: the peers of a region, such as the zorgkantoorregio's. */
export function setValues(
  sets: readonly { readonly code: string; readonly name: string; readonly members: readonly AreaCode[] }[],
  shelves: SharedShelves,
) {
  return (indicator: Indicator, period: number): readonly number[] =>
    remembered(shelves, `${sets.map(({ code }) => code).join(' ')} ${indicator.id} ${period}`, () =>
      sets.flatMap(({ code, name, members }) => {
        const territory: Territory = { kind: 'set', key: code, name, level: 'municipality', members }
        const cell = listObservations(territory, indicator, shelves).find(
          (one) => one.period === period,
        )?.cell
        return cell && isPresent(cell) ? [cell.value] : []
      }),
    )
}

/** The regions of the zorgkantoren: what a region is laid beside. */
export function careOffices({ divisions }: { readonly divisions: readonly Division[] }) {
  return divisions
    .filter(({ kind, validUntil }) => kind === 'zorgkantoor' && validUntil === undefined)
    .map(({ code, name, members }) => ({
      code,
      name,
      members: members.map(({ municipality }) => municipality),
    }))
}

function remembered(shelves: SharedShelves, key: string, calculate: () => number[]): readonly number[] {
  const memory = memoryOf<readonly number[]>(shelves.memory, 'peers')
  const known = memory.get(key)
  if (known) return known
  const made = calculate().sort((a, b) => a - b)
  memory.set(key, made)
  return made
}
