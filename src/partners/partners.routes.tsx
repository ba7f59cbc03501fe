import { Hono } from 'hono'
import { Problem } from '../base/problem.ts'
import { guardBead, guardRegion, mayDo, type PeopleEnv } from '../people/index.ts'
import { keepPrivate } from '../people/keep-private.ts'
import { drawPage } from '../web/index.ts'
import type { BeadSection } from './bead-section.ts'
import { choosePartners } from './choose-partners.ts'
import { findLogo } from './find-organisation.queries.ts'
import { createPartnerLister, type PartnerLister } from './list-partners.queries.ts'
import { dayOf } from './partner.ts'
import { readChoice } from './partner-address.ts'
import { PartnerMap } from './partner-map.view.tsx'
import { loadPartnerPage } from './partner-page.queries.ts'
import { PartnerPage } from './partner-page.view.tsx'
import { PARTNERS_A_PAGE, PartnersPage } from './partners.view.tsx'
import { areasOf, familyOf } from './place-words.ts'

/** `/regios/:region/partners` as a list and on the map, and the page of a partner with its logo. */
export function partnersRoutes(
  sections: readonly BeadSection[] = [],
  listPartners: PartnerLister = createPartnerLister(),
): Hono<PeopleEnv> {
  return new Hono<PeopleEnv>()
    .get('/regios/:region/partners', guardRegion('read', 'organisation'), async (c) => {
      const { region, regions, library, viewer, db, now, page } = c.var
      const family = familyOf(region, regions)
      const areas = areasOf(region, library.gazetteer)
      const choice = readChoice((name) => c.req.query(name), areas)
      const day = dayOf(now)
      const asked = { regions: family.map(({ slug }) => slug), day }
      const all = await listPartners(db, viewer.reader, asked, now)
      const members = new Map(family.map((one) => [one.slug, one.members.map(({ code }) => code)]))
      const chosen = choosePartners(all, choice, { areas, members })
      const named = areas
        .map((code) => ({ code, name: library.gazetteer.areas.get(code)?.name ?? code }))
        .sort((a, b) => a.name.localeCompare(b.name, 'nl'))
      const last = Math.max(1, Math.ceil(chosen.partners.length / PARTNERS_A_PAGE))
      const at = Math.min(last, Math.max(1, Math.trunc(Number(c.req.query('pagina') ?? 1)) || 1))
      const mapProps = { locale: page.locale, library, region, choice, areas: named, perArea: chosen.perArea }
      keepPrivate(c)
      return c.html(
        drawPage(
          <PartnersPage
            page={page}
            region={region}
            regions={regions}
            gazetteer={library.gazetteer}
            choice={choice}
            chosen={chosen}
            all={{ partners: all.length, sectors: new Set(all.map(({ sector }) => sector)).size }}
            areas={named}
            at={at}
            mayCreate={mayDo(c, 'create', 'organisation', { region: region.slug })}
            mayLead={mayDo(c, 'read', 'role', { region: region.slug })}
            {...(c.req.query('beeld') === 'kaart' ? { map: <PartnerMap {...mapProps} /> } : {})}
          />,
        ),
      )
    })
    .get('/regios/:region/partners/:slug', guardBead('read', 'organisation'), async (c) => {
      const { page, region, regions, library, bead } = c.var
      const [loaded, drawn] = await Promise.all([
        loadPartnerPage(c, bead),
        Promise.all(sections.map((draw) => draw(c, bead))),
      ])
      keepPrivate(c)
      return c.html(
        drawPage(
          <PartnerPage
            page={page}
            region={region}
            regions={regions}
            library={library}
            {...loaded}
            sections={drawn.filter((section) => section !== undefined)}
            done={c.req.query('gedaan')}
          />,
        ),
      )
    })
    .get('/regios/:region/partners/:slug/logo', guardBead('read', 'organisation'), async (c) => {
      const logo = await findLogo(c.var.db, c.var.bead.id)
      if (!logo) throw new Problem('bead-not-found')
      c.header('Content-Type', logo.type)
      c.header('Content-Disposition', 'inline; filename="logo"')
      c.header('Cache-Control', 'private, max-age=3600')
      return c.body(new Uint8Array(logo.bytes))
    })
}
