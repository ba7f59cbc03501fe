import { Hono } from 'hono'
import { CountMap } from '../figures/index.ts'
import { addressIn } from '../language/index.ts'
import { projectTexts } from '../language/texts-projects.ts'
import { areasOf, familyOf } from '../partners/place-words.ts'
import { guardRegion, mayDo, type PeopleEnv } from '../people/index.ts'
import { keepPrivate } from '../people/keep-private.ts'
import { answerFresh } from '../web/index.ts'
import { chooseProjects } from './choose-projects.ts'
import type { ProjectLister } from './list-projects.queries.ts'
import { projectChoiceAddress, readProjectChoice } from './project-address.ts'
import { PROJECTS_A_PAGE, ProjectsPage } from './projects.view.tsx'

/** `/regios/:region/projecten` as a list and on the map. */
export function projectsRoutes(listProjects: ProjectLister): Hono<PeopleEnv> {
  return new Hono<PeopleEnv>().get('/regios/:region/projecten', guardRegion('read', 'project'), async (c) => {
    const { region, regions, library, viewer, db, now, page } = c.var
    const family = familyOf(region, regions)
    const codes = areasOf(region, library.gazetteer)
    const parts = family.slice(1)
    const choice = readProjectChoice((name) => c.req.query(name), {
      areas: codes,
      parts: parts.map(({ slug }) => slug),
    })
    const all = await listProjects(
      db,
      viewer.reader,
      family.map(({ slug }) => slug),
      now,
    )
    const members = new Map(family.map((one) => [one.slug, one.members.map(({ code }) => code)]))
    const chosen = chooseProjects(all, choice, { areas: codes, members }, now)
    const areas = codes
      .map((code) => ({ code, name: library.gazetteer.areas.get(code)?.name ?? code }))
      .sort((a, b) => a.name.localeCompare(b.name, 'nl'))
    const last = Math.max(1, Math.ceil(chosen.projects.length / PROJECTS_A_PAGE))
    const at = Math.min(last, Math.max(1, Math.trunc(Number(c.req.query('pagina') ?? 1)) || 1))
    const words = projectTexts[page.locale]
    const path = `/regios/${region.slug}/projecten`
    const map = () => (
      <CountMap
        locale={page.locale}
        library={library}
        id="projectkaart"
        areas={areas.map(({ code, name }) => ({
          code,
          name,
          count: chosen.perArea.get(code) ?? 0,
          href: addressIn(page.locale, projectChoiceAddress(path, { ...choice, area: code })),
        }))}
        words={{
          title: words.mapTitle,
          description: words.mapText,
          legend: words.mapLegend,
          area: words.areaColumn,
          count: words.projectsColumn,
          noMap: words.noMap,
        }}
      />
    )
    keepPrivate(c)
    return answerFresh(
      c,
      <ProjectsPage
        {...{ page, region, regions, choice, chosen, parts, areas, at, now }}
        gazetteer={library.gazetteer}
        all={{ projects: all.length, running: all.filter(({ phase }) => phase === 'running').length }}
        mayCreate={mayDo(c, 'create', 'project', { region: region.slug })}
        mayImport={mayDo(c, 'create', 'import', { region: region.slug })}
        {...(c.req.query('beeld') === 'kaart' ? { map: map() } : {})}
      />,
    )
  })
}
