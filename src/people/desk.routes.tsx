import { type Context, Hono } from 'hono'
import { isId } from '../base/id.ts'
import { addressIn } from '../language/index.ts'
import { drawPage, readForm } from '../web/index.ts'
import type { DeskParts } from './desk.ts'
import { DeskPage } from './desk.view.tsx'
import type { PeopleEnv, RegionThingEnv } from './env.ts'
import type { RefusedForm } from './give-role.view.tsx'
import { guardRegion, mayDo } from './guard.routes.ts'
import { handOverRoutes } from './hand-over.routes.tsx'
import { listLeft } from './hand-over.ts'
import { choosePeople, findPersonOf } from './person-choice.queries.ts'
import { Refused } from './refused.ts'
import { roles as allRoles } from './rights.ts'
import { canGive, familyOf, listGivable } from './role.ts'
import { createRole, endRoles, findRole } from './role-change.queries.ts'
import { listDeskRoles, listFormer } from './role-list.queries.ts'
import { choosePlaces, findPlace } from './role-place.queries.ts'
import { parentsOf } from './viewer.ts'

type DeskContext = Context<PeopleEnv & RegionThingEnv>

/** `/regios/:region/beheer`: who has which role; giving and ending. */
export function deskRoutes(parts: DeskParts): Hono<PeopleEnv> {
  const draw = async (c: DeskContext, refused?: RefusedForm) => {
    const { db, region, regions, now, viewer, page } = c.var
    const parents = parentsOf(regions)
    const family = familyOf(region.slug, parents)
    const [roles, people, organisations, places] = await Promise.all([
      listDeskRoles(db, region.slug, now, readRolesQuestion(c.req.query())),
      choosePeople(db, family, {
        query: refused?.fields['naam'] ?? c.req.query('naam') ?? '',
        picked: refused?.fields['persoon'] ?? '',
      }),
      parts.organisations.list(db, family),
      choosePlaces(db, region.slug, {
        query: refused?.fields['project'] ?? c.req.query('project') ?? '',
        picked: refused?.fields['gremium'] ?? '',
      }),
    ])
    const former = await listFormer(db, family, now)
    const holders = await Promise.all(parts.handOver.map((part) => part.listHolders(db, region.slug, now)))
    const left = listLeft(former, holders.flat())
    const givable = listGivable(viewer, allRoles, { region: region.slug }, parents)
    const done = c.req.query('gedaan')
    const may = {
      audit: mayDo(c, 'read', 'audit', { region: region.slug }),
      restore: mayDo(c, 'restore', 'action', { region: region.slug }),
    }
    c.header('Cache-Control', 'private, no-store')
    return c.html(
      drawPage(
        <DeskPage
          may={may}
          {...{ page, region, roles, people, organisations, places, givable, done, refused, left }}
        />,
      ),
      refused ? 422 : 200,
    )
  }
  const attempt = async (
    c: DeskContext,
    form: RefusedForm['form'],
    fields: Readonly<Record<string, string>>,
    done: string,
    act: () => Promise<void>,
  ) => {
    try {
      await act()
    } catch (error) {
      if (error instanceof Refused) return await draw(c, { form, why: error.why, fields })
      throw error
    }
    return c.redirect(addressIn(c.var.locale, `/regios/${c.var.region.slug}/beheer?gedaan=${done}`), 303)
  }
  return new Hono<PeopleEnv>()
    .get('/regios/:region/beheer', guardRegion('read', 'role'), async (c) => await draw(c))
    .post('/regios/:region/beheer/rollen', guardRegion('create', 'role'), async (c) => {
      const fields = await readForm(c)
      return await attempt(c, 'give', fields, 'gegeven', () => give(c, parts, fields))
    })
    .post('/regios/:region/beheer/rollen/:role/beeindigen', guardRegion('remove', 'role'), async (c) =>
      attempt(c, 'end', {}, 'beeindigd', () => end(c)),
    )
    .route('/', handOverRoutes(parts))
}

function readRolesQuestion(query: Readonly<Record<string, string>>) {
  return {
    query: (query['zoek'] ?? '').trim().slice(0, 100),
    page: Math.min(Math.trunc(Number(query['pagina'])) || 1, 10_000),
    ended: query['rollen'] === 'vroeger',
  }
}

async function give(c: DeskContext, parts: DeskParts, fields: Readonly<Record<string, string>>) {
  const { db, region, regions, viewer, act } = c.var
  const parents = parentsOf(regions)
  const { persoon: person = '', organisatie: organisation = '', rol = '', gremium: picked = '' } = fields
  const role = allRoles.find((one) => one === rol)
  if (!role) throw new Refused('unknown-role')
  await db.transaction().execute(async (trx) => {
    const family = familyOf(region.slug, parents)
    if (!(await findPersonOf(trx, family, person))) throw new Refused('unknown-person')
    if (!(await parts.organisations.list(trx, family)).some(({ id }) => id === organisation))
      throw new Refused('unknown-organisation')
    const place = picked === '' ? undefined : await findPlace(trx, region.slug, picked)
    if (picked !== '' && !place) throw new Refused('unknown-place')
    const thing = { region: region.slug, ...(place ? { bead: place.id } : {}) }
    if (!canGive(viewer, role, thing, parents)) throw new Refused('beyond-own-role')
    const made = await createRole(trx, act, {
      person,
      organisation,
      role,
      region: region.slug,
      ...(place ? { place } : {}),
    })
    if ('refused' in made) throw new Refused(made.refused)
  })
}

async function end(c: DeskContext) {
  const { db, region, regions, viewer, act, now } = c.var
  const parents = parentsOf(regions)
  const id = c.req.param('role') ?? ''
  await db.transaction().execute(async (trx) => {
    const role = isId(id) ? await findRole(trx, id, { region: region.slug }, now) : undefined
    if (!role) throw new Refused('unknown-role')
    const place = { region: role.region, ...(role.bead === null ? {} : { bead: role.bead }) }
    if (!canGive(viewer, role.role, place, parents)) throw new Refused('beyond-own-role')
    const ended = await endRoles(trx, act, [role], parents)
    if ('refused' in ended) throw new Refused(ended.refused)
  })
}
