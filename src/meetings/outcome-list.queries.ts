import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { isVisibleTo } from '../beads/index.ts'
import type { Reader } from '../beads/reader.ts'
import type { Database } from '../database/database.ts'
import type { BeadRef } from '../partners/partner.ts'
import { listActions } from '../projects/index.ts'
import type { OutcomeKind } from './meeting.ts'
import type { Outcome } from './outcome.ts'

interface Row {
  readonly id: string
  readonly meeting: string
  readonly session: string | null
  readonly agenda_item: string | null
  readonly kind: OutcomeKind
  readonly text: string
  readonly about: BeadRef | null
  readonly action: string | null
  readonly revision: number
}

/** Outcomes of a meeting in their order. Whether the reader may see the meeting is decided before, by a guard. */
export async function listOutcomes(
  db: Database,
  reader: Reader,
  meeting: string,
): Promise<readonly Outcome[]> {
  const rows = await listRows(db, reader, sql<SqlBool>`outcome.meeting = ${meeting}`)
  const actions = await listActions(db, reader, {
    ids: rows.flatMap(({ action }) => (action === null ? [] : [action])),
  })
  return rows.map((row) => {
    const action = actions.find(({ bead }) => bead.id === row.action)
    return {
      id: row.id,
      kind: row.kind,
      text: action?.bead.title ?? row.text,
      ...(row.session === null ? {} : { session: row.session }),
      ...(row.agenda_item === null ? {} : { agendaItem: row.agenda_item }),
      ...(row.about === null ? {} : { about: row.about }),
      ...(action ? { action } : {}),
      revision: row.revision,
    }
  })
}

/** Who does the follow-up of an outcome, named or not. */
export async function findOutcomePerson(db: Database, id: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('outcome')
    .innerJoin('action', 'action.id', 'outcome.action')
    .select('action.person')
    .where('outcome.id', '=', id)
    .executeTakeFirst()
  return row?.person ?? undefined
}

/** A meeting at which a project came up. */
export interface CameUp {
  readonly meeting: BeadRef
  readonly startsAt: Date
  readonly outcomes: readonly { readonly kind: OutcomeKind; readonly text: string }[]
}

/** Meetings that a project was on the agenda of, or that decided something about it; the last first. */
export async function listCameUp(db: Database, reader: Reader, about: string): Promise<readonly CameUp[]> {
  const { rows } = await sql<{
    meeting: BeadRef
    starts_at: Date
    outcomes: readonly { kind: OutcomeKind; text: string }[]
  }>`
    select ${refOf} as meeting, meeting.starts_at,
      (select coalesce(json_agg(json_build_object('kind', outcome.kind, 'text', outcome.text)
          order by outcome.position, outcome.id), '[]')
        from outcome left join bead deed on deed.id = outcome.action
        where outcome.meeting = meeting.id and outcome.about = ${about}
          and (outcome.action is null or (deed.removed_at is null and ${isVisibleTo(reader, 'deed')}))) as outcomes
    from meeting join bead on bead.id = meeting.id
    where bead.removed_at is null and ${isVisibleTo(reader)}
      and meeting.id in (select outcome.meeting from outcome where outcome.about = ${about}
        union select agenda_item.meeting from agenda_item where agenda_item.about = ${about})
    order by meeting.starts_at desc, bead.id limit 50`.execute(db)
  return rows.map(({ meeting, starts_at, outcomes }) => ({ meeting, startsAt: starts_at, outcomes }))
}

const refOf = sql<BeadRef>`json_build_object('id', bead.id, 'region', bead.region, 'kind', bead.kind,
  'title', bead.title, 'slug', bead.slug)`

async function listRows(db: Database, reader: Reader, which: RawBuilder<SqlBool>): Promise<readonly Row[]> {
  const { rows } = await sql<Row>`
    select outcome.id, outcome.meeting, outcome.session, outcome.agenda_item, outcome.kind, outcome.text,
      outcome.action, outcome.revision,
      case when bead.id is not null and bead.removed_at is null and ${isVisibleTo(reader)} then ${refOf} end as about
    from outcome left join bead on bead.id = outcome.about
    where ${which} order by outcome.position, outcome.id limit 2000`.execute(db)
  return rows
}
