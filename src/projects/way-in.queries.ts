import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Act } from '../base/act.ts'
import { isId, newId } from '../base/id.ts'
import type { Locale } from '../base/locale.ts'
import { beadPath } from '../beads/bead.ts'
import type { Database } from '../database/database.ts'
import { appendAudit, lockAudit } from '../database/index.ts'
import { addressIn, formatDate } from '../language/index.ts'
import { questionKindWords } from '../language/texts-project-words.ts'
import { wayInTexts } from '../language/texts-way-in.ts'
import { type Posting, queueMails } from '../mail/index.ts'
import { dayOf } from '../partners/partner.ts'
import { signText, verifyText } from '../people/index.ts'
import type { QuestionKind } from './project.ts'
import { answerDay } from './way-in.ts'

export interface NewQuestion {
  readonly project: string
  readonly kind: QuestionKind
  readonly name: string
  readonly email: string
  readonly text: string
  readonly locale: Locale
}

/** Somebody who is told of a question. */
interface Recipient {
  readonly id: string
  readonly email: string
  readonly locale: Locale
}

/** Questions in an hour: to one project, from one mail address, and to all projects together. */
const limits = { project: 20, email: 5, all: 300 }

/**
 * Keeps a question and brings it to the leader and the deputy of the project; without either, to the coordinators of
 * its region. Run it in a transaction.
 *
 * @param origin absolute address of the site
 */
export async function askProject(
  trx: Database,
  act: Act,
  question: NewQuestion,
  origin: string,
): Promise<{ readonly id: string } | 'too-many-requests' | 'gone'> {
  const project = await trx
    .selectFrom('project')
    .innerJoin('bead', 'bead.id', 'project.id')
    .select(['bead.id', 'bead.region', 'bead.title', 'bead.slug', 'bead.kind', 'project.answer_days'])
    .where('bead.id', '=', question.project)
    .where('bead.removed_at', 'is', null)
    .executeTakeFirst()
  if (!project) return 'gone'
  const people = await listRecipients(trx, project.id)
  // From here on others wait for this one.
  await lockAudit(trx)
  if (await isTooMuch(trx, question, act.at)) return 'too-many-requests'
  const { kind, name, email, text, locale } = question
  const id = newId(act.at)
  const due_on = answerDay(dayOf(act.at), project.answer_days)
  await trx
    .with('asked', (db) =>
      db
        .insertInto('project_question')
        .values({ id, project: project.id, kind, text, asked_at: act.at, due_on, answer: '' }),
    )
    .insertInto('project_asker')
    .values({ id: newId(act.at), question: id, name, email, locale, created_at: act.at })
    .execute()
  const told: Posting[] = []
  for (const person of people)
    told.push(await writeOfQuestion(trx, { id, project, person, name, text, kind, due_on }, origin))
  const words = wayInTexts[locale]
  const letter = {
    locale,
    subject: words.receivedSubject(project.title),
    paragraphs: [words.received(formatDate(due_on, locale)), text],
    button: { text: words.toProject, href: `${origin}${addressIn(locale, beadPath(project))}` },
    closing: [words.receivedWhy],
  }
  const cause = `question-received:${id}`
  const received = { cause, kind: 'question-received', recipient: email, urgent: true, letter }
  await queueMails(trx, [...told, received], act.at)
  await appendAudit(trx, act, {
    action: 'create',
    kind: 'question',
    thing: project.id,
    region: project.region,
    changes: { question: [null, id], kind: [null, kind] },
  })
  return { id }
}

/** Everybody who is there for a project, in the order in which they are asked: never nobody, as long as the site has an operator. */
export async function listRecipients(db: Database, project: string): Promise<readonly Recipient[]> {
  const people = await listPeople(
    db,
    sql<SqlBool>`person.id in (select person from project_person
      where project = ${project} and until is null and function in ('leader', 'deputy'))`,
  )
  return people.length > 0 ? people : await listCoordinators(db, project)
}

