import { isId } from '../base/id.ts'
import type { Locale } from '../base/locale.ts'
import { beadPath } from '../beads/bead.ts'
import { listBeads } from '../beads/index.ts'
import type { Reader } from '../beads/reader.ts'
import type { Database } from '../database/database.ts'
import type { StoredEvent } from '../database/index.ts'
import { type Named, readChanges, type ToldEvent } from './told-event.ts'

/** Events with the names of whoever and whatever they are about, as far as this reader may see them. */
export async function tellEvents(
  db: Database,
  reader: Reader,
  events: readonly StoredEvent[],
  locale: Locale,
): Promise<ToldEvent[]> {
  const ids = new Set(events.flatMap(idsIn))
  const [people, things] = [await namePersons(db, [...ids]), await nameThings(db, reader, [...ids])]
  const named = (id: string | null, first: ReadonlyMap<string, Named>, then = first): Named | undefined =>
    id === null ? undefined : (first.get(id) ?? then.get(id) ?? { id })
  const all = new Map([...people, ...things])
  return events.map((event) => {
    const person = named(event.person, people)
    const organisation = named(event.organisation, things)
    const thing = named(event.thing, things, people)
    return {
      seq: event.seq,
      at: event.at,
      action: event.action,
      kind: event.kind,
      changes: readChanges(event.changes, all, locale),
      hash: event.hash,
      ...(person ? { person } : {}),
      ...(organisation ? { organisation } : {}),
      ...(thing ? { thing } : {}),
      ...(event.region === null ? {} : { region: event.region }),
    }
  })
}

function idsIn({ person, organisation, thing, changes }: StoredEvent): string[] {
  const inChanges = changes?.match(/[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/g) ?? []
  return [person, organisation, thing, ...inChanges].flatMap((id) => (id !== null && isId(id) ? [id] : []))
}

/** Names of people; whoever was erased has none. */
async function namePersons(db: Database, ids: readonly string[]): Promise<Map<string, Named>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('person')
    .select(['id', 'name', 'erased_at'])
    .where('id', 'in', ids)
    .execute()
  return new Map(
    rows.map(({ id, name, erased_at }) => [id, erased_at === null ? { id, name } : { id, erased: true }]),
  )
}

/** Titles of beads; those that were removed have no page. */
async function nameThings(db: Database, reader: Reader, ids: readonly string[]): Promise<Map<string, Named>> {
  const limit = ids.length
  const there = await listBeads(db, reader, { ids, limit })
  const removed = await listBeads(db, reader, { ids, removed: true, limit })
  return new Map<string, Named>([
    ...removed.map(({ id, title }) => [id, { id, name: title }] as const),
    ...there.map((bead) => [bead.id, { id: bead.id, name: bead.title, path: beadPath(bead) }] as const),
  ])
}
