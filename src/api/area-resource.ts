import type { Area } from '../areas/area.ts'
import { type Gazetteer, lineageOf } from '../areas/gazetteer.ts'
import { type Region, regionsOf } from '../regions/region.ts'
import type { AreaDetail, AreaResource } from './resources.ts'
import { API_PATH } from './version.ts'

/** An area as the API gives it. */
export function areaResource(area: Area, origin: string): AreaResource {
  const { code, level, name, vintage, parent, landAreaHa, centroid, postcode } = area
  return {
    code,
    level,
    name,
    vintage,
    ...(parent === undefined ? {} : { parent }),
    ...(landAreaHa === undefined ? {} : { landAreaHa }),
    ...(centroid === undefined ? {} : { centroid: { x: centroid[0], y: centroid[1] } }),
    ...(postcode === undefined ? {} : { postcode }),
    links: {
      self: `${origin}${API_PATH}/areas/${code}`,
      page: `${origin}/gebieden/${code}`,
      // The figures that the page shows; the API itself wants to know which indicators.
      observations: `${origin}/gebieden/${code}.json`,
    },
  }
}

export function areaDetail(
  area: Area,
  gazetteer: Gazetteer,
  regions: readonly Region[],
  origin: string,
): AreaDetail {
  const lineage = lineageOf(gazetteer, area.code).map(({ code }) => code)
  return {
    ...areaResource(area, origin),
    lineage,
    children: [...(gazetteer.children.get(area.code) ?? [])],
    neighbours: [...(gazetteer.neighbours.get(area.code) ?? [])],
    regions: regionsOf(regions, lineage).map(({ slug }) => slug),
  }
}
