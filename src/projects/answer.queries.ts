import type { Act } from '../base/act.ts'
import type { Locale } from '../base/locale.ts'
import { beadPath } from '../beads/bead.ts'
import type { Database } from '../database/database.ts'
import { appendAudit, lockAudit } from '../database/index.ts'
import { addressIn } from '../language/index.ts'
import { wayInTexts } from '../language/texts-way-in.ts'
import { queueMail } from '../mail/index.ts'
import type { QuestionKind } from './project.ts'

/** A question to a project, for who answers it. */
export interface Question {
  readonly id: string
  readonly project: {
    readonly id: string
    readonly region: string
    readonly title: string
    readonly slug: string
  }
  readonly kind: QuestionKind
  readonly text: string
  readonly askedAt: Date
  readonly dueOn: string
  /** Name of whoever asked; absent once their term has passed. */
  readonly asker?: string
  readonly answeredAt?: Date
  readonly answer: string
}

const questionOf = (db: Database) =>
  db
    .selectFrom('project_question as question')
    .innerJoin('bead', 'bead.id', 'question.project')
    .leftJoin('project_asker as asker', 'asker.question', 'question.id')
    .select(['question.id', 'question.kind', 'question.text', 'question.asked_at', 'question.due_on'])
    .select(['question.answered_at', 'question.answer', 'asker.name as asker'])
    .select(['bead.id as project', 'bead.region', 'bead.title', 'bead.slug'])
    .where('bead.removed_at', 'is', null)

type Row = Awaited<ReturnType<ReturnType<typeof questionOf>['executeTakeFirstOrThrow']>>

/** @param project that it must be of; absent where the link in a mail says which it is */
export async function findQuestion(
  db: Database,
  id: string,
  project?: string,
): Promise<Question | undefined> {
  let query = questionOf(db).where('question.id', '=', id)
  if (project !== undefined) query = query.where('question.project', '=', project)
  const row = await query.executeTakeFirst()
  return row && read(row)
}

/** Questions to a project: what waits for an answer first, then the newest. */
export async function listQuestions(db: Database, project: string): Promise<readonly Question[]> {
  const rows = await questionOf(db)
    .where('question.project', '=', project)
    .orderBy((eb) => eb('question.answered_at', 'is not', null))
    .orderBy('question.asked_at', 'desc')
    .limit(200)
    .execute()
  return rows.map(read)
}

/** Questions to the projects that somebody leads or is deputy of: the most urgent first, then the newest answered. */
export async function listQuestionsOf(db: Database, person: string): Promise<readonly Question[]> {
  const rows = await questionOf(db)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('project_person')
          .select('project_person.id')
          .whereRef('project_person.project', '=', 'question.project')
          .where('project_person.person', '=', person)
          .where('project_person.until', 'is', null)
          .where('project_person.function', 'in', ['leader', 'deputy']),
      ),
    )
    .orderBy((eb) => eb('question.answered_at', 'is not', null))
    .orderBy((eb) => eb.case().when('question.answered_at', 'is', null).then(eb.ref('question.due_on')).end())
    .orderBy('question.asked_at', 'desc')
    .limit(200)
    .execute()
  return rows.map(read)
}

/** Questions in these regions that have no answer yet, the most urgent first. */
export async function listUnanswered(
  db: Database,
  regions: readonly string[],
  limit = 100,
): Promise<readonly Question[]> {
  if (regions.length === 0) return []
  const rows = await questionOf(db)
    .where('bead.region', 'in', regions)
    .where('question.answered_at', 'is', null)
    .orderBy('question.due_on')
    .orderBy('question.id')
    .limit(limit)
    .execute()
  return rows.map(read)
}

/**
 * Keeps the answer to a question and sends it to whoever asked, from the address of the site. Run it in a transaction.
 *
 * @returns false when it is answered already, by somebody else or in another tab
 */
export async function answerQuestion(
  trx: Database,
  act: Act,
  answered: { readonly question: string; readonly text: string },
  origin: string,
): Promise<boolean> {
  await lockAudit(trx)
  const question = await findQuestion(trx, answered.question)
  if (!question) return false
  const { project } = question
  const done = await trx
    .updateTable('project_question')
    .set({ answer: answered.text, answered_at: act.at, answered_by: act.person ?? null })
    .where('id', '=', question.id)
    .where('project', '=', project.id)
    .where('answered_at', 'is', null)
    .executeTakeFirst()
  if (done.numUpdatedRows === 0n) return false
  const asker = await trx
    .selectFrom('project_asker')
    .select(['email', 'locale'])
    .where('question', '=', question.id)
    .executeTakeFirst()
  if (asker) await sendAnswer(trx, act, { question, asker, text: answered.text }, origin)
  await appendAudit(trx, act, {
    action: 'update',
    kind: 'question',
    thing: project.id,
    region: project.region,
    changes: { answered: [null, question.id] },
  })
  return true
}

async function sendAnswer(
  trx: Database,
  act: Act,
  sent: {
    readonly question: Question
    readonly asker: { readonly email: string; readonly locale: Locale }
    readonly text: string
  },
  origin: string,
): Promise<void> {
  const { question, asker, text } = sent
  const { project } = question
  const { locale } = asker
  const words = wayInTexts[locale]
  const href = `${origin}${addressIn(locale, beadPath({ ...project, kind: 'project' }))}`
  const letter = {
    locale,
    subject: words.answeredSubject(project.title),
    paragraphs: [words.answeredIntro(project.title), text, words.yourQuestion, question.text],
    button: { text: words.toProject, href },
    closing: [words.answeredWhy],
  }
  const cause = `question-answer:${question.id}`
  await queueMail(
    trx,
    { cause, kind: 'question-answer', recipient: asker.email, urgent: true, letter },
    act.at,
  )
}

function read(row: Row): Question {
  const { id, project, region, title, slug } = row
  return {
    id,
    project: { id: project, region, title, slug },
    kind: row.kind,
    text: row.text,
    askedAt: row.asked_at,
    dueOn: row.due_on,
    ...(row.asker === null ? {} : { asker: row.asker }),
    ...(row.answered_at === null ? {} : { answeredAt: row.answered_at }),
    answer: row.answer,
  }
}
