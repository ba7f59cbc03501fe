/** Small maps for tests, drawn as letters. */
import { packTopology } from './pack.ts'
import { thinArcs } from './thin.ts'
import { readTopology, type Topology } from './topology.ts'
import { type LabelRaster, traceArcs } from './trace.ts'

/** A raster from a picture, top row first; A is label 1, '.' is outside. */
export function rasterOf(picture: readonly string[]): LabelRaster {
  const rows = [...picture].reverse()
  const labels = Uint16Array.from(rows.join(''), (c) => (c === '.' ? 0 : c.charCodeAt(0) - 64))
  return { width: rows[0]?.length ?? 0, height: rows.length, labels }
}

/** Cells of 100 m, south-west corner at RD (0, 0); the letters stand for the codes in their order. */
export function topologyOfRaster(raster: LabelRaster, codes: readonly string[], tolerance = 0): Topology {
  const provinceOf = Object.fromEntries(
    codes.map((code) => [`GM${code.slice(2, 6)}`, `PV2${code.slice(2, 3)}`]),
  )
  const { arcs } = thinArcs(traceArcs(raster), tolerance)
  const file = packTopology({ vintage: 2024, arcs, codes, provinceOf, x: 0, y: 0, unit: 50 })
  return readTopology(new TextEncoder().encode(JSON.stringify(file)))
}
