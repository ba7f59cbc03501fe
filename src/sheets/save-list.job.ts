import { z } from 'zod'
import { TODAY_VINTAGE } from '../areas/area.ts'
import type { Gazetteer } from '../areas/gazetteer.ts'
import { findGazetteer } from '../areas/index.ts'
import { newId } from '../base/id.ts'
import { Problem } from '../base/problem.ts'
import type { Database } from '../database/database.ts'
import { enqueueJob, type JobKind, lockAudit } from '../database/index.ts'
import { addressIn } from '../language/index.ts'
import { sheetTexts } from '../language/texts-sheets.ts'
import { queueMail } from '../mail/index.ts'
import { findViewer } from '../people/index.ts'
import { decide, parentsOf } from '../people/viewer.ts'
import { listRegions } from '../regions/index.ts'
import { findAskedDraft, type ImportDraft, updateTrouble, updateWish } from './draft.queries.ts'
import type { ImportKind } from './import-kind.queries.ts'
import { saveList } from './save-list.queries.ts'
import type { DraftTrouble, Wish } from './wish.ts'

const payload = z.object({ draft: z.string() })
const JOB = 'save-list'

/** Asks to write a list later. @returns false when it waits already */
export async function askToSave(trx: Database, draft: string, wish: Wish, at: Date): Promise<boolean> {
  if (!(await updateWish(trx, draft, wish))) return false
  return await enqueueJob(trx, { name: JOB }, { draft }, { cause: `${JOB}:${draft}:${newId(at)}` }, at)
}

/**
 * Writes a list that is too long to wait for, in one transaction: a run that is broken off leaves nothing and is done
 * again, and a second run finds no list. When it cannot be written its sender hears of it: they have to look again.
 *
 * @param origin absolute address of the site, for the link in the message
 */
export function saveListJob(origin: string, kinds: readonly ImportKind[]): JobKind<z.infer<typeof payload>> {
  return {
    name: JOB,
    payload,
    async run(db, { draft: id }, { clock }) {
      const at = clock.now()
      try {
        const gazetteer = await findGazetteer(db, TODAY_VINTAGE)
        const trouble = await db.transaction().execute((trx) => saveAsked(trx, id, { kinds, gazetteer, at }))
        if (trouble) await refuse(db, id, trouble, { at, kinds, origin })
      } catch (cause) {
        const isLate = cause instanceof Problem && cause.code === 'changed-meanwhile'
        await refuse(db, id, isLate ? 'changed' : 'failed', { at, kinds, origin })
        // A fault of ours is told in the log; done again it finds a list that no longer waits.
        if (!isLate) throw cause
      }
    },
  }
}

async function saveAsked(
  trx: Database,
  id: string,
  {
    kinds,
    gazetteer,
    at,
  }: { readonly kinds: readonly ImportKind[]; readonly gazetteer: Gazetteer; readonly at: Date },
): Promise<DraftTrouble | undefined> {
  await lockAudit(trx)
  const draft = await findAskedDraft(trx, id)
  if (!draft?.wish) return undefined
  const { wish, person } = draft
  const kind = kinds.find(({ name }) => name === draft.kind)
  const regions = await listRegions(trx)
  const region = regions.find(({ slug }) => slug === draft.region)
  if (!kind || !region || !(await mayStill(trx, draft, regions, at))) return 'failed'
  const outcome = await saveList(
    trx,
    {
      ...(wish.organisation === undefined ? {} : { organisation: wish.organisation }),
      at,
      person,
      means: 'job',
    },
    kind,
    draft,
    {
      stand: wish.stand,
      choices: new Map(wish.choices),
      region,
      gazetteer,
      at,
      locale: 'nl',
    },
  )
  return outcome === 'done' ? undefined : outcome
}

/** The right may have been taken away since. The second step was passed when it was asked. */
async function mayStill(
  trx: Database,
  { person, region }: ImportDraft,
  regions: Awaited<ReturnType<typeof listRegions>>,
  at: Date,
): Promise<boolean> {
  const viewer = await findViewer(trx, { person, session: '', factor: 'passed' }, regions, at)
  return decide(viewer, 'create', 'import', { region }, parentsOf(regions)).allowed
}

async function refuse(
  db: Database,
  id: string,
  trouble: DraftTrouble,
  io: { readonly at: Date; readonly kinds: readonly ImportKind[]; readonly origin: string },
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const draft = await findAskedDraft(trx, id)
    if (!draft || !(await updateTrouble(trx, id, trouble))) return
    const person = await trx
      .selectFrom('person')
      .select(['email', 'locale'])
      .where('id', '=', draft.person)
      .executeTakeFirst()
    const region = await trx
      .selectFrom('region')
      .select('name')
      .where('slug', '=', draft.region)
      .executeTakeFirst()
    const kind = io.kinds.find(({ name }) => name === draft.kind)
    if (!person?.email || !region || !kind) return
    const { locale } = person
    const words = sheetTexts[locale].mail
    await queueMail(
      trx,
      {
        cause: `${JOB}:${id}:${io.at.toISOString()}`,
        kind: 'import',
        recipient: person.email,
        person: draft.person,
        urgent: true,
        letter: {
          locale,
          subject: words.subject,
          paragraphs: [words.what(region.name), words.now],
          button: {
            text: words.button,
            href: `${io.origin}${addressIn(locale, `/regios/${draft.region}/${kind.path}/${id}`)}`,
          },
        },
      },
      io.at,
    )
  })
}
