import { createHash } from 'node:crypto'
import type { Database } from '../database/database.ts'
import { calculateLayout, LAYOUT_VERSION, type Layout, type LayoutInput, layoutInputOf } from './layout.ts'
import type { Network } from './network.ts'
import { findSpots } from './network-drawing.ts'

export interface StoredLayout extends Layout {
  /** What it was calculated from. */
  readonly inputHash: string
}

/** Says whether a stored layout still holds for a network. */
export function hashOfInput(input: LayoutInput): string {
  return createHash('sha256')
    .update(JSON.stringify([LAYOUT_VERSION, input]))
    .digest('hex')
}

export async function findLayout(db: Database, region: string): Promise<StoredLayout | undefined> {
  const row = await db
    .selectFrom('network_layout')
    .select(['input_hash as inputHash', 'width', 'height', 'places', 'spots'])
    .where('region', '=', region)
    .executeTakeFirst()
  return row && { ...row, spots: row.spots ?? {} }
}

/**
 * Calculates and keeps the layout of this network, unless that of before still holds. Any number of processes may do
 * this at once: they all write the same.
 *
 * @returns whether there was anything to do
 */
export async function updateLayout(
  db: Database,
  region: string,
  network: Network,
  at: Date,
): Promise<boolean> {
  const input = layoutInputOf(network)
  const inputHash = hashOfInput(input)
  const known = await db
    .selectFrom('network_layout')
    .select('input_hash')
    .where('region', '=', region)
    .executeTakeFirst()
  if (known?.input_hash === inputHash) return false
  const layout = calculateLayout(input)
  const { width, height, places } = layout
  const row = {
    input_hash: inputHash,
    width,
    height,
    places: JSON.stringify(places),
    spots: JSON.stringify(findSpots(network, layout)),
    made_at: at,
  }
  await db
    .insertInto('network_layout')
    .values({ region, ...row })
    .onConflict((conflict) => conflict.column('region').doUpdateSet(row))
    .execute()
  return true
}
