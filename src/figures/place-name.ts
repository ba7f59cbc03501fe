import type { Area, AreaLevel } from '../areas/area.ts'
import { ancestorAt, type Gazetteer } from '../areas/gazetteer.ts'
import { type Memory, memoryOf } from './profile.ts'

/** What somebody meant by a name: one place, a few to choose from, or nothing that we know. */
export type NamedPlaces =
  | { readonly found: 'one'; readonly area: Area }
  | { readonly found: 'several'; readonly areas: readonly Area[] }
  | { readonly found: 'none' }

const MOST_CHOICES = 12

const levelOrder: readonly AreaLevel[] = ['municipality', 'district', 'neighbourhood', 'province', 'country']

/**
 * Places by their code or name, for a form in which people type either.
 *
 * A code wins, then the whole name, then names that begin so. Case, accents and punctuation do not matter. A name that is
 * both a municipality and districts in it means the municipality.
 */
export function findPlaces(
  typed: string,
  library: { readonly gazetteer: Gazetteer; readonly memory: Memory },
): NamedPlaces {
  const { gazetteer } = library
  const code = typed
    .trim()
    .toUpperCase()
    .replace(/^(NL01|(THE )?NETHERLANDS)$/, 'NL00')
  const exact = gazetteer.areas.get(code)
  if (exact) return { found: 'one', area: exact }
  const wanted = foldName(typed)
  if (wanted === '') return { found: 'none' }
  const names = listNames(library)
  const same = names.get(wanted) ?? []
  const large = same.filter(({ level }) => level === 'municipality' || level === 'province')
  const [only] = large.length > 0 ? large : same
  if (only && (large.length === 1 || same.length === 1)) return { found: 'one', area: only }
  if (same.length > 0) return { found: 'several', areas: chosen(same) }
  if (wanted.length < 2) return { found: 'none' }
  const begins = [...new Set([...names].flatMap(([name, areas]) => (name.startsWith(wanted) ? areas : [])))]
  const [single] = begins
  if (!single) return { found: 'none' }
  return begins.length === 1 ? { found: 'one', area: single } : { found: 'several', areas: chosen(begins) }
}

/** A name with the place that it lies in, so that ten times "Centrum" can be told apart. */
export function fullNameOf(area: Area, gazetteer: Gazetteer): string {
  if (area.level !== 'district' && area.level !== 'neighbourhood') return area.name
  const municipality = ancestorAt(gazetteer, area.code, 'municipality')
  return municipality ? `${area.name} (${municipality.name})` : area.name
}

/** "'s-Gravenhage" and "s gravenhage" are the same name. */
export function foldName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** All places by their folded name. */
export function listNames(library: {
  readonly gazetteer: Gazetteer
  readonly memory: Memory
}): ReadonlyMap<string, Area[]> {
  const names = memoryOf<Area[]>(library.memory, 'names')
  if (names.size > 0) return names
  for (const area of library.gazetteer.areas.values()) {
    // "Bergen (NH.)" is also simply Bergen.
    for (const name of new Set([foldName(area.name), foldName(area.name.replace(/\s*\(.*\)$/, ''))])) {
      const known = names.get(name)
      if (known) known.push(area)
      else names.set(name, [area])
    }
  }
  return names
}

function chosen(areas: readonly Area[]): Area[] {
  return [...areas]
    .sort(
      (a, b) =>
        levelOrder.indexOf(a.level) - levelOrder.indexOf(b.level) ||
        a.name.length - b.name.length ||
        (a.code < b.code ? -1 : 1),
    )
    .slice(0, MOST_CHOICES)
}
