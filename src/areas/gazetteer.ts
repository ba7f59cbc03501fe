import type { Area, AreaCode, AreaLevel, Vintage } from './area.ts'

/**
 * All areas of one division, in memory: name, place in the hierarchy and neighbours without a query.
 *
 * `order` is the fixed order (by code) of the areas of a level; packed figure columns have their values in this order.
 */
export interface Gazetteer {
  readonly vintage: Vintage
  readonly order: Readonly<Record<AreaLevel, readonly AreaCode[]>>
  /** Place of an area in the order of its level. */
  readonly position: ReadonlyMap<AreaCode, number>
  readonly areas: ReadonlyMap<AreaCode, Area>
  readonly children: ReadonlyMap<AreaCode, readonly AreaCode[]>
  readonly neighbours: ReadonlyMap<AreaCode, readonly AreaCode[]>
}

export function buildGazetteer(
  vintage: Vintage,
  areas: readonly Area[],
  neighbours: ReadonlyMap<AreaCode, readonly AreaCode[]>,
): Gazetteer {
  const sorted = [...areas].sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0))
  const order: Record<AreaLevel, AreaCode[]> = {
    country: [],
    province: [],
    municipality: [],
    district: [],
    neighbourhood: [],
  }
  const position = new Map<AreaCode, number>()
  const children = new Map<AreaCode, AreaCode[]>()
  for (const area of sorted) {
    position.set(area.code, order[area.level].length)
    order[area.level].push(area.code)
    if (area.parent === undefined) continue
    const siblings = children.get(area.parent)
    if (siblings) siblings.push(area.code)
    else children.set(area.parent, [area.code])
  }
  return { vintage, order, position, areas: new Map(sorted.map((a) => [a.code, a])), children, neighbours }
}

/** The area and everything above it, from the country down to the area itself. */
export function lineageOf(gazetteer: Gazetteer, code: AreaCode): Area[] {
  const line: Area[] = []
  for (
    let area = gazetteer.areas.get(code);
    area;
    area = area.parent ? gazetteer.areas.get(area.parent) : undefined
  )
    line.unshift(area)
  return line
}

/** The ancestor (or the area itself) at a level; undefined when the area lies above that level. */
export function ancestorAt(gazetteer: Gazetteer, code: AreaCode, level: AreaLevel): Area | undefined {
  return lineageOf(gazetteer, code).find((area) => area.level === level)
}

/** All areas of a level below an area (or the area itself), in code order. */
export function descendantsAt(gazetteer: Gazetteer, code: AreaCode, level: AreaLevel): AreaCode[] {
  const area = gazetteer.areas.get(code)
  if (!area) return []
  if (area.level === level) return [code]
  return (gazetteer.children.get(code) ?? []).flatMap((child) => descendantsAt(gazetteer, child, level))
}