/** Coordinators and administrators of the region of a project or the one above it; else the operators. */
export async function listCoordinators(db: Database, project: string): Promise<readonly Recipient[]> {
  const leads = await listPeople(
    db,
    sql<SqlBool>`person.id in (select role.person from role
      join bead on bead.id = ${project} join region on region.slug = bead.region
      where role.role in ('coordinator', 'administrator') and role.scope = 'region'
        and role.region in (region.slug, region.parent) and role.until is null)`,
  )
  return leads.length > 0 ? leads : await listPeople(db, sql<SqlBool>`person.operator`)
}

async function listPeople(db: Database, which: RawBuilder<SqlBool>): Promise<readonly Recipient[]> {
  const rows = await db
    .selectFrom('person')
    .select(['person.id', 'person.email', 'person.locale'])
    .where(which)
    .where('person.erased_at', 'is', null)
    .where('person.email', 'is not', null)
    .orderBy('person.id')
    .limit(10)
    .execute()
  return rows.flatMap(({ email, ...row }) => (email === null ? [] : [{ ...row, email }]))
}

async function writeOfQuestion(
  trx: Database,
  told: {
    readonly id: string
    readonly project: { readonly title: string }
    readonly person: Recipient
    readonly name: string
    readonly text: string
    readonly kind: QuestionKind
    readonly due_on: string
  },
  origin: string,
): Promise<Posting> {
  const { id, project, person, name, text, kind, due_on } = told
  const { locale } = person
  const words = wayInTexts[locale]
  const letter = {
    locale,
    subject: words.askedSubject(questionKindWords[kind][locale], project.title),
    paragraphs: [words.asked[kind](name, project.title), text, words.askedTerm(formatDate(due_on, locale))],
    button: {
      text: words.answerButton,
      href: `${origin}${addressIn(locale, await answerPath(trx, id, person.id))}`,
    },
    closing: [words.askedWhy],
  }
  const cause = `question:${id}:${person.id}`
  return { cause, kind: 'question', recipient: person.email, person: person.id, urgent: true, letter }
}

/** Address of the page where a person answers a question, without signing in. */
export async function answerPath(db: Database, question: string, person: string): Promise<string> {
  return `/vragen/${await signText(db, `${question}_${person}`)}`
}

/** Question and person of a signed link; undefined when it is not ours. */
export async function readAnswerToken(
  db: Database,
  token: string,
): Promise<{ readonly question: string; readonly person: string } | undefined> {
  const [question = '', person = ''] = ((await verifyText(db, token)) ?? '').split('_')
  return isId(question) && isId(person) ? { question, person } : undefined
}

/** Days after which a question is answered by signing in, no longer by the link of a mail. */
const ANSWER_LINK_DAYS = 90

/** Is this person still somebody whom a project may be asked by the link of a mail? Who handed over is not. */
export async function mayAnswerByLink(
  db: Database,
  { project, askedAt }: { readonly project: string; readonly askedAt: Date },
  person: string,
  now: Date,
): Promise<boolean> {
  if (now.getTime() - askedAt.getTime() > ANSWER_LINK_DAYS * 86_400_000) return false
  const isAmong = (people: readonly Recipient[]) => people.some(({ id }) => id === person)
  return isAmong(await listRecipients(db, project)) || isAmong(await listCoordinators(db, project))
}

async function isTooMuch(trx: Database, { project, email }: NewQuestion, at: Date): Promise<boolean> {
  const { all, mine, theirs } = await trx
    .selectFrom('project_asker')
    .innerJoin('project_question', 'project_question.id', 'project_asker.question')
    .select((eb) => [
      eb.fn.countAll<string>().as('all'),
      eb.fn.countAll<string>().filterWhere('project', '=', project).as('theirs'),
      eb.fn.countAll<string>().filterWhere('email', '=', email).as('mine'),
    ])
    .where('created_at', '>', new Date(at.getTime() - 3_600_000))
    .executeTakeFirstOrThrow()
  return Number(all) >= limits.all || Number(theirs) >= limits.project || Number(mine) >= limits.email
}
