/** Reads the published shapes from the folder of source files and puts them on the map (RD New). */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Ring } from '../../src/areas/raster.ts'
import { rdOf } from '../../src/areas/rd.ts'

export interface Shape {
  readonly code: string
  readonly rings: readonly Ring[]
}

interface Feature {
  properties: Record<string, string>
  geometry:
    | { type: 'Polygon'; coordinates: [number, number][][] }
    | { type: 'MultiPolygon'; coordinates: [number, number][][][] }
}

export function readShapes(folder: string, file: string, codeProperty: string): Shape[] {
  const { features }: { features: Feature[] } = JSON.parse(readFileSync(join(folder, file), 'utf8'))
  return features.map(({ properties, geometry }) => ({
    code: properties[codeProperty] ?? '',
    rings: (geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat()).map((ring) =>
      ring.map(([longitude, latitude]) => rdOf(longitude, latitude)),
    ),
  }))
}

/** Rows of a CSV file as records; the files of this folder quote only where needed and have no line breaks inside. */
export function readRows(folder: string, file: string): Record<string, string>[] {
  const [header = '', ...lines] = readFileSync(join(folder, file), 'utf8').trim().split('\n')
  const names = cellsOf(header)
  return lines.map((line) => {
    const cells = cellsOf(line)
    return Object.fromEntries(names.map((name, i) => [name, cells[i] ?? '']))
  })
}

function cellsOf(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare?.trim() ?? '',
  )
}
