import type { Known, KnownOrganisation, RowChoice } from './import-known.ts'
import { bareOf, type ReadRow } from './import-row.ts'

/** What a region has, to be found by number and by name. */
export interface Index {
  readonly byKvk: ReadonlyMap<string, KnownOrganisation>
  readonly byName: ReadonlyMap<string, KnownOrganisation>
  readonly pairs: readonly (readonly [ReadonlySet<string>, KnownOrganisation])[]
  readonly bodies: ReadonlyMap<string, readonly string[]>
}

export function indexOf({ organisations, bodies }: Known): Index {
  const names = new Map<string, string[]>()
  for (const { id, name } of bodies) names.set(bareOf(name), [...(names.get(bareOf(name)) ?? []), id])
  return {
    byKvk: new Map(organisations.flatMap((one) => (one.kvk === undefined ? [] : [[one.kvk, one] as const]))),
    byName: new Map(organisations.map((one) => [bareOf(one.name), one])),
    pairs: organisations.map((one) => [pairsOf(one.name), one] as const),
    bodies: names,
  }
}

export interface Match {
  readonly known: KnownOrganisation
  readonly why: 'kvk' | 'name' | 'similar'
}

/** The known organisation that a row is about, or may be about. */
export function matchOf(row: ReadRow, index: Index, choice: RowChoice | undefined): Match | undefined {
  if (choice === 'new') return undefined
  const byKvk = row.kvk === undefined ? undefined : index.byKvk.get(row.kvk)
  if (byKvk) return { known: byKvk, why: 'kvk' }
  const byName = index.byName.get(bareOf(row.name))
  // The same name with another number is another organisation, or a mistake: people say which.
  if (byName) {
    const differs = row.kvk !== undefined && byName.kvk !== undefined && row.kvk !== byName.kvk
    return { known: byName, why: differs ? 'similar' : 'name' }
  }
  const own = pairsOf(row.name)
  let best: Match | undefined
  let most = SIMILAR
  for (const [pairs, known] of index.pairs) {
    const score = similarity(own, pairs)
    if (score < most) continue
    most = score
    best = { known, why: 'similar' }
  }
  return best
}

/** From here on two names are shown as perhaps the same. */
const SIMILAR = 0.72

/** Pairs of letters of a name, without its legal form. */
function pairsOf(name: string): ReadonlySet<string> {
  const bare = bareOf(
    name.replaceAll(/\b(stichting|vereniging|cooperatie|coöperatie|b\.?v\.?|u\.?a\.?)(?=\W|$)/gi, ''),
  )
  return new Set(Array.from({ length: Math.max(bare.length - 1, 0) }, (_, at) => bare.slice(at, at + 2)))
}

/** Dice's coefficient (L. Dice 1945): twice what they share over all that they have. */
function similarity(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size === 0 || other.size === 0) return 0
  let both = 0
  for (const pair of one) if (other.has(pair)) both += 1
  return (2 * both) / (one.size + other.size)
}
