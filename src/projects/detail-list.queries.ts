import { sql } from 'kysely'
import { isVisibleTo } from '../beads/index.ts'
import type { Reader } from '../beads/reader.ts'
import type { Database } from '../database/database.ts'
import type { BeadRef } from '../partners/partner.ts'
import type { Factor, Grant, Need } from './detail-shape.ts'
import { refOf, visibleRef } from './find-project.queries.ts'
import type { FactorGroup, FactorWay, NeedKind, NeedState } from './project.ts'

/** Most rows of a region in one list. */
const MOST = 10_000

/** Whose needs and factors: of one project, or of all that run in one of these regions. */
export type DetailsOf = { readonly project: string } | { readonly regions: readonly string[] }

function within(of: DetailsOf, reader: Reader) {
  if ('project' in of) return sql`bead.id = ${of.project}`
  return sql`bead.removed_at is null and ${isVisibleTo(reader, 'bead')} and (bead.region = any(${[...of.regions]})
    or exists (select from project_region where project = bead.id and region = any(${[...of.regions]})))`
}

/** Regions that a project runs in, its own first. */
const runsIn = sql<string[]>`array(select bead.region union all select region from project_region
  where project = bead.id and region <> bead.region)`

/** Processes and needs, by project in the order of its page. */
export async function listNeeds(db: Database, reader: Reader, of: DetailsOf): Promise<readonly Need[]> {
  const { rows } = await sql<{
    id: string
    kind: NeedKind
    what: string
    for_whom: string
    state: NeedState
    who: string
    project: BeadRef
    regions: string[]
  }>`
    select need.id, need.kind, need.what, need.for_whom, need.state, need.who,
      ${refOf('bead')} as project, ${runsIn} as regions
    from project_need need join bead on bead.id = need.project
    where ${within(of, reader)}
    order by bead.title, bead.id, need.position, need.id limit ${MOST}`.execute(db)
  return rows.map(({ for_whom, ...row }) => ({ ...row, forWhom: for_whom }))
}

/** Factors that help or hinder, the heaviest first. */
export async function listFactors(db: Database, reader: Reader, of: DetailsOf): Promise<readonly Factor[]> {
  const { rows } = await sql<{
    id: string
    group: FactorGroup
    way: FactorWay
    what: string
    weight: number
    measure: string
    project: BeadRef
    regions: string[]
  }>`
    select factor.id, factor."group", factor.way, factor.what, factor.weight, factor.measure,
      ${refOf('bead')} as project, ${runsIn} as regions
    from project_factor factor join bead on bead.id = factor.project
    where ${within(of, reader)}
    order by factor.weight desc, bead.title, bead.id, factor.position, factor.id limit ${MOST}`.execute(db)
  return rows
}

/** Which details a project has. */
export async function findDetailKinds(db: Database, project: string) {
  const has = (table: string) =>
    sql<boolean>`exists (select from ${sql.table(table)} where project = ${project})`
  const { rows } = await sql<Record<'needs' | 'factors' | 'grant' | 'reports', boolean>>`
    select ${has('project_need')} as needs, ${has('project_factor')} as factors,
      ${has('project_grant')} as "grant", ${has('project_report')} as reports`.execute(db)
  return rows[0] ?? { needs: false, factors: false, grant: false, reports: false }
}

/** The grant of a project. */
export async function findGrant(db: Database, reader: Reader, project: string): Promise<Grant | undefined> {
  const { rows } = await sql<{
    programme: string
    round: string
    number: string
    starts_on: string | null
    ends_on: string | null
    lead_applicant: string
    organisation_name: string
    organisation: BeadRef | null
    summary: string
    topics: string[]
    budget: number | null
    payer: string
    follow_up: string
    follow_up_project: BeadRef | null
  }>`
    select programme, round, number, starts_on, ends_on, lead_applicant, organisation_name,
      ${visibleRef(reader, 'holder')} as organisation, project_grant.summary, topics, budget, payer, follow_up,
      ${visibleRef(reader, 'next')} as follow_up_project
    from project_grant
      left join bead holder on holder.id = project_grant.organisation
      left join bead next on next.id = project_grant.follow_up_project
    where project_grant.project = ${project}`.execute(db)
  const row = rows[0]
  if (!row) return undefined
  const { programme, round, number, starts_on, ends_on, organisation, summary, topics, budget, payer } = row
  return {
    programme,
    round,
    number,
    ...(starts_on === null ? {} : { startsOn: starts_on }),
    ...(ends_on === null ? {} : { endsOn: ends_on }),
    leadApplicant: row.lead_applicant,
    organisationName: row.organisation_name,
    ...(organisation === null ? {} : { organisation }),
    summary,
    topics,
    ...(budget === null ? {} : { budget }),
    payer,
    followUp: row.follow_up,
    ...(row.follow_up_project === null ? {} : { followUpProject: row.follow_up_project }),
  }
}
