import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Act } from '../base/act.ts'
import { isId, newId } from '../base/id.ts'
import type { Locale } from '../base/locale.ts'
import type { Database } from '../database/database.ts'
import { appendAudit, findOrCreateSecret, lockAudit } from '../database/index.ts'
import { addressIn } from '../language/index.ts'
import { contactTexts } from '../language/texts-contact.ts'
import { queueMail } from '../mail/index.ts'

export interface NewContact {
  readonly person: string
  readonly region: string
  readonly name: string
  readonly email: string
  readonly text: string
  readonly locale: Locale
}

/** Messages in an hour: to one person, from one address, and by all together. */
const limits = { person: 10, email: 5, all: 200 }
/** Answers to one message. */
const MOST_ANSWERS = 5

const SECRET = 'contact'

/** A text with a signature that only this site can make. */
export async function sign(db: Database, text: string): Promise<string> {
  const secret = await findOrCreateSecret(db, SECRET)
  return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`
}

/** The text of a signed text; undefined when the signature is not ours. */
export async function verify(db: Database, signed: string): Promise<string | undefined> {
  const text = signed.slice(0, Math.max(0, signed.lastIndexOf('.')))
  const expected = Buffer.from(await sign(db, text))
  const given = Buffer.from(signed)
  return given.length === expected.length && timingSafeEqual(given, expected) ? text : undefined
}

/** Whether there is an address that a message to this person can go to. */
export async function hasMailAddress(db: Database, person: string): Promise<boolean> {
  return (await listReachable(db, [person])).has(person)
}

/** Who of these people have an address that a message can go to. */
export async function listReachable(db: Database, people: readonly string[]): Promise<ReadonlySet<string>> {
  if (people.length === 0) return new Set()
  const rows = await db
    .selectFrom('person')
    .select('id')
    .where('id', 'in', [...new Set(people)])
    .where('email', 'is not', null)
    .where('erased_at', 'is', null)
    .execute()
  return new Set(rows.map(({ id }) => id))
}

/** Whether a link to answer by is one that this site made, though its message may be gone. */
export async function isOwnLink(db: Database, token: string): Promise<boolean> {
  return isId((await verify(db, token)) ?? '')
}

/** Puts a message to a person in the queue. Run it in a transaction. */
export async function sendContact(
  trx: Database,
  act: Act,
  contact: NewContact,
  origin: string,
): Promise<'sent' | 'too-many-requests' | 'gone'> {
  await lockAudit(trx)
  const { person, name, email, text, locale } = contact
  const to = await trx
    .selectFrom('person')
    .select(['email', 'locale'])
    .where('id', '=', person)
    .where('erased_at', 'is', null)
    .executeTakeFirst()
  if (!to?.email) return 'gone'
  if (await isTooMuch(trx, contact, act.at)) return 'too-many-requests'
  const id = newId(act.at)
  const created_at = act.at
  await trx
    .insertInto('contact_message')
    .values({ id, person, from_name: name, from_email: email, locale, answers: 0, created_at })
    .execute()
  const words = contactTexts[to.locale]
  const href = `${origin}${addressIn(to.locale, `/antwoord/${await sign(trx, id)}`)}`
  const letter = {
    locale: to.locale,
    subject: words.letterSubject(name),
    paragraphs: [words.letterIntro(name), text],
    button: { text: words.letterButton, href },
    closing: [words.letterWhy],
  }
  const cause = `contact:${id}`
  await queueMail(trx, { cause, kind: 'contact', recipient: to.email, person, urgent: true, letter }, act.at)
  await appendAudit(trx, act, { action: 'send', kind: 'person', thing: person, region: contact.region })
  return 'sent'
}

async function isTooMuch(trx: Database, { person, email }: NewContact, at: Date): Promise<boolean> {
  const { all, mine, theirs } = await trx
    .selectFrom('contact_message')
    .select((eb) => [
      eb.fn.countAll<string>().as('all'),
      eb.fn.countAll<string>().filterWhere('person', '=', person).as('theirs'),
      eb.fn.countAll<string>().filterWhere('from_email', '=', email).as('mine'),
    ])
    .where('created_at', '>', new Date(at.getTime() - 3_600_000))
    .executeTakeFirstOrThrow()
  return Number(all) >= limits.all || Number(theirs) >= limits.person || Number(mine) >= limits.email
}

/** The message of a signed link; undefined for a forged link, or a message that is gone or of an erased person. */
export async function findContact(db: Database, token: string) {
  const id = await verify(db, token)
  if (id === undefined || !isId(id)) return undefined
  return await db
    .selectFrom('contact_message')
    .innerJoin('person', 'person.id', 'contact_message.person')
    .select(['contact_message.id', 'from_name', 'from_email', 'contact_message.locale', 'answers'])
    .select(['contact_message.person', 'person.name as personName'])
    .where('contact_message.id', '=', id)
    .where('person.erased_at', 'is', null)
    .where('answers', '<', MOST_ANSWERS)
    .executeTakeFirst()
}

/** Brings an answer to who wrote, from the address of the site. Run it in a transaction. */
export async function answerContact(trx: Database, act: Act, token: string, text: string): Promise<boolean> {
  await lockAudit(trx)
  const found = await findContact(trx, token)
  if (!found) return false
  const { id, answers, locale, person, personName } = found
  await trx
    .updateTable('contact_message')
    .set({ answers: answers + 1 })
    .where('id', '=', id)
    .where('person', '=', person)
    .execute()
  const words = contactTexts[locale]
  const letter = {
    locale,
    subject: words.answerSubject(personName),
    paragraphs: [words.answerIntro(personName), text],
    closing: [words.answerWhy],
  }
  const cause = `contact-answer:${id}:${answers + 1}`
  await queueMail(
    trx,
    { cause, kind: 'contact-answer', recipient: found.from_email, person, urgent: true, letter },
    act.at,
  )
  await appendAudit(trx, { ...act, person }, { action: 'answer', kind: 'person', thing: person })
  return true
}
