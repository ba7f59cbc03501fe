import type { AreaCode, AreaLevel } from '../areas/area.ts'
import { bordersAt, mergeRings, ringsOf } from '../areas/outline.ts'
import type { Topology } from '../areas/topology.ts'
import { type Frame, fitFrame, linesOf, pathOf } from '../maps/index.ts'
import { type Memory, memoryOf } from './profile.ts'

/** The shapes of a map, without any figure: they are the same for every indicator and year. */
export interface DrawnMap {
  readonly frame: Frame
  /** Size of the smallest detail that is drawn [m]. */
  readonly tolerance: number
  readonly paths: readonly { readonly code: AreaCode; readonly path: string }[]
  readonly outline: string
}

export interface MapWish {
  readonly topology: Topology
  readonly codes: readonly AreaCode[]
  readonly level: AreaLevel
  readonly width: number
  readonly maxHeight: number
  /** Smallest detail [px]; half a pixel unless told. */
  readonly detail?: number
  /** Draws the borders of the provinces over the areas. */
  readonly provinces?: boolean
}

/** The same drawing for every figure and year, as long as this memory lives. @param key of these codes at this size */
export function keptMap(memory: Memory, key: string, wish: MapWish): DrawnMap | undefined {
  const kept = memoryOf<DrawnMap>(memory, 'drawn-maps')
  const known = kept.get(key)
  if (known) return known
  const drawn = drawMap(wish)
  if (drawn) kept.set(key, drawn)
  return drawn
}

/** Draws areas of one level. Nothing when none of them has a shape. */
export function drawMap(wish: MapWish): DrawnMap | undefined {
  const { topology, level } = wish
  const places = wish.codes.filter((code) => topology.placeOf.has(code))
  const whole = mergeRings(topology, places, 0, level)
  const frame = fitFrame([whole], { width: wish.width, maxHeight: wish.maxHeight })
  if (!frame) return undefined
  const tolerance = (wish.detail ?? 0.6) / frame.scale
  const outline = wish.provinces
    ? provinceLines(topology, frame, tolerance, level)
    : pathOf(mergeRings(topology, places, tolerance, level), frame)
  const paths = places.map((code) => ({
    code,
    path: pathOf(ringsOf(topology, code, tolerance, level), frame),
  }))
  return { frame, tolerance, paths, outline }
}

/** Each border once, coast included: lighter than an outline per province. */
function provinceLines(topology: Topology, frame: Frame, tolerance: number, level: AreaLevel): string {
  const lines = bordersAt(topology, 'province', undefined, tolerance, level)
  return linesOf(
    lines.map(({ line }) => line),
    frame,
  )
}
