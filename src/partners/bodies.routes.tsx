import { Hono } from 'hono'
import { Problem } from '../base/problem.ts'
import { guardBead, guardRegion, listReachable, mayDo, type PeopleEnv } from '../people/index.ts'
import { keepPrivate } from '../people/keep-private.ts'
import { beadTools } from '../thread/index.ts'
import { drawPage } from '../web/index.ts'
import type { BeadSection } from './bead-section.ts'
import { BodiesPage } from './bodies.view.tsx'
import { BodyPage } from './body-page.view.tsx'
import { CoreTeamPage } from './core-team.view.tsx'
import { findBody, listBodies } from './list-bodies.queries.ts'
import { listTold } from './list-persons.queries.ts'
import { listMandates, listSeats } from './list-seats.queries.ts'
import { dayOf, holdsOn } from './partner.ts'
import { PersonPage } from './person-page.view.tsx'
import { familyOf } from './place-words.ts'

/** Pages of bodies, of the core team and of people. */
export function bodiesRoutes({
  personSections = [],
  bodySections = [],
}: {
  readonly personSections?: readonly BeadSection[] | undefined
  readonly bodySections?: readonly BeadSection[] | undefined
} = {}): Hono<PeopleEnv> {
  return new Hono<PeopleEnv>()
    .get('/regios/:region/gremia', guardRegion('read', 'body'), async (c) => {
      const { page, region, regions, db, viewer, now } = c.var
      const slugs = familyOf(region, regions).map(({ slug }) => slug)
      const bodies = await listBodies(db, viewer.reader, { regions: slugs, day: dayOf(now) })
      const mayCreate = mayDo(c, 'create', 'body', { region: region.slug })
      const mayLead = mayDo(c, 'read', 'role', { region: region.slug })
      keepPrivate(c)
      return c.html(drawPage(<BodiesPage {...{ page, region, regions, bodies, mayCreate, mayLead }} />))
    })
    .get('/regios/:region/gremia/:slug', guardBead('read', 'body'), async (c) => {
      const { page, region, regions, db, viewer, now, bead } = c.var
      const [body, seats, state, drawn] = await Promise.all([
        findBody(db, bead.id),
        listSeats(db, viewer.reader, { body: bead.id }),
        beadTools(c, bead),
        Promise.all(bodySections.map((draw) => draw(c, bead))),
      ])
      if (!body) throw new Problem('bead-not-found')
      keepPrivate(c)
      return c.html(
        drawPage(
          <BodyPage
            {...{ page, region, regions, state, body, seats }}
            sections={drawn.filter((section) => section !== undefined)}
            day={dayOf(now)}
            maySeat={mayDo(c, 'create', 'seat', { region: bead.region, bead: bead.id })}
            done={c.req.query('gedaan')}
          />,
        ),
      )
    })
    .get('/regios/:region/kernteam', guardRegion('read', 'body'), async (c) => {
      const { page, region, regions, db, viewer, now } = c.var
      const day = dayOf(now)
      const teams = await listBodies(db, viewer.reader, { regions: [region.slug], day, kind: 'core-team' })
      const all = await listSeats(db, viewer.reader, { bodies: teams.map(({ bead }) => bead.id) })
      const seats = all.filter((seat) => holdsOn(day, seat))
      const people = seats.flatMap(({ person }) => person?.id ?? [])
      const [told, reachable] = await Promise.all([listTold(db, people), listReachable(db, people)])
      keepPrivate(c)
      return c.html(
        drawPage(
          <CoreTeamPage
            {...{ page, region, regions, seats, reachable }}
            exists={teams.length > 0}
            mayLead={mayDo(c, 'read', 'role', { region: region.slug })}
            told={new Map(told.map((one) => [one.id, one]))}
          />,
        ),
      )
    })
    .get('/regios/:region/personen/:slug', guardBead('read', 'person'), async (c) => {
      const { page, region, regions, db, viewer, now, bead } = c.var
      const [[told], seats, mandates, state, reachable, drawn] = await Promise.all([
        listTold(db, [bead.id]),
        listSeats(db, viewer.reader, { person: bead.id }),
        listMandates(db, viewer.reader, { person: bead.id }),
        beadTools(c, bead),
        listReachable(db, [bead.id]),
        Promise.all(personSections.map((draw) => draw(c, bead))),
      ])
      const { reader } = viewer
      const isTeam = reader.everything || reader.person === bead.id || reader.teamIn.includes(bead.region)
      if (!told || !(told.consents || isTeam)) throw new Problem('bead-not-found')
      keepPrivate(c)
      return c.html(
        drawPage(
          <PersonPage
            {...{ page, region, regions, state, told, seats, mandates }}
            sections={drawn.filter((section) => section !== undefined)}
            isReachable={reachable.has(bead.id)}
            day={dayOf(now)}
            done={c.req.query('gedaan')}
          />,
        ),
      )
    })
}
