import { z } from 'zod'
import type { Database } from '../database/database.ts'
import type { DetailKind } from './detail-fields.ts'
import { grantStore } from './grant.queries.ts'
import { factorGroups, factorWays, needKinds, needStates } from './project.ts'
import type { FormFields } from './project-form.ts'

export interface DetailKeys {
  readonly project: string
  /** Result of a measurement. */
  readonly parent: string
  readonly id: string
}

/** How a part is kept; every statement filters on its project. */
export interface DetailStore {
  find(db: Database, keys: DetailKeys): Promise<FormFields | undefined>
  insert(trx: Database, keys: DetailKeys, fields: FormFields): Promise<void>
  update(trx: Database, keys: DetailKeys, fields: FormFields): Promise<void>
  remove(trx: Database, keys: DetailKeys): Promise<void>
}

const needRow = (fields: FormFields) => ({
  kind: z.enum(needKinds).parse(fields['soort']),
  what: fields['wat'] ?? '',
  for_whom: fields['voorwie'] ?? '',
  state: z.enum(needStates).parse(fields['stand']),
  who: fields['wie'] ?? '',
})

const need: DetailStore = {
  async find(db, { project, id }) {
    const row = await db
      .selectFrom('project_need')
      .selectAll()
      .where('id', '=', id)
      .where('project', '=', project)
      .executeTakeFirst()
    return row && { soort: row.kind, wat: row.what, voorwie: row.for_whom, stand: row.state, wie: row.who }
  },
  async insert(trx, { project, id }, fields) {
    const position = await countOf(trx, 'project_need', project)
    await trx
      .insertInto('project_need')
      .values({ id, project, position, ...needRow(fields) })
      .execute()
  },
  async update(trx, { project, id }, fields) {
    await trx
      .updateTable('project_need')
      .set(needRow(fields))
      .where('id', '=', id)
      .where('project', '=', project)
      .execute()
  },
  async remove(trx, { project, id }) {
    await trx.deleteFrom('project_need').where('id', '=', id).where('project', '=', project).execute()
  },
}

const factorRow = (fields: FormFields) => ({
  group: z.enum(factorGroups).parse(fields['groep']),
  way: z.enum(factorWays).parse(fields['richting']),
  what: fields['wat'] ?? '',
  weight: Number(fields['gewicht']),
  measure: fields['maatregel'] ?? '',
})

const factor: DetailStore = {
  async find(db, { project, id }) {
    const row = await db
      .selectFrom('project_factor')
      .selectAll()
      .where('id', '=', id)
      .where('project', '=', project)
      .executeTakeFirst()
    if (!row) return undefined
    const { group, way, what, weight, measure } = row
    return { groep: group, richting: way, wat: what, gewicht: String(weight), maatregel: measure }
  },
  async insert(trx, { project, id }, fields) {
    const position = await countOf(trx, 'project_factor', project)
    await trx
      .insertInto('project_factor')
      .values({ id, project, position, ...factorRow(fields) })
      .execute()
  },
  async update(trx, { project, id }, fields) {
    await trx
      .updateTable('project_factor')
      .set(factorRow(fields))
      .where('id', '=', id)
      .where('project', '=', project)
      .execute()
  },
  async remove(trx, { project, id }) {
    await trx.deleteFrom('project_factor').where('id', '=', id).where('project', '=', project).execute()
  },
}

const numberOrNull = (text: string | undefined) => (text === undefined || text === '' ? null : Number(text))

const resultRow = (fields: FormFields) => ({
  indicator: fields['cijfer'] || null,
  area: fields['gebied'] || null,
  measure: fields['maat'] ?? '',
  unit: fields['eenheid'] ?? '',
  better: z.enum(['higher', 'lower']).parse(fields['beter']),
  baseline: numberOrNull(fields['nul']),
  baseline_on: fields['nuldag'] || null,
  target: numberOrNull(fields['doel']),
  target_on: fields['doeldag'] || null,
})

const result: DetailStore = {
  async find(db, { project, id }) {
    const row = await db
      .selectFrom('project_result')
      .selectAll()
      .where('id', '=', id)
      .where('project', '=', project)
      .executeTakeFirst()
    return (
      row && {
        cijfer: row.indicator ?? '',
        gebied: row.area ?? '',
        maat: row.measure,
        eenheid: row.unit,
        beter: row.better,
        nul: row.baseline === null ? '' : String(row.baseline),
        nuldag: row.baseline_on ?? '',
        doel: row.target === null ? '' : String(row.target),
        doeldag: row.target_on ?? '',
      }
    )
  },
  async insert(trx, { project, id }, fields) {
    const position = await countOf(trx, 'project_result', project)
    await trx
      .insertInto('project_result')
      .values({ id, project, position, ...resultRow(fields) })
      .execute()
  },
  async update(trx, { project, id }, fields) {
    await trx
      .updateTable('project_result')
      .set(resultRow(fields))
      .where('id', '=', id)
      .where('project', '=', project)
      .execute()
  },
  async remove(trx, { project, id }) {
    await trx.deleteFrom('project_result').where('id', '=', id).where('project', '=', project).execute()
  },
}

const measurementRow = (fields: FormFields) => ({
  measured_on: fields['gemeten'] ?? '',
  value: Number(fields['waarde']),
  source: fields['bron'] ?? '',
})

const measurement: DetailStore = {
  async find(db, { project, parent, id }) {
    const row = await db
      .selectFrom('project_measurement')
      .innerJoin('project_result', 'project_result.id', 'project_measurement.result')
      .select(['project_measurement.measured_on', 'project_measurement.value', 'project_measurement.source'])
      .where('project_measurement.id', '=', id)
      .where('project_result.id', '=', parent)
      .where('project_result.project', '=', project)
      .executeTakeFirst()
    return row && { gemeten: row.measured_on, waarde: String(row.value), bron: row.source }
  },
  async insert(trx, { parent, id }, fields) {
    await trx
      .insertInto('project_measurement')
      .values({ id, result: parent, ...measurementRow(fields) })
      .execute()
  },
  async update(trx, { parent, id }, fields) {
    await trx
      .updateTable('project_measurement')
      .set(measurementRow(fields))
      .where('id', '=', id)
      .where('result', '=', parent)
      .execute()
  },
  async remove(trx, { parent, id }) {
    await trx.deleteFrom('project_measurement').where('id', '=', id).where('result', '=', parent).execute()
  },
}

export const stores: Readonly<Record<DetailKind, DetailStore>> = {
  grant: grantStore,
  need,
  factor,
  result,
  measurement,
}

async function countOf(
  trx: Database,
  table: 'project_need' | 'project_factor' | 'project_result',
  project: string,
): Promise<number> {
  const row = await trx
    .selectFrom(table)
    .select((eb) => eb.fn.max('position').as('last'))
    .where('project', '=', project)
    .executeTakeFirst()
  return Number(row?.last ?? -1) + 1
}
