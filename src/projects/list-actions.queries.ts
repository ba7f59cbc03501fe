import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { isVisibleTo } from '../beads/index.ts'
import type { Reader } from '../beads/reader.ts'
import type { Database } from '../database/database.ts'
import type { BeadRef } from '../partners/partner.ts'
import { namedRef, visibleRef } from './find-project.queries.ts'
import type { ActionState } from './project.ts'
import type { Action } from './project-page.ts'

/** Whose actions; what is left out is not asked for. */
export interface ActionQuestion {
  readonly project?: string
  readonly meeting?: string
  readonly person?: string
  readonly organisation?: string
  readonly ids?: readonly string[]
  /** Slugs. */
  readonly regions?: readonly string[]
  /** Only what is not done or dropped. */
  readonly open?: boolean
  /** Only open ones that should have been done before this day. */
  readonly lateOn?: string
  /** At most this many; 500 when left out. */
  readonly limit?: number
}

interface Row {
  readonly id: string
  readonly region: string
  readonly title: string
  readonly slug: string
  readonly revision: number
  readonly project: BeadRef | null
  readonly meeting: BeadRef | null
  readonly person: BeadRef | null
  readonly person_id: string | null
  readonly organisation: BeadRef | null
  readonly due_on: string | null
  readonly state: ActionState
  readonly note: string
  readonly closed_at: Date | null
}

/** Actions and follow-ups as far as this reader may see them: open ones first, by their day. */
export async function listActions(
  db: Database,
  reader: Reader,
  question: ActionQuestion,
): Promise<readonly Action[]> {
  const { rows } = await sql<Row>`
    select bead.id, bead.region, bead.title, bead.slug, bead.revision, action.due_on, action.state, action.note,
      action.closed_at, action.person as person_id, ${visibleRef(reader, 'project_bead')} as project,
      ${visibleRef(reader, 'meeting_bead')} as meeting, ${namedRef(reader, 'face')} as person,
      ${visibleRef(reader, 'holder')} as organisation
    from action join bead on bead.id = action.id
      left join bead project_bead on project_bead.id = action.project
      left join bead meeting_bead on meeting_bead.id = action.meeting
      left join bead face on face.id = action.person
      left join bead holder on holder.id = action.organisation
    where bead.removed_at is null and ${isVisibleTo(reader)} and ${sql.join(conditionsOf(question), sql` and `)}
    order by (action.closed_at is not null), action.due_on nulls last, bead.title, bead.id
    limit ${question.limit ?? 500}`.execute(db)
  return rows.map((row) => ({
    bead: { id: row.id, region: row.region, kind: 'action', title: row.title, slug: row.slug },
    ...(row.project === null ? {} : { project: row.project }),
    ...(row.meeting === null ? {} : { meeting: row.meeting }),
    ...(row.person === null ? {} : { person: row.person }),
    hasPerson: row.person_id !== null,
    ...(row.organisation === null ? {} : { organisation: row.organisation }),
    ...(row.due_on === null ? {} : { dueOn: row.due_on }),
    state: row.state,
    note: row.note,
    ...(row.closed_at === null ? {} : { closedAt: row.closed_at }),
    revision: row.revision,
  }))
}

function conditionsOf(question: ActionQuestion): RawBuilder<SqlBool>[] {
  const { project, meeting, person, organisation, ids, regions, open, lateOn } = question
  return [
    sql<SqlBool>`true`,
    ...(project === undefined ? [] : [sql<SqlBool>`action.project = ${project}`]),
    ...(meeting === undefined ? [] : [sql<SqlBool>`action.meeting = ${meeting}`]),
    ...(person === undefined ? [] : [sql<SqlBool>`action.person = ${person}`]),
    ...(organisation === undefined ? [] : [sql<SqlBool>`action.organisation = ${organisation}`]),
    ...(ids === undefined ? [] : [sql<SqlBool>`action.id = any(${[...ids]}::uuid[])`]),
    ...(regions === undefined ? [] : [sql<SqlBool>`bead.region = any(${[...regions]}::text[])`]),
    ...(open === true || lateOn !== undefined ? [sql<SqlBool>`action.closed_at is null`] : []),
    ...(lateOn === undefined ? [] : [sql<SqlBool>`action.due_on < ${lateOn}`]),
  ]
}
