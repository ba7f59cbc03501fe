import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { isId } from '../base/id.ts'
import type { Database } from '../database/database.ts'
import { type Choosable, MOST_HITS, MOST_LISTED, nameWords, type PersonChoice } from './person-choice.ts'

/**
 * Whoever can be given a role there, to choose from in a form.
 *
 * @param asked.query part of a name; counts where there are too many to list
 * @param asked.picked id that was chosen before, whatever it is: stays among the choices when it belongs there
 * @param asked.without id of somebody who is not offered
 */
export async function choosePeople(
  db: Database,
  regions: readonly string[],
  asked: { readonly query?: string; readonly picked?: string; readonly without?: string },
): Promise<PersonChoice> {
  const { picked = '', without } = asked
  const query = (asked.query ?? '').trim().slice(0, 100)
  const [first, { count }] = await Promise.all([
    rows(db, regions)
      .limit(MOST_LISTED + 1)
      .execute(),
    belonging(db, regions)
      .select(({ fn }) => fn.countAll<string>().as('count'))
      .executeTakeFirstOrThrow(),
  ])
  const others = (people: readonly Choosable[]) => people.filter(({ id }) => id !== without)
  const shown = { count: Number(count), query }
  if (first.length <= MOST_LISTED)
    return { ...shown, people: others(first), isSearched: false, hasMore: false }
  const words = nameWords(query)
  const [found, chosen] = await Promise.all([
    words.length === 0
      ? []
      : rows(db, regions)
          .where(({ and }) => and(words.map((word) => isInName('person.name', word))))
          .limit(MOST_HITS + 2)
          .execute(),
    findPersonOf(db, regions, picked),
  ])
  const hits = others(found)
  const listed = hits.slice(0, MOST_HITS)
  const isMissing = chosen && chosen.id !== without && !listed.some(({ id }) => id === chosen.id)
  return {
    ...shown,
    people: isMissing ? [chosen, ...listed] : listed,
    isSearched: true,
    hasMore: hits.length > MOST_HITS,
  }
}

/** The person with this id, when they can be given a role in these regions. */
export async function findPersonOf(
  db: Database,
  regions: readonly string[],
  id: string,
): Promise<Choosable | undefined> {
  if (!isId(id)) return undefined
  return await rows(db, regions).where('person.id', '=', id).executeTakeFirst()
}

function rows(db: Database, regions: readonly string[]) {
  return belonging(db, regions)
    .select(['person.id', 'person.name', 'person.work'])
    .orderBy('person.name')
    .orderBy('person.id')
}

/** Everybody whose page is in one of these regions, or a role of theirs. */
function belonging(db: Database, regions: readonly string[]) {
  return db
    .selectFrom('person')
    .where('person.erased_at', 'is', null)
    .where(({ or, exists, selectFrom }) =>
      or([
        exists(
          selectFrom('bead')
            .select('bead.id')
            .whereRef('bead.id', '=', 'person.id')
            .where('bead.kind', '=', 'person')
            .where('bead.removed_at', 'is', null)
            .where('bead.region', 'in', [...regions]),
        ),
        exists(
          selectFrom('role')
            .select('role.id')
            .whereRef('role.person', '=', 'person.id')
            .where('role.region', 'in', [...regions]),
        ),
      ]),
    )
}

/** Whether a word is in a name, accents and capitals aside; one in other letters than ours as it stands. */
export function isInName(column: string, word: string): RawBuilder<SqlBool> {
  const part = `%${word.replace(/[\\%_]/g, '\\$&')}%`
  return sql<SqlBool>`(${sql.ref(column)} ilike ${part} or (bead_fold(${word}) <> ''
    and bead_fold(${sql.ref(column)}) like '%' || bead_fold(${word}) || '%'))`
}
