import { isVisibleTo } from '../beads/index.ts'
import type { Reader } from '../beads/reader.ts'
import type { Database } from '../database/database.ts'
import { isInName } from '../people/index.ts'
import { nameWords } from '../people/person-choice.ts'
import { regionsAround } from './belong.queries.ts'
import type { BeadRef } from './partner.ts'

/** What a person tells of themselves; never an address. */
export interface Told {
  readonly id: string
  readonly work: string
  readonly motive: string
  /** Agreed to be shown to everybody. */
  readonly consents: boolean
}

/** What these people tell of themselves. Who may see it is decided before, by `listSeats` or a guard. */
export async function listTold(db: Database, ids: readonly string[]): Promise<Told[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('person')
    .select(['id', 'work', 'motive', 'consent_at'])
    .where('id', 'in', [...new Set(ids)])
    .where('erased_at', 'is', null)
    .execute()
  return rows.map(({ consent_at, ...told }) => ({ ...told, consents: consent_at !== null }))
}

/** Somebody around a region whose name was typed, or a part of it. */
export type Namesake = BeadRef & {
  readonly summary: string
  /** Only a part of their name was typed: they are offered, never taken. */
  readonly isGuess?: true
}

/**
 * People with exactly this name around a region, capitals aside; for a field in which a name was typed. Is there
 * nobody, then people in whose name each of the words is.
 */
export async function listNamesakes(
  db: Database,
  reader: Reader,
  name: string,
  region: string,
): Promise<Namesake[]> {
  const typed = name.trim()
  const exact = await peopleAround(db, reader, region)
    .where((eb) => eb(eb.fn('lower', ['bead.title']), '=', typed.toLowerCase()))
    .orderBy('bead.id')
    .limit(MOST_NAMESAKES)
    .execute()
  const words = nameWords(typed)
  if (exact.length > 0 || words.length === 0) return exact
  const alike = await peopleAround(db, reader, region)
    .where(({ and }) => and(words.map((word) => isInName('bead.title', word))))
    .orderBy('bead.title')
    .orderBy('bead.id')
    .limit(MOST_NAMESAKES)
    .execute()
  return alike.map((one) => ({ ...one, isGuess: true }))
}

const MOST_NAMESAKES = 20

function peopleAround(db: Database, reader: Reader, region: string) {
  return db
    .selectFrom('bead')
    .innerJoin('person', 'person.id', 'bead.id')
    .select(['bead.id', 'bead.region', 'bead.kind', 'bead.title', 'bead.slug', 'bead.summary'])
    .where('bead.kind', '=', 'person')
    .where('bead.region', 'in', regionsAround(region))
    .where('bead.removed_at', 'is', null)
    .where('person.erased_at', 'is', null)
    .where(isVisibleTo(reader))
}

/** Organisations that take part in a region, the one above it or its parts, by name: for a field to choose from. */
export async function listHolders(db: Database, reader: Reader, region: string): Promise<BeadRef[]> {
  return await db
    .selectFrom('bead')
    .select(['bead.id', 'bead.region', 'bead.kind', 'bead.title', 'bead.slug'])
    .where('bead.kind', '=', 'organisation')
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('partner')
          .select('partner.organisation')
          .whereRef('partner.organisation', '=', 'bead.id')
          .where('partner.region', 'in', regionsAround(region)),
      ),
    )
    .where('bead.removed_at', 'is', null)
    .where(isVisibleTo(reader))
    .orderBy('bead.title')
    .orderBy('bead.id')
    .limit(2000)
    .execute()
}
