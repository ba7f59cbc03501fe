import { createHash, randomBytes } from 'node:crypto'
import type { Act } from '../base/act.ts'
import { newId } from '../base/id.ts'
import type { Database } from '../database/database.ts'
import { appendAudit } from '../database/index.ts'
import { signInTexts } from '../language/texts-sign-in.ts'
import { queueMail } from '../mail/index.ts'
import { createPerson, findPersonByEmail } from './person.queries.ts'
import type { Role } from './rights.ts'

const HOUR_MS = 3_600_000
/** How long the link of an operator works [ms]. */
const OPERATOR_LINK_MS = 24 * HOUR_MS

const hashOf = (token: string) => createHash('sha256').update(token).digest('base64url')

/** Puts a link in the queue of mail, for who has an account. */
export async function queueLink(
  db: Database,
  link: { email: string; token: string; address: string; now: Date },
): Promise<void> {
  const person = await findPersonByEmail(db, link.email)
  if (!person) return
  const words = signInTexts[person.locale]
  await db.transaction().execute(async (trx) => {
    const letter = {
      locale: person.locale,
      subject: words.subject,
      paragraphs: [words.letter],
      button: { text: words.enter, href: link.address },
      closing: [words.closing],
    }
    const cause = `sign-in:${hashOf(link.token)}`
    const posting = { cause, kind: 'sign-in', recipient: link.email, person: person.id, urgent: true, letter }
    await queueMail(trx, posting, link.now)
  })
}

/** In the trail: who came in, and by what. */
export async function recordSignIn(
  db: Database,
  {
    person,
    method,
    at,
  }: {
    person: string
    method: 'mail' | 'operator-link' | 'example' | 'invitation' | 'provider' | 'passkey'
    at: Date
  },
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await trx.updateTable('person').set({ last_seen_at: at }).where('id', '=', person).execute()
    const act: Act = { at, person, means: 'web' }
    await appendAudit(trx, act, {
      action: 'sign-in',
      kind: 'account',
      thing: person,
      changes: { method: [null, method] },
    })
  })
}

/**
 * A new link for whoever runs the site. Whichever is used first ends all others.
 *
 * @param others whether links that were made before end now, or keep: of several processes each prints one that works
 * @returns its path
 */
export async function createOperatorLink(
  db: Database,
  at: Date,
  others: 'end' | 'keep' = 'end',
): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await db.transaction().execute(async (trx) => {
    const unused = trx.deleteFrom('operator_link').where('used_at', 'is', null)
    await (others === 'end' ? unused : unused.where('expires_at', '<=', at)).execute()
    await trx
      .insertInto('operator_link')
      .values({
        id: newId(at),
        token_hash: hashOf(token),
        created_at: at,
        expires_at: new Date(at.getTime() + OPERATOR_LINK_MS),
        used_at: null,
      })
      .execute()
    await appendAudit(trx, { at, means: 'command' }, { action: 'create', kind: 'operator-link' })
  })
  return `/inloggen/beheer?token=${token}`
}

/**
 * Uses up the link and begins the session of the operator, who is made when there was none. When the session cannot
 * begin, the link still works.
 *
 * @returns undefined when the link does not hold
 */
export async function acceptOperatorLink<Session>(
  db: Database,
  token: string,
  at: Date,
  begin: (person: string) => Promise<Session>,
): Promise<Session | undefined> {
  const person = await db.transaction().execute(async (trx) => {
    // Locked: two at the same time make one operator.
    const link = await trx
      .selectFrom('operator_link')
      .select('id')
      .where('token_hash', '=', hashOf(token))
      .where('used_at', 'is', null)
      .where('expires_at', '>', at)
      .forUpdate()
      .executeTakeFirst()
    if (!link) return undefined
    const known = await operators(trx).orderBy('created_at').executeTakeFirst()
    if (known) return known.id
    return await createPerson(trx, { at, means: 'command' }, { name: 'Beheerder', operator: true })
  })
  if (person === undefined) return undefined
  return await db.transaction().execute(async (trx) => {
    const used = await trx
      .updateTable('operator_link')
      .set({ used_at: at })
      .where('token_hash', '=', hashOf(token))
      .where('used_at', 'is', null)
      .returning('id')
      .executeTakeFirst()
    if (!used) return undefined
    await trx.deleteFrom('operator_link').where('used_at', 'is', null).execute()
    return await begin(person)
  })
}

/** Whether somebody who runs the site has ever come in. */
export async function hasOperatorSignedIn(db: Database): Promise<boolean> {
  return (await operators(db).where('last_seen_at', 'is not', null).executeTakeFirst()) !== undefined
}

function operators(db: Database) {
  return db
    .selectFrom('person')
    .select('id')
    .where('operator', '=', true)
    .where('example', '=', false)
    .where('erased_at', 'is', null)
}

export interface ExampleAccount {
  readonly id: string
  readonly name: string
  readonly role: Role | 'operator'
}

/** Invented people, one for each role, and the operator among them. */
export async function listExampleAccounts(db: Database, at: Date): Promise<ExampleAccount[]> {
  const people = db
    .selectFrom('person')
    .where('person.example', '=', true)
    .where('person.erased_at', 'is', null)
  const [withRole, operator] = await Promise.all([
    people
      .innerJoin('role', 'role.person', 'person.id')
      .select(['person.id', 'person.name', 'role.role'])
      .distinctOn('role.role')
      // In a whole region: who leads one project shows little of what an editor may.
      .where('role.scope', '=', 'region')
      .where('role.since', '<=', at)
      .where((eb) => eb.or([eb('role.until', 'is', null), eb('role.until', '>', at)]))
      .orderBy('role.role')
      .orderBy('person.id')
      .execute(),
    people.select(['id', 'name']).where('operator', '=', true).orderBy('id').limit(1).execute(),
  ])
  return [...withRole, ...operator.map((one) => ({ ...one, role: 'operator' as const }))]
}
