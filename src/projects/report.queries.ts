import type { Act } from '../base/act.ts'
import { newId } from '../base/id.ts'
import type { Bead } from '../beads/bead.ts'
import type { Database } from '../database/database.ts'
import { lockAudit } from '../database/index.ts'
import { removeFile } from '../files/index.ts'
import { noteChange } from './detail.queries.ts'

/** A report on the page of a project. */
export interface Report {
  readonly id: string
  readonly title: string
  /** A day. */
  readonly datedOn: string
  /** Id of the stored file. */
  readonly file: string
  /** Media type, found out from the content. */
  readonly type: string
  /** [bytes] */
  readonly size: number
}

/** The reports of a project, the newest first. */
export async function listReports(db: Database, project: string): Promise<readonly Report[]> {
  const rows = await db
    .selectFrom('project_report')
    .innerJoin('stored_file', 'stored_file.id', 'project_report.file')
    .select([
      'project_report.id',
      'project_report.title',
      'project_report.dated_on as datedOn',
      'project_report.file',
      'stored_file.type',
      'stored_file.size',
    ])
    .where('project_report.project', '=', project)
    .where('stored_file.bead', '=', project)
    .where('stored_file.removed_at', 'is', null)
    .orderBy('project_report.dated_on', 'desc')
    .orderBy('project_report.id')
    .limit(200)
    .execute()
  return rows.map((row) => ({ ...row, size: Number(row.size) }))
}

/** Makes a report of a file that was stored for this project. */
export async function createReport(
  trx: Database,
  act: Act,
  project: Bead,
  { title, datedOn, file }: Pick<Report, 'title' | 'datedOn' | 'file'>,
): Promise<void> {
  await lockAudit(trx)
  await trx
    .insertInto('project_report')
    .values({ id: newId(act.at), project: project.id, title, dated_on: datedOn, file })
    .execute()
  await noteChange(trx, act, project, {
    'report.titel': [null, title],
    'report.datum': [null, datedOn],
  })
}

/** Takes a report and its file away. @returns whether it was there */
export async function removeReport(trx: Database, act: Act, project: Bead, id: string): Promise<boolean> {
  await lockAudit(trx)
  const row = await trx
    .deleteFrom('project_report')
    .where('id', '=', id)
    .where('project', '=', project.id)
    .returning(['title', 'dated_on', 'file'])
    .executeTakeFirst()
  if (!row) return false
  await removeFile(trx, act, { id: row.file, bead: project })
  await noteChange(trx, act, project, {
    'report.titel': [row.title, null],
    'report.datum': [row.dated_on, null],
  })
  return true
}
