import type { RowChoice } from '../sheets/wish.ts'
import type { Known, KnownOrganisation, KnownPerson, KnownSeat } from './import-known.ts'
import { bareOf, type ReadRow } from './import-row.ts'

/** What a region has, to be found by number and by name. */
export interface Index {
  readonly byKvk: ReadonlyMap<string, KnownOrganisation>
  readonly byName: ReadonlyMap<string, KnownOrganisation>
  /** Pairs of letters of each name, in the order of `Known`. */
  readonly pairs: readonly (readonly [ReadonlySet<string>, KnownOrganisation])[]
  /** Places in `pairs` by pair of letters: only names that share one are compared. */
  readonly byPair: ReadonlyMap<string, readonly number[]>
  readonly bodies: ReadonlyMap<string, readonly string[]>
  readonly peopleByEmail: ReadonlyMap<string, KnownPerson>
  readonly peopleByName: ReadonlyMap<string, readonly KnownPerson[]>
  /** By body, organisation and person. */
  readonly seats: ReadonlyMap<string, readonly KnownSeat[]>
}

export function indexOf({ organisations, bodies, people, seats }: Known): Index {
  const pairs = organisations.map((one) => [pairsOf(one.name), one] as const)
  return {
    byKvk: new Map(organisations.flatMap((one) => (one.kvk === undefined ? [] : [[one.kvk, one] as const]))),
    byName: new Map(organisations.map((one) => [bareOf(one.name), one])),
    pairs,
    byPair: groups(pairs.flatMap(([own], place) => [...own].map((pair) => [pair, place] as const))),
    bodies: groups(bodies.map(({ id, name }) => [bareOf(name), id] as const)),
    peopleByEmail: new Map(
      people.flatMap((one) => (typeof one.account === 'string' ? [] : [[one.account.email, one] as const])),
    ),
    peopleByName: groups(people.map((one) => [bareOf(one.name), one] as const)),
    seats: groups(seats.map((seat) => [seatKey(seat.body, seat.organisation, seat.person), seat] as const)),
  }
}

/** Who sits where for whom: one such seat of a list is enough. */
export function seatKey(body: string, organisation: string, person: string | undefined): string {
  return `${body}/${organisation}/${person ?? ''}`
}

function groups<Item>(pairs: readonly (readonly [string, Item])[]): ReadonlyMap<string, readonly Item[]> {
  const found = new Map<string, Item[]>()
  for (const [key, item] of pairs) {
    const known = found.get(key)
    if (known) known.push(item)
    else found.set(key, [item])
  }
  return found
}

export interface Match {
  readonly known: KnownOrganisation
  readonly why: 'kvk' | 'name' | 'similar'
}

/** The known organisation that a row is about, or may be about. */
export function matchOf(
  row: Pick<ReadRow, 'name' | 'kvk'>,
  index: Index,
  choice: RowChoice | undefined,
): Match | undefined {
  if (choice === 'new') return undefined
  const byKvk = row.kvk === undefined ? undefined : index.byKvk.get(row.kvk)
  if (byKvk) return { known: byKvk, why: 'kvk' }
  const byName = index.byName.get(bareOf(row.name))
  // The same name with another number is another organisation, or a mistake: people say which.
  if (byName) {
    const differs = row.kvk !== undefined && byName.kvk !== undefined && row.kvk !== byName.kvk
    return { known: byName, why: differs ? 'similar' : 'name' }
  }
  return similarOf(row.name, index)
}

/** The known organisation whose name looks most like this one; of two the last. */
function similarOf(name: string, { pairs, byPair }: Index): Match | undefined {
  const own = pairsOf(name)
  const shared = new Uint16Array(pairs.length)
  for (const pair of own) for (const place of byPair.get(pair) ?? []) shared[place] = (shared[place] ?? 0) + 1
  // The other name has at least what they share: with less than this they cannot look alike enough.
  const least = Math.max(1, Math.floor((own.size * SIMILAR) / (2 - SIMILAR)))
  let best: KnownOrganisation | undefined
  let most = SIMILAR
  for (let place = 0; place < shared.length; place += 1) {
    const both = shared[place] ?? 0
    if (both < least) continue
    const [theirs, known] = pairs[place] ?? []
    if (!theirs || !known) continue
    const score = similarity(own.size, theirs.size, both)
    if (score < most) continue
    most = score
    best = known
  }
  return best && { known: best, why: 'similar' }
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

/** Dice's coefficient (L. Dice 1945): twice what two sets share over all that they have. */
function similarity(one: number, other: number, both: number): number {
  return (2 * both) / (one + other)
}
