import { beadPath } from '../beads/bead.ts'
import type { Database } from '../database/database.ts'
import type { JobKind } from '../database/index.ts'
import { addressIn, formatDate } from '../language/index.ts'
import { wayInTexts } from '../language/texts-way-in.ts'
import { queueMail } from '../mail/index.ts'
import { dayOf } from '../partners/partner.ts'
import { answerPath, listCoordinators, listRecipients } from './way-in.queries.ts'
import { ESCALATE_DAYS } from './way-in.ts'

/**
 * Each working morning: whoever should have answered a question by now is told once more, and some days later the
 * coordinators of the region are told. Each is told once, whatever is killed or run twice.
 *
 * @param origin public address of the site
 */
export function watchAnswersJob(origin: string): JobKind {
  return {
    name: 'watch-answers',
    cron: '0 8 * * 1-5',
    async run(db, _, { clock, signal }) {
      const now = clock.now()
      const today = dayOf(now)
      const late = await db
        .selectFrom('project_question as question')
        .innerJoin('bead', 'bead.id', 'question.project')
        .select(['question.id', 'question.text', 'question.due_on', 'question.project'])
        .select(['bead.title', 'bead.region', 'bead.slug'])
        .where('question.answered_at', 'is', null)
        .where('question.due_on', '<', today)
        .where('bead.removed_at', 'is', null)
        .orderBy('question.due_on')
        .limit(1000)
        .execute()
      for (const question of late) {
        signal.throwIfAborted()
        const isVeryLate = dayOf(new Date(now.getTime() - ESCALATE_DAYS * 86_400_000)) > question.due_on
        await db.transaction().execute((trx) => remind(trx, question, { now, isVeryLate, origin }))
      }
    },
  }
}

interface Late {
  readonly id: string
  readonly text: string
  readonly due_on: string
  readonly project: string
  readonly title: string
  readonly region: string
  readonly slug: string
}

async function remind(
  trx: Database,
  question: Late,
  { now, isVeryLate, origin }: { readonly now: Date; readonly isVeryLate: boolean; readonly origin: string },
): Promise<void> {
  const first = await listRecipients(trx, question.project)
  const others = isVeryLate ? await listCoordinators(trx, question.project) : []
  const told = [
    ...first.map((person) => ({ person, isLead: false })),
    ...others
      .filter(({ id }) => !first.some((person) => person.id === id))
      .map((person) => ({ person, isLead: true })),
  ]
  for (const { person, isLead } of told) {
    const { locale } = person
    const words = wayInTexts[locale]
    const path = isLead
      ? `${beadPath({ ...question, kind: 'project' })}/vragen`
      : await answerPath(trx, question.id, person.id)
    const letter = {
      locale,
      subject: words.remindSubject(question.title),
      paragraphs: [
        ...(isLead ? [words.remindLead(question.title)] : []),
        words.remind(formatDate(question.due_on, locale)),
        question.text,
      ],
      button: { text: words.answerButton, href: `${origin}${addressIn(locale, path)}` },
      closing: [words.askedWhy],
    }
    const cause = `question-late:${question.id}:${person.id}`
    await queueMail(
      trx,
      { cause, kind: 'question-late', recipient: person.email, person: person.id, urgent: true, letter },
      now,
    )
  }
}
