import { beadColumns, beadFrom } from '../beads/index.ts'
import type { Database } from '../database/database.ts'
import type { Change, DigestReader, Week } from './digest.ts'

export interface DigestPerson extends DigestReader {
  readonly email: string
}

/** Who wants a digest and has something to read, in the order of their ids. */
export async function listDigestPeople(
  db: Database,
  week: Week,
  after: string | undefined,
  limit: number,
): Promise<DigestPerson[]> {
  const rows = await db
    .selectFrom('person')
    .select(['person.id', 'person.name', 'person.locale', 'person.email'])
    .where('person.digest', '=', 'weekly')
    .where('person.email', 'is not', null)
    .where('person.erased_at', 'is', null)
    .where((where) =>
      where.exists(
        where
          .selectFrom('follow')
          .innerJoin('audit_event', (join) =>
            join.on((on) => on('audit_event.thing', '=', on.cast<string>('follow.bead', 'text'))),
          )
          .select('follow.bead')
          .whereRef('follow.person', '=', 'person.id')
          .where('audit_event.at', '>=', week.from)
          .where('audit_event.at', '<', week.until),
      ),
    )
    .$if(after !== undefined, (query) => query.where('person.id', '>', after ?? ''))
    .orderBy('person.id')
    .limit(limit)
    .execute()
  return rows.flatMap(({ email, ...row }) => (email === null ? [] : [{ ...row, email }]))
}

/** What was changed in a week on what somebody follows; whether they may see it is asked afterwards. */
export async function listFollowedChanges(db: Database, person: string, week: Week): Promise<Change[]> {
  const rows = await db
    .selectFrom('follow')
    .innerJoin('bead', 'bead.id', 'follow.bead')
    .innerJoin('audit_event', (join) =>
      join.on((on) => on('audit_event.thing', '=', on.cast<string>('follow.bead', 'text'))),
    )
    .select([...beadColumns, 'audit_event.action', 'audit_event.kind as what', 'audit_event.person as by'])
    .where('follow.person', '=', person)
    .where('bead.removed_at', 'is', null)
    .where('audit_event.at', '>=', week.from)
    .where('audit_event.at', '<', week.until)
    .where('audit_event.action', 'in', ['create', 'update', 'remove', 'restore'])
    .orderBy('audit_event.seq')
    .limit(5000)
    .execute()
  return rows.map(({ action, what, by, ...bead }) => ({ bead: beadFrom(bead), action, kind: what, by }))
}
