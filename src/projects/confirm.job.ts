import { sql } from 'kysely'
import type { Act } from '../base/act.ts'
import type { Database } from '../database/database.ts'
import type { JobKind } from '../database/index.ts'
import { askProgress } from './confirm.queries.ts'
import { ASK_AFTER_DAYS, isAskingTime } from './confirm.ts'
import type { Phase } from './project.ts'

/** Projects at a time. */
const PAGE = 100

/**
 * On a working morning: asks the leader of each project that was silent for a month how it goes. One mail a project and
 * month, whatever is killed or run twice.
 *
 * @param origin public address of the site
 */
export function askProgressJob(origin: string): JobKind {
  return {
    name: 'ask-progress',
    cron: '15 8 * * 1-5',
    async run(db, _, { clock, signal }) {
      for (;;) {
        signal.throwIfAborted()
        const silent = await listSilent(db, clock.now())
        for (const { id } of silent) {
          signal.throwIfAborted()
          await db.transaction().execute((trx) => askOne(trx, { at: clock.now(), means: 'job' }, id, origin))
        }
        if (silent.length < PAGE) return
      }
    },
  }
}

/** Asks the leader of one project, when that is still due: two processes cannot both. */
async function askOne(trx: Database, act: Act, project: string, origin: string): Promise<void> {
  const row = await trx
    .selectFrom('project')
    .select(['project.id', 'project.phase', 'project.confirmed_at'])
    .where('project.id', '=', project)
    .forUpdate()
    .executeTakeFirst()
  if (!row) return
  const found = await findSilent(trx, project)
  if (!found) return
  const { title, phase, confirmedAt, askedAt, person } = found
  const times = { ...(confirmedAt ? { confirmedAt } : {}), ...(askedAt ? { askedAt } : {}) }
  if (isAskingTime({ phase, ...times }, act.at))
    await askProgress(trx, act, { project, title, person }, origin)
}

/** Projects whose leader can be asked and was not, of late. */
async function listSilent(db: Database, now: Date): Promise<readonly { readonly id: string }[]> {
  const before = new Date(now.getTime() - ASK_AFTER_DAYS * 86_400_000)
  const { rows } = await sql<{ id: string }>`
    select project.id from project join bead on bead.id = project.id
      join project_person on project_person.project = project.id and project_person.function = 'leader'
        and project_person.until is null
      join person on person.id = project_person.person and person.email is not null and person.erased_at is null
    where bead.removed_at is null and project.phase in ('preparation', 'running')
      and coalesce(project.confirmed_at, '-infinity') <= ${before}
      and not exists (select from project_confirmation link where link.project = project.id and link.created_at > ${before})
    order by project.id limit ${PAGE}`.execute(db)
  return rows
}

async function findSilent(trx: Database, project: string) {
  const { rows } = await sql<{
    title: string
    phase: Phase
    confirmed_at: Date | null
    asked_at: Date | null
    person: string
    email: string
    locale: 'nl' | 'en'
  }>`
    select bead.title, project.phase, project.confirmed_at, person.id as person, person.email, person.locale,
      (select max(created_at) from project_confirmation link where link.project = project.id) as asked_at
    from project join bead on bead.id = project.id
      join project_person on project_person.project = project.id and project_person.function = 'leader'
        and project_person.until is null
      join person on person.id = project_person.person and person.email is not null and person.erased_at is null
    where project.id = ${project} and bead.removed_at is null`.execute(trx)
  const row = rows[0]
  if (!row) return undefined
  const { title, phase, confirmed_at, asked_at, person, email, locale } = row
  return {
    title,
    phase,
    ...(confirmed_at === null ? {} : { confirmedAt: confirmed_at }),
    ...(asked_at === null ? {} : { askedAt: asked_at }),
    person: { id: person, email, locale },
  }
}
