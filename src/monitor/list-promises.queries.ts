import { sql } from 'kysely'
import type { Visibility } from '../beads/bead.ts'
import type { Database } from '../database/database.ts'
import { createCaughtUp } from '../database/index.ts'
import { dayOf } from '../partners/partner.ts'
import type { ActionState } from '../projects/project.ts'
import type { Promised } from './promise.ts'

/** Everything that was promised, in all regions; what somebody may see of it: `visibleTo`. */
export type PromiseLister = (db: Database, at: Date) => Promise<readonly Promised[]>

interface Row {
  readonly id: string
  readonly region: string
  readonly title: string
  readonly slug: string
  readonly visibility: Visibility
  readonly owner: string | null
  readonly project: string | null
  readonly meeting: string | null
  readonly has_person: boolean
  readonly due_on: string | null
  readonly state: ActionState
  readonly note: string
  readonly closed_at: Date | null
  readonly holder: {
    readonly id: string
    readonly region: string
    readonly title: string
    readonly slug: string
    readonly visibility: Visibility
  } | null
}

/** Each process keeps them in memory, less than 1 kB each, and catches up with the audit trail. */
export function createPromiseLister(): PromiseLister {
  return createCaughtUp<Promised>({
    kinds: ['action', 'organisation'],
    idOf: ({ bead }) => bead.id,
    read: readPromises,
  })
}

/** @param things ids of actions, or of organisations that do them; absent: all */
async function readPromises(db: Database, things: readonly string[] | undefined) {
  const asked = things && (await listTouched(db, things))
  const some = asked === undefined ? sql`true` : sql`bead.id = any(${[...asked]}::uuid[])`
  const { rows } = await sql<Row>`
    select bead.id, bead.region, bead.title, bead.slug, bead.visibility, bead.owner, action.project, action.meeting,
      action.person is not null as has_person, action.due_on, action.state, action.note, action.closed_at,
      case when holder.id is not null then json_build_object('id', holder.id, 'region', holder.region,
        'title', holder.title, 'slug', holder.slug, 'visibility', holder.visibility) end as holder
    from action join bead on bead.id = action.id
      left join bead holder on holder.id = action.organisation and holder.removed_at is null
    where bead.removed_at is null and ${some}
    order by bead.id`.execute(db)
  return { rows: rows.map(promised), looked: asked ?? [] }
}

/** What these organisations do, and what is named itself. */
async function listTouched(db: Database, things: readonly string[]): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('action')
    .select('id')
    .where('organisation', 'in', [...things])
    .execute()
  return [...new Set([...things, ...rows.map(({ id }) => id)])]
}

function promised(row: Row): Promised {
  const { id, region, title, slug, visibility, owner, project, meeting, holder, closed_at } = row
  return {
    bead: { id, region, kind: 'action', title, slug },
    visibility,
    ...(owner === null ? {} : { owner }),
    ...(project === null ? {} : { project }),
    ...(meeting === null ? {} : { meeting }),
    ...(holder === null ? {} : { holder: holderOf(holder) }),
    hasPerson: row.has_person,
    ...(row.due_on === null ? {} : { dueOn: row.due_on }),
    state: row.state,
    note: row.note,
    ...(closed_at === null ? {} : { closedOn: dayOf(closed_at) }),
  }
}

function holderOf({ visibility, ...bead }: NonNullable<Row['holder']>): NonNullable<Promised['holder']> {
  return { bead: { ...bead, kind: 'organisation' }, visibility }
}
