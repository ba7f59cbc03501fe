import { createHash } from 'node:crypto'
import { areaLevels } from '../areas/area.ts'
import type { Clock } from '../base/clock.ts'
import type { Indicator } from '../figures/indicator.ts'
import type { AreaOrder } from './area-order.ts'
import type { ShowProgress } from './progress.ts'
import type { SnapshotEntry, SnapshotOrder } from './snapshot-manifest.ts'
import type { SnapshotResult } from './snapshot-result.ts'

export interface SnapshotIo {
  readonly clock: Clock
  readonly progress?: ShowProgress
  readonly signal?: AbortSignal
  readonly indicators: ReadonlyMap<string, Indicator>
  readonly areasOf: (vintage: number) => AreaOrder | undefined
}

export const MANIFEST = 'manifest.json'
export const nothing = { sources: [], newer: [], columns: 0, cells: 0, bytes: 0 }

/** What the positions of a division and level mean: its codes in order, as a checksum. Empty when it is not here. */
export function orderOf(key: string, io: Pick<SnapshotIo, 'areasOf'>): SnapshotOrder[] {
  const [vintage, name] = key.split(' ')
  const level = areaLevels.find((known) => known === name)
  const areas = io.areasOf(Number(vintage))
  if (!level || !areas) return []
  const codes = Array.from(
    { length: areas.size(level) },
    (_, position) => areas.codeAt(level, position) ?? '',
  )
  return [{ vintage: Number(vintage), level, areas: codes.length, sha256: sha256(codes.join('\n')) }]
}

export function totalOf(
  entries: readonly SnapshotEntry[],
): Pick<SnapshotResult, 'sources' | 'columns' | 'cells' | 'bytes'> {
  const sum = (pick: (entry: SnapshotEntry) => number): number =>
    entries.reduce((total, entry) => total + pick(entry), 0)
  return {
    sources: entries.map(({ source }) => source),
    columns: sum(({ columns }) => columns),
    cells: sum(({ cells }) => cells),
    bytes: sum(({ bytes }) => bytes),
  }
}

export function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex')
}
