import type { Act } from '../base/act.ts'
import type { Bead } from '../beads/bead.ts'
import { beadColumns, beadFrom } from '../beads/index.ts'
import type { Database } from '../database/database.ts'
import { lockAudit } from '../database/index.ts'
import { addressIn, formatDate } from '../language/index.ts'
import { outcomeTexts } from '../language/texts-outcomes.ts'
import { queueMail } from '../mail/index.ts'
import { dayOf } from '../partners/partner.ts'
import { signText, verifyText } from '../people/index.ts'
import { closeAction } from '../projects/index.ts'
import { dayLater, LINK_DAYS, linkOfText, type Sayable, textOfLink } from './follow-up.ts'

/** Why somebody hears of a follow-up: it is theirs now, its day is near, its day has passed. */
export type FollowUpWhy = 'new' | 'soon' | 'late'

/** Tells who does a follow-up of it, with a link to say how far it is. Once for each reason, person and day. */
export async function tellFollowUp(
  trx: Database,
  act: Act,
  { action, person, why }: { readonly action: string; readonly person: string; readonly why: FollowUpWhy },
  origin: string,
): Promise<boolean> {
  const row = await trx
    .selectFrom('action')
    .innerJoin('bead', 'bead.id', 'action.id')
    .innerJoin('person', 'person.id', 'action.person')
    .leftJoin('bead as meeting', 'meeting.id', 'action.meeting')
    .leftJoin('bead as project', 'project.id', 'action.project')
    .select(['bead.title', 'action.due_on', 'person.email', 'person.locale'])
    .select(['meeting.title as meeting', 'project.title as project'])
    .where('action.id', '=', action)
    .where('action.person', '=', person)
    .where('bead.removed_at', 'is', null)
    .where('person.erased_at', 'is', null)
    .executeTakeFirst()
  if (!row?.email) return false
  const { locale, title, due_on, meeting, project } = row
  const words = outcomeTexts[locale]
  const due = due_on === null ? '' : formatDate(due_on, locale)
  const until = dayLater(dayOf(act.at), LINK_DAYS)
  const token = await signText(trx, textOfLink({ action, person, until }))
  const intro = { new: words.mailIntro(meeting ?? ''), soon: words.soonIntro, late: words.lateIntro(due) }
  const subject = { new: words.mailSubject, soon: words.soonSubject, late: words.lateSubject }
  const letter = {
    locale,
    subject: subject[why](title),
    paragraphs: [
      intro[why],
      title,
      ...(due === '' || why === 'late' ? [] : [words.mailDue(due)]),
      ...(project === null ? [] : [words.mailProject(project)]),
    ],
    button: { text: words.mailButton, href: `${origin}${addressIn(locale, `/vervolgafspraak/${token}`)}` },
    closing: [words.mailWhy],
  }
  const cause = ['follow-up', why, action, person, ...(why === 'new' ? [] : [due_on ?? ''])].join(':')
  return await queueMail(
    trx,
    { cause, kind: 'follow-up', recipient: row.email, person, urgent: true, letter },
    act.at,
  )
}

/** The follow-up that a link stands for, or why it no longer counts; undefined for a link that is not ours. */
export async function findFollowUp(
  db: Database,
  token: string,
  now: Date,
): Promise<
  { readonly bead: Bead; readonly person: string } | { readonly closed: 'used' | 'expired' } | undefined
> {
  const link = linkOfText(await verifyText(db, token))
  if (!link) return undefined
  const row = await db
    .selectFrom('action')
    .innerJoin('bead', 'bead.id', 'action.id')
    .innerJoin('person', 'person.id', 'action.person')
    .select(beadColumns)
    .select(['action.closed_at', 'person.erased_at'])
    .where('action.id', '=', link.action)
    .where('action.person', '=', link.person)
    .where('bead.removed_at', 'is', null)
    .executeTakeFirst()
  if (!row || row.erased_at !== null || link.until < dayOf(now)) return { closed: 'expired' }
  const { closed_at, erased_at: _, ...bead } = row
  return closed_at === null ? { bead: beadFrom(bead), person: link.person } : { closed: 'used' }
}

/** Takes what was said by a link, in the name of whoever it was sent to. Run it in a transaction. */
export async function sayFollowUp(
  trx: Database,
  act: Act,
  token: string,
  said: { readonly state: Sayable; readonly note: string },
): Promise<{ readonly bead: Bead } | { readonly closed: 'used' | 'expired' } | undefined> {
  await lockAudit(trx)
  const found = await findFollowUp(trx, token, act.at)
  if (!found || 'closed' in found) return found
  const { id, revision } = found.bead
  const changed = await closeAction(trx, { ...act, person: found.person }, id, said, revision)
  return 'refused' in changed ? { closed: 'expired' } : { bead: changed.bead }
}
