import type { Database } from '../database/database.ts'

/** Ids of the projects that somebody leads or stands in for now. */
export async function listLedBy(db: Database, person: string): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('project_person')
    .select('project')
    .where('person', '=', person)
    .where('function', 'in', ['leader', 'deputy'])
    .where('until', 'is', null)
    .execute()
  return new Set(rows.map(({ project }) => project))
}
