import { topicsOf } from './detail-fields.ts'
import type { DetailStore } from './detail-store.queries.ts'
import type { FormFields } from './project-form.ts'

const rowOf = (fields: FormFields) => ({
  programme: fields['programma'] ?? '',
  round: fields['ronde'] ?? '',
  number: fields['nummer'] ?? '',
  starts_on: fields['begin'] || null,
  ends_on: fields['eind'] || null,
  lead_applicant: fields['penvoerder'] ?? '',
  organisation_name: fields['verantwoordelijk'] ?? '',
  organisation: fields['organisatie'] || null,
  summary: fields['samenvatting'] ?? '',
  topics: topicsOf(fields['onderwerpen'] ?? ''),
  budget: fields['budget'] ? Number(fields['budget']) : null,
  payer: fields['betaler'] ?? '',
  follow_up: fields['vervolg'] ?? '',
  follow_up_project: fields['vervolgproject'] || null,
})

/** The grant of a project: at most one. */
export const grantStore: DetailStore = {
  async find(db, { project }) {
    const row = await db
      .selectFrom('project_grant')
      .selectAll()
      .where('project', '=', project)
      .executeTakeFirst()
    return (
      row && {
        programma: row.programme,
        ronde: row.round,
        nummer: row.number,
        begin: row.starts_on ?? '',
        eind: row.ends_on ?? '',
        penvoerder: row.lead_applicant,
        verantwoordelijk: row.organisation_name,
        organisatie: row.organisation ?? '',
        samenvatting: row.summary,
        onderwerpen: row.topics.join('\n'),
        budget: row.budget === null ? '' : String(row.budget),
        betaler: row.payer,
        vervolg: row.follow_up,
        vervolgproject: row.follow_up_project ?? '',
      }
    )
  },
  async insert(trx, { project }, fields) {
    await trx
      .insertInto('project_grant')
      .values({ project, ...rowOf(fields) })
      .execute()
  },
  async update(trx, { project }, fields) {
    await trx.updateTable('project_grant').set(rowOf(fields)).where('project', '=', project).execute()
  },
  async remove(trx, { project }) {
    await trx.deleteFrom('project_grant').where('project', '=', project).execute()
  },
}
