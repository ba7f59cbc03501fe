import type { Act } from '../base/act.ts'
import { newId } from '../base/id.ts'
import { Problem } from '../base/problem.ts'
import type { Bead } from '../beads/bead.ts'
import type { Database } from '../database/database.ts'
import { appendAudit, lockAudit } from '../database/index.ts'
import { signText, verifyText } from '../people/index.ts'
import type { StatementKind } from './meeting.ts'
import { MOST_STATEMENTS, type Statement } from './statement.ts'

export interface NewStatement {
  readonly kind: StatementKind
  readonly text: string
  readonly session?: string
  /** Drawn with the form, or by the browser: the second time it is the same statement. */
  readonly client?: string
}

/** Adds a statement to a meeting. Run it in a transaction. @throws Problem `bead-not-found` for a session of another meeting */
export async function createStatement(
  trx: Database,
  act: Act,
  meeting: Bead,
  { kind, text, session, client }: NewStatement,
): Promise<{ readonly id: string; readonly again: boolean } | { readonly refused: 'too-many' }> {
  await lockAudit(trx)
  const known = await trx
    .selectFrom('statement')
    .select(['id', 'client', 'kind', 'text'])
    .where('meeting', '=', meeting.id)
    .execute()
  const before = client === undefined ? undefined : known.find((one) => one.client === client)
  if (before?.kind === kind && before.text === text) return { id: before.id, again: true }
  if (known.length >= MOST_STATEMENTS) return { refused: 'too-many' }
  if (session !== undefined) {
    const own = await trx
      .selectFrom('meeting_session')
      .select('id')
      .where('id', '=', session)
      .where('meeting', '=', meeting.id)
      .executeTakeFirst()
    if (!own) throw new Problem('bead-not-found')
  }
  const id = newId(act.at)
  await trx
    .insertInto('statement')
    .values({
      id,
      meeting: meeting.id,
      session: session ?? null,
      kind,
      text,
      group: '',
      weight: 0,
      created_at: act.at,
      // The form of before, by the button of the browser, with something else in it.
      client: before ? null : (client ?? null),
    })
    .execute()
  await record(trx, act, meeting, 'create', { kind: [null, kind], text: [null, text] })
  return { id, again: false }
}

/** Statements of a meeting, in the order in which they came. */
export async function listStatements(db: Database, meeting: string): Promise<readonly Statement[]> {
  const rows = await db
    .selectFrom('statement')
    .select(['id', 'kind', 'text', 'session', 'group', 'weight'])
    .where('meeting', '=', meeting)
    .orderBy('created_at')
    .orderBy('id')
    .limit(MOST_STATEMENTS)
    .execute()
  return rows.map(({ session, ...row }) => ({ ...row, ...(session === null ? {} : { session }) }))
}

/** Puts statements of this meeting in a group; "" takes them out. */
export async function groupStatementsAs(
  trx: Database,
  act: Act,
  meeting: Bead,
  ids: readonly string[],
  group: string,
): Promise<void> {
  await lockAudit(trx)
  const changed = await trx
    .updateTable('statement')
    .set({ group })
    .where('meeting', '=', meeting.id)
    .where('id', 'in', ids)
    .where('group', '<>', group)
    .returning('id')
    .execute()
  if (changed.length > 0)
    await record(trx, act, meeting, 'update', { group: [null, group], count: [null, changed.length] })
}

/** Writes down how many hands went up for each. */
export async function weighStatements(
  trx: Database,
  act: Act,
  meeting: Bead,
  weights: ReadonlyMap<string, number>,
): Promise<void> {
  await lockAudit(trx)
  const stored = await listStatements(trx, meeting.id)
  const changes: Record<string, readonly [number, number]> = {}
  for (const { id, text, weight } of stored) {
    const counted = weights.get(id) ?? weight
    if (counted === weight) continue
    await trx
      .updateTable('statement')
      .set({ weight: counted })
      .where('id', '=', id)
      .where('meeting', '=', meeting.id)
      .execute()
    changes[text.slice(0, 80)] = [weight, counted]
  }
  if (Object.keys(changes).length > 0) await record(trx, act, meeting, 'update', changes)
}

/** Takes statements of this meeting away. */
export async function removeStatements(
  trx: Database,
  act: Act,
  meeting: Bead,
  ids: readonly string[],
): Promise<void> {
  await lockAudit(trx)
  const gone = await trx
    .deleteFrom('statement')
    .where('meeting', '=', meeting.id)
    .where('id', 'in', ids)
    .returning('text')
    .execute()
  if (gone.length > 0)
    await record(trx, act, meeting, 'remove', { text: [gone.map(({ text }) => text).join(' · '), null] })
}

const MARK = 'zaal'

/** What the link on the screen carries: it shows that somebody was in the room, or was given it. */
export async function createRoomToken(db: Database, meeting: string): Promise<string> {
  return await signText(db, `${MARK}_${meeting}`)
}

export async function isRoomToken(db: Database, token: string, meeting: string): Promise<boolean> {
  return (await verifyText(db, token)) === `${MARK}_${meeting}`
}

async function record(
  trx: Database,
  act: Act,
  meeting: Bead,
  action: 'create' | 'update' | 'remove',
  changes: Readonly<Record<string, readonly [unknown, unknown]>>,
): Promise<void> {
  await appendAudit(trx, act, {
    action,
    kind: 'statement',
    thing: meeting.id,
    region: meeting.region,
    changes,
  })
}
