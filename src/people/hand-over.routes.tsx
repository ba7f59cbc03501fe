import { type Context, Hono } from 'hono'
import { isId } from '../base/id.ts'
import type { Database } from '../database/database.ts'
import { lockAudit } from '../database/index.ts'
import { addressIn } from '../language/index.ts'
import { drawPage, readForm } from '../web/index.ts'
import type { DeskParts } from './desk.ts'
import type { PeopleEnv, RegionThingEnv } from './env.ts'
import { guardRegion } from './guard.routes.ts'
import type { HandOver, Holding } from './hand-over.ts'
import { HandOverPage, type RefusedHandOver } from './hand-over.view.tsx'
import { choosePeople, findPersonOf } from './person-choice.queries.ts'
import { Refused } from './refused.ts'
import { canGive, familyOf } from './role.ts'
import { handOverRoles, listHandOver } from './role-change.queries.ts'
import { listFormer, listRoles } from './role-list.queries.ts'
import { parentsOf } from './viewer.ts'

type HandOverContext = Context<PeopleEnv & RegionThingEnv>

/** `/regios/:region/beheer/overdragen`: what somebody does for an organisation, and who takes it over. */
export function handOverRoutes(parts: DeskParts): Hono<PeopleEnv> {
  return new Hono<PeopleEnv>()
    .get('/regios/:region/beheer/overdragen', guardRegion('create', 'role'), (c) =>
      draw(c, parts, {
        van: c.req.query('van') ?? '',
        organisatie: c.req.query('organisatie') ?? '',
        naam: c.req.query('naam') ?? '',
      }),
    )
    .post('/regios/:region/beheer/overdragen', guardRegion('create', 'role'), async (c) => {
      const fields = await readForm(c)
      try {
        await handOver(c, parts, fields)
      } catch (error) {
        if (error instanceof Refused) return await draw(c, parts, fields, error.why)
        throw error
      }
      const { locale, region } = c.var
      return c.redirect(addressIn(locale, `/regios/${region.slug}/beheer?gedaan=overgedragen`), 303)
    })
}

async function draw(
  c: HandOverContext,
  parts: DeskParts,
  fields: RefusedHandOver['fields'],
  refused?: RefusedHandOver['why'],
) {
  const { db, region, regions, now, page } = c.var
  const { van: from = '', organisatie: organisation = '' } = fields
  const family = familyOf(region.slug, parentsOf(regions))
  const [person, organisations, former] = await Promise.all([
    findPersonOf(db, family, from),
    parts.organisations.list(db, family),
    listFormer(db, family, now),
  ])
  const named =
    organisations.find(({ id }) => id === organisation)?.name ??
    former.find((one) => one.organisation === organisation)?.organisationName
  const known =
    person && named !== undefined ? { person, organisation: { id: organisation, name: named } } : undefined
  const held = known && (await listHeld(db, parts, { from, organisation, region: region.slug }, now))
  const isNothing = !held || (held.roles.length === 0 && held.parts.every(({ held }) => held.length === 0))
  const why = refused ?? (isNothing ? 'nothing-to-hand-over' : undefined)
  // Who takes over; or, when it is not known yet who hands over, that one.
  const people = await choosePeople(db, family, {
    query: fields['naam'] ?? '',
    ...(known ? { picked: fields['naar'] ?? '', without: from } : { picked: from }),
  })
  c.header('Cache-Control', 'private, no-store')
  const props = { page, region, people, organisations, known, held, fields, why }
  return c.html(drawPage(<HandOverPage {...props} />), why === undefined ? 200 : 422)
}

async function listHeld(db: Database, parts: DeskParts, holding: Holding, at: Date) {
  const [roles, ...rest] = await Promise.all([
    listHandOver(db, holding, at),
    ...parts.handOver.map(async (part) => ({ title: part.title, held: await part.list(db, holding, at) })),
  ])
  return { roles, parts: rest }
}

async function handOver(c: HandOverContext, parts: DeskParts, fields: Readonly<Record<string, string>>) {
  const { db, region, regions, viewer, act, now } = c.var
  const parents = parentsOf(regions)
  const family = familyOf(region.slug, parents)
  const { van: from = '', naar: to = '', organisatie: organisation = '' } = fields
  if (from === to && from !== '') throw new Refused('same-person')
  if (!isId(from)) throw new Refused('nothing-to-hand-over')
  if (!isId(organisation)) throw new Refused('unknown-organisation')
  const moved: HandOver = { from, to, organisation, region: region.slug }
  await db.transaction().execute(async (trx) => {
    await lockAudit(trx)
    if (!(await findPersonOf(trx, family, to))) throw new Refused('unknown-person')
    const { roles, parts: held } = await listHeld(trx, parts, moved, now)
    const isHeld = held.some((part) => part.held.some(({ stays }) => stays !== true))
    if (roles.length === 0 && !isHeld) throw new Refused('nothing-to-hand-over')
    for (const { role, region: at, bead } of roles)
      if (!canGive(viewer, role, { region: at, ...(bead === null ? {} : { bead }) }, parents))
        throw new Refused('beyond-own-role')
    const handed = await handOverRoles(trx, act, moved, roles, parents)
    if ('refused' in handed) throw new Refused(handed.refused)
    // Who takes over acts for the organisation: by a role that just went over, or by one of their own.
    const own = await listRoles(trx, { person: to, regions: family, at: now })
    if (!own.some((role) => role.organisation === organisation)) throw new Refused('not-of-organisation')
    for (const part of parts.handOver) await part.handOver(trx, act, moved)
  })
}
