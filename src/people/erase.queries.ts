import { sql } from 'kysely'
import type { Act } from '../base/act.ts'
import type { Database } from '../database/database.ts'
import { appendAudit, lockAudit } from '../database/index.ts'
import { listPersonal } from './data-map.ts'
import { endRoles } from './role-change.queries.ts'
import { listRoles } from './role-list.queries.ts'

export type EraseRefusal = 'last-administrator' | 'last-operator' | 'gone'

/**
 * Erases a person: name, address, texts, page, sessions, messages and what they follow. Seats stay with their
 * organisation and are vacant; mandates and roles end; rows of the audit trail keep the number of the person and lose
 * the words about them. The last row that is added, `erase` of kind `person`, tells whoever verifies the trail that
 * words of earlier rows by or about this person are gone by right. Their address is free to be invited again.
 *
 * @param parents region above each region
 */
export async function erasePerson(
  trx: Database,
  act: Act,
  id: string,
  parents: ReadonlyMap<string, string>,
): Promise<{ readonly erased: string } | { readonly refused: EraseRefusal }> {
  await lockAudit(trx)
  const person = await trx
    .selectFrom('person')
    .select(['email', 'operator'])
    .where('id', '=', id)
    .where('erased_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  if (!person) return { refused: 'gone' }
  if (person.operator && !(await hasOtherOperator(trx, id))) return { refused: 'last-operator' }
  const held = await listRoles(trx, { person: id, at: act.at })
  const ended = await endRoles(trx, act, held, parents)
  if ('refused' in ended) return { refused: 'last-administrator' }
  await endTies(trx, act, id)
  if (person.email !== null) await removeByAddress(trx, person.email)
  for (const { table, by = [], erasing } of listPersonal()) {
    if (erasing !== 'rows') continue
    const isTheirs = sql.join(
      by.map((column) => sql`${sql.ref(column)}::text = ${id}`),
      sql` or `,
    )
    await sql`delete from ${sql.table(table)} where ${isTheirs}`.execute(trx)
  }
  await trx
    .updateTable('person')
    .set({ name: '', email: null, work: '', motive: '', consent_at: null, digest: 'off', operator: false })
    .set({ last_seen_at: null, erased_at: act.at })
    .where('id', '=', id)
    .execute()
  await trx
    .updateTable('audit_event')
    .set({ changes: null, salt: null })
    .where('changes', 'is not', null)
    .where((where) =>
      where.or([
        where('thing', '=', id),
        where.and([where('person', '=', id), where('kind', 'in', ['person', 'account'])]),
      ]),
    )
    .execute()
  await appendAudit(trx, act, { action: 'erase', kind: 'person', thing: id })
  return { erased: id }
}

/** Whether somebody runs the site. */
export async function isOperator(db: Database, id: string): Promise<boolean> {
  const row = await db.selectFrom('person').select('operator').where('id', '=', id).executeTakeFirst()
  return row?.operator === true
}

async function hasOtherOperator(trx: Database, id: string): Promise<boolean> {
  const other = await trx
    .selectFrom('person')
    .select('id')
    .where('operator', '=', true)
    .where('erased_at', 'is', null)
    .where('id', '<>', id)
    .executeTakeFirst()
  return other !== undefined
}

/** Roles that were left, seats and mandates: they stay, as those of an organisation. */
async function endTies(trx: Database, act: Act, id: string): Promise<void> {
  await trx
    .updateTable('role')
    .set((eb) => ({ until: eb.fn<Date>('greatest', ['since', eb.val(act.at)]) }))
    .where('person', '=', id)
    .where((where) => where.or([where('until', 'is', null), where('until', '>', act.at)]))
    .execute()
  await sql`update seat set person = null, revision = revision + 1 where person = ${id}`.execute(trx)
  const day = act.at.toISOString().slice(0, 10)
  await sql`update action set person = null where person = ${id} and closed_at is null`.execute(trx)
  await sql`update project_person set until = greatest(since, ${day}::date)
    where person = ${id} and until is null`.execute(trx)
  await sql`update mandate set until = greatest(since, ${day}::date), revision = revision + 1
    where holder_person = ${id} and (until is null or until > ${day}::date)`.execute(trx)
}

async function removeByAddress(trx: Database, email: string): Promise<void> {
  await trx.deleteFrom('mail_message').where('recipient', '=', email).execute()
  await trx.deleteFrom('invitation').where('email', '=', email).execute()
  // What they wrote to others by a form, and links that were asked for with this address.
  await trx.deleteFrom('contact_message').where('from_email', '=', email).execute()
  await sql`delete from auth_verification
    where value like '{%}' and value::jsonb ->> 'email' = ${email}`.execute(trx)
}
