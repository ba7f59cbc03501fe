import type { Indicator, Unit } from '../figures/indicator.ts'

/** Lowest and highest packed value that a cell of an indicator can have. */
export interface Bounds {
  readonly least: number
  readonly most: number
}

/** What Int32 holds; also below every fault of `parsePacked`, so that one comparison sifts out both. */
const LARGEST = 2_147_483_647

/**
 * Only what cannot be, not what is merely odd. Money may be negative (debts, losses). A `ratio` has no roof: a buurt
 * can have more people over 65 than people of working age; nor has a rate per 1000, which may count events.
 */
const limits: Readonly<Record<Unit, { readonly least?: number; readonly most?: number }>> = {
  persons: { least: 0 },
  households: { least: 0 },
  dwellings: { least: 0 },
  percent: { least: 0, most: 100 },
  'per-1000': { least: 0 },
  'per-km2': { least: 0 },
  'addresses-per-km2': { least: 0 },
  euro: {},
  'thousand-euro': {},
  km: { least: 0 },
  ha: { least: 0 },
  count: { least: 0 },
  ratio: { least: 0 },
  'cubic-metre': { least: 0 },
  kwh: { least: 0 },
  class: { least: 0 },
}

/** Bounds of an indicator's values, packed: whole multiples of its last decimal. */
export function boundsOf({ unit, decimals }: Pick<Indicator, 'unit' | 'decimals'>): Bounds {
  const { least, most } = limits[unit]
  const scale = 10 ** decimals
  return {
    least: least === undefined ? -LARGEST : least * scale,
    most: most === undefined ? LARGEST : Math.min(LARGEST, most * scale),
  }
}
