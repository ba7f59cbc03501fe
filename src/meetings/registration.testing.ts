import type { Database } from '../database/database.ts'
import { makeFigures, makeSite } from '../figures/testing.ts'
import { makeOrganisation } from '../partners/testing.ts'
import { stampForm } from '../people/index.ts'
import { formOf, NOW } from '../people/testing.ts'
import { createRegions } from '../regions/index.ts'
import { testRegions } from '../regions/testing.ts'
import { makeMeeting } from './testing.ts'

export const REGION = 'heuvelrug'

export async function makeStory(db: Database, meeting: { capacity?: number; onlineUrl?: string } = {}) {
  await makeFigures(db)
  await createRegions(db, testRegions)
  const organisation = await makeOrganisation(db, { region: REGION, name: 'Thuiszorg De Deur' })
  const bead = await makeMeeting(db, { region: REGION, title: 'Ochtend over vallen', ...meeting })
  const page = `/regios/${REGION}/bijeenkomsten/${bead.slug}`
  const begonnen = await stampForm(db, new Date(NOW.getTime() - 10_000))
  const site = makeSite(db)
  const register = (who: string, fields: Record<string, string> = {}) =>
    site.request(
      `${page}/aanmelden`,
      formOf({ naam: `${who} Gast`, email: `${who}@voorbeeld.invalid`, begonnen, ...fields }),
    )
  return { organisation, bead, page, site, register, begonnen }
}

export const mailsTo = (db: Database, who: string) =>
  db
    .selectFrom('mail_message')
    .selectAll()
    .where('recipient', '=', `${who}@voorbeeld.invalid`)
    .orderBy('id')
    .execute()
export const kindsTo = async (db: Database, who: string) =>
  (await mailsTo(db, who)).map(({ kind }) => kind).sort()
export const linkOf = async (db: Database, who: string) =>
  /https?:\/\/[^/]+(\/aanmelding\/\S+)/.exec((await mailsTo(db, who))[0]?.text ?? '')?.[1] ?? ''
export const stateOf = async (db: Database, who: string) =>
  (
    await db
      .selectFrom('registration')
      .select('state')
      .where('email', '=', `${who}@voorbeeld.invalid`)
      .executeTakeFirst()
  )?.state
