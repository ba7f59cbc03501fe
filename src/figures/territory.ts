import type { AreaCode, AreaLevel } from '../areas/area.ts'
import { descendantsAt, type Gazetteer } from '../areas/gazetteer.ts'
import type { Division } from '../areas/succession.ts'

/** What figures can be about: one area, or a set of areas together (a region, a division). */
export type Territory =
  | { readonly kind: 'area'; readonly key: AreaCode; readonly name: string; readonly level: AreaLevel }
  | {
      readonly kind: 'set'
      /** Unique among sets: `regio:twente`, `ZK22`. */
      readonly key: string
      readonly name: string
      /** Level of the members. */
      readonly level: 'municipality' | 'district'
      readonly members: readonly AreaCode[]
    }

export function areaTerritory(gazetteer: Gazetteer, code: AreaCode): Territory | undefined {
  const area = gazetteer.areas.get(code)
  return area && { kind: 'area', key: area.code, name: area.name, level: area.level }
}

/** The division of a code that somebody typed, unless it is the code of an area: a province is both. */
export function findDivision(
  { gazetteer, divisions }: { readonly gazetteer: Gazetteer; readonly divisions: readonly Division[] },
  typed: string,
): Division | undefined {
  const code = typed.trim().toUpperCase()
  return gazetteer.areas.has(code) ? undefined : divisions.find((one) => one.code === code)
}

/** A division as the set of its municipalities. */
export function divisionTerritory({ code, name, members }: Division): Territory {
  const codes = members.map(({ municipality }) => municipality)
  return { kind: 'set', key: code, name, level: 'municipality', members: codes }
}

/** Levels whose columns may be needed for a territory: its own, and that of the parts it can be added up from. */
export function levelsOf(territory: Territory): AreaLevel[] {
  if (territory.kind === 'set') return [territory.level]
  return territory.level === 'country' || territory.level === 'province'
    ? [territory.level, 'municipality']
    : [territory.level]
}

/** A member without a place in today's division: every column says `redivided` there, so a sum is never silently short. */
const NOWHERE = -1

/** Positions of the parts of a territory in the order of a level. */
export function partsOf(
  territory: Territory,
  gazetteer: Gazetteer,
): { level: AreaLevel; positions: number[] } {
  const level = territory.kind === 'set' ? territory.level : 'municipality'
  const codes = territory.kind === 'set' ? territory.members : descendantsAt(gazetteer, territory.key, level)
  return { level, positions: codes.map((code) => gazetteer.position.get(code) ?? NOWHERE) }
}
