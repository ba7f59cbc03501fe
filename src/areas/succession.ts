import type { AreaCode, Vintage } from './area.ts'

/** What became of a municipality code that ended: where its people went. */
export interface Succession {
  readonly code: AreaCode
  readonly name: string
  readonly successor: AreaCode
  /** Part of the old municipality [fraction, 0-1]. */
  readonly share: number
  /** What the share was measured on. */
  readonly basis: string
  /** Last division in which the code existed. */
  readonly lastVintage?: Vintage
}

/** A set of municipalities that somebody else drew: a zorgkantoor, a GGD, a labour market region, a COROP area. */
export interface Division {
  readonly kind: string
  readonly code: string
  readonly name: string
  readonly validFrom: number
  readonly validUntil?: number
  readonly members: readonly DivisionMember[]
}

export interface DivisionMember {
  readonly municipality: AreaCode
  readonly vintage: Vintage
  /** Why membership is not certain. */
  readonly doubtful?: string
}

/**
 * For each area of today the areas of an older division that it is made of, with the share of each.
 *
 * A code that exists in both divisions is taken to be the same area; a municipality that ended goes to its
 * successors. Other areas of today have no predecessor: an empty list.
 *
 * @param older codes of the older division, in code order
 * @param today codes of today, in code order
 * @returns for every position of today: parts `{ source: position in older, share }`
 */
export function crosswalkParts(
  older: readonly AreaCode[],
  today: readonly AreaCode[],
  successions: readonly Succession[],
): { source: number; share: number }[][] {
  const target = new Map(today.map((code, position) => [code, position]))
  const parts: { source: number; share: number }[][] = today.map(() => [])
  const byCode = Map.groupBy(successions, (succession) => succession.code)
  for (const [source, code] of older.entries()) {
    const heirs = byCode.get(code)
    const own = target.get(code)
    if (heirs) {
      for (const { successor, share } of heirs) {
        const position = target.get(successor)
        if (position !== undefined) parts[position]?.push({ source, share })
      }
    } else if (own !== undefined) parts[own]?.push({ source, share: 1 })
  }
  return parts
}
