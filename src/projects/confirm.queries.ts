import { createHash, randomBytes } from 'node:crypto'
import type { Act } from '../base/act.ts'
import { newId } from '../base/id.ts'
import type { Bead } from '../beads/bead.ts'
import { beadColumns, beadFrom, updateBead } from '../beads/index.ts'
import type { Database } from '../database/database.ts'
import { appendAudit, changesBetween, lockAudit } from '../database/index.ts'
import { addressIn, formatDate } from '../language/index.ts'
import { wayInTexts } from '../language/texts-way-in.ts'
import { queueMail } from '../mail/index.ts'
import { linkEndsAt } from './confirm.ts'
import type { Progress } from './project.ts'

/** What a leader says of a project. */
export interface Said {
  readonly progress: Progress
  /** One sentence; may be empty. */
  readonly text: string
}

/** Records what somebody says of how a project goes. Run it in a transaction. */
export async function sayProgress(
  trx: Database,
  act: Act,
  project: string,
  { progress, text }: Said,
  means: 'web' | 'mail',
): Promise<void> {
  await lockAudit(trx)
  const row = await trx
    .selectFrom('project')
    .innerJoin('bead', 'bead.id', 'project.id')
    .select(['project.progress', 'project.progress_note', 'bead.region', 'bead.revision', 'bead.owner'])
    .where('project.id', '=', project)
    .where('bead.removed_at', 'is', null)
    .executeTakeFirstOrThrow()
  // The revision goes up: a form of before shows that somebody else was here.
  await updateBead(trx, act, project, {}, row.revision)
  await trx
    .with('said', (db) =>
      db.insertInto('project_update').values({
        id: newId(act.at),
        project,
        at: act.at,
        person: act.person ?? null,
        organisation: act.organisation ?? row.owner,
        progress,
        text,
        means,
      }),
    )
    .updateTable('project')
    .set({ progress, progress_note: text, confirmed_at: act.at, confirmed_by: act.person ?? null })
    .where('id', '=', project)
    .execute()
  await appendAudit(trx, act, {
    action: 'update',
    kind: 'project',
    thing: project,
    region: row.region,
    changes: {
      ...changesBetween({ progress: row.progress, note: row.progress_note }, { progress, note: text }),
      confirmed: [null, act.at.toISOString().slice(0, 10)],
    },
  })
}

/** Sends the leader of a project the link by which they say how it goes. Links of before no longer work. */
export async function askProgress(
  trx: Database,
  act: Act,
  asked: {
    readonly project: string
    readonly title: string
    readonly person: { readonly id: string; readonly email: string; readonly locale: 'nl' | 'en' }
  },
  origin: string,
): Promise<string> {
  const { project, title, person } = asked
  const token = randomBytes(24).toString('base64url')
  const id = newId(act.at)
  const ends = linkEndsAt(act.at)
  await trx
    .insertInto('project_confirmation')
    .values({
      id,
      project,
      person: person.id,
      token_hash: hashOf(token),
      created_at: act.at,
      expires_at: ends,
      used_at: null,
    })
    .execute()
  const { locale } = person
  const words = wayInTexts[locale]
  const letter = {
    locale,
    subject: words.confirmSubject(title),
    paragraphs: [words.confirmIntro(title)],
    button: { text: words.confirmButton, href: `${origin}${addressIn(locale, `/voortgang/${token}`)}` },
    closing: [words.confirmWhy(formatDate(ends, locale))],
  }
  await queueMail(
    trx,
    {
      cause: `progress:${id}`,
      kind: 'progress',
      recipient: person.email,
      person: person.id,
      urgent: true,
      letter,
    },
    act.at,
  )
  return token
}

/** What a link to say how it goes stands for, when it was made by us and still works. */
export interface OpenLink {
  readonly id: string
  readonly bead: Bead
  readonly person: string
}

/** @param lock holds the row until the end of the transaction, so that a link counts once */
export async function findLink(
  db: Database,
  token: string,
  now: Date,
  lock = false,
): Promise<{ readonly link: OpenLink } | { readonly closed: 'used' | 'expired' } | undefined> {
  let query = db
    .selectFrom('project_confirmation as link')
    .innerJoin('bead', 'bead.id', 'link.project')
    .innerJoin('person', 'person.id', 'link.person')
    .select(beadColumns)
    .select(['link.id as link', 'link.person', 'link.expires_at', 'link.used_at', 'link.project'])
    .select((eb) =>
      eb
        .exists(
          eb
            .selectFrom('project_person')
            .select('project_person.id')
            .whereRef('project_person.project', '=', 'link.project')
            .whereRef('project_person.person', '=', 'link.person')
            .where('project_person.until', 'is', null)
            .where('project_person.function', 'in', ['leader', 'deputy']),
        )
        .as('leads'),
    )
    .where('link.token_hash', '=', hashOf(token))
    .where('bead.removed_at', 'is', null)
    .where('person.erased_at', 'is', null)
  if (lock) query = query.forUpdate('link')
  const row = await query.executeTakeFirst()
  if (!row) return undefined
  const { link, person, expires_at, used_at, leads, project: _, ...bead } = row
  if (used_at !== null) return { closed: 'used' }
  // Whoever handed over does not speak for the project any more.
  if (expires_at <= now || leads !== true) return { closed: 'expired' }
  return { link: { id: link, bead: beadFrom(bead), person } }
}

/**
 * Takes what was said by a link: once, in the name of whoever it was sent to. Run it in a transaction.
 *
 * @returns the project; or why the link no longer counts
 */
export async function sayByLink(
  trx: Database,
  act: Act,
  token: string,
  said: Said,
): Promise<{ readonly bead: Bead } | { readonly closed: 'used' | 'expired' } | undefined> {
  await lockAudit(trx)
  const found = await findLink(trx, token, act.at, true)
  if (!found || 'closed' in found) return found
  const { link } = found
  await trx
    .updateTable('project_confirmation')
    .set({ used_at: act.at })
    .where('project', '=', link.bead.id)
    .where('person', '=', link.person)
    .where('used_at', 'is', null)
    .execute()
  await sayProgress(trx, { ...act, person: link.person }, link.bead.id, said, 'mail')
  return { bead: link.bead }
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
