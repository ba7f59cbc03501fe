import { isId } from '../base/id.ts'
import type { Database } from '../database/database.ts'
import { isInName } from './person-choice.queries.ts'
import { MOST_HITS, MOST_LISTED, nameWords } from './person-choice.ts'
import type { RolePlace, RolePlaces } from './role-place.ts'

/** Bodies of a region: what a role can hold in beside the whole region. */
export async function listScopes(
  db: Database,
  region: string,
): Promise<{ readonly id: string; readonly name: string }[]> {
  return await places(db, region, 'body').limit(500).execute()
}

/**
 * What a role in a region can hold in: its bodies, and its projects; where there are many projects those that a part
 * of their name finds.
 *
 * @param asked.picked id that was chosen before, whatever it is: stays among the choices when it belongs there
 */
export async function choosePlaces(
  db: Database,
  region: string,
  asked: { readonly query: string; readonly picked: string },
): Promise<RolePlaces> {
  const query = asked.query.trim().slice(0, 100)
  const [bodies, first] = await Promise.all([
    listScopes(db, region),
    places(db, region, 'project')
      .limit(MOST_LISTED + 1)
      .execute(),
  ])
  if (first.length <= MOST_LISTED)
    return { bodies, projects: first, isSearched: false, hasMore: false, query }
  const words = nameWords(query)
  const [found, picked] = await Promise.all([
    words.length === 0
      ? []
      : places(db, region, 'project')
          .where(({ and }) => and(words.map((word) => isInName('title', word))))
          .limit(MOST_HITS + 1)
          .execute(),
    findPlace(db, region, asked.picked),
  ])
  const listed = found.slice(0, MOST_HITS)
  const isMissing = picked?.scope === 'project' && !listed.some(({ id }) => id === picked.id)
  return {
    bodies,
    projects: isMissing ? [picked, ...listed] : listed,
    isSearched: true,
    hasMore: found.length > MOST_HITS,
    query,
  }
}

/** The body or project of this region with this id. */
export async function findPlace(db: Database, region: string, id: string): Promise<RolePlace | undefined> {
  if (!isId(id)) return undefined
  for (const scope of ['body', 'project'] as const) {
    const found = await places(db, region, scope).where('id', '=', id).executeTakeFirst()
    if (found) return { ...found, scope }
  }
  return undefined
}

function places(db: Database, region: string, kind: 'body' | 'project') {
  return db
    .selectFrom('bead')
    .select(['id', 'title as name'])
    .where('region', '=', region)
    .where('kind', '=', kind)
    .where('removed_at', 'is', null)
    .orderBy('title')
    .orderBy('id')
}
