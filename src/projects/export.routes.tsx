import { Hono } from 'hono'
import { actionStateWords, phaseWords, progressWords } from '../language/texts-project-words.ts'
import { dayOf } from '../partners/partner.ts'
import { familyOf, namesOf } from '../partners/place-words.ts'
import { guardRegion, type PeopleEnv } from '../people/index.ts'
import { keepPrivate } from '../people/keep-private.ts'
import { answerList, formats } from '../sheets/answer-list.ts'
import { listActions } from './list-actions.queries.ts'
import type { ProjectLister } from './list-projects.queries.ts'

/** Most actions in a file. */
const MOST_ACTIONS = 50_000

/** The projects and the actions of a region as files: what somebody may see on the pages, and no more. */
export function projectExportRoutes(listProjects: ProjectLister): Hono<PeopleEnv> {
  const routes = new Hono<PeopleEnv>()
  for (const format of formats) {
    routes
      .get(`/regios/:region/projecten.${format}`, guardRegion('export', 'project'), async (c) => {
        const { db, viewer, region, regions, library, now } = c.var
        const family = familyOf(region, regions)
        const slugs = family.map(({ slug }) => slug)
        const projects = await listProjects(db, viewer.reader, slugs, now)
        const partNames = new Map(family.slice(1).map(({ slug, name }) => [slug, name]))
        keepPrivate(c)
        const columns = ['project', 'samenvatting', 'fase', 'begint', 'eindigt', 'trekker', 'themas', 'deel']
        return answerList(
          c,
          {
            name: 'projecten',
            columns: [...columns, 'gemeenten', 'voortgang', 'bevestigd', 'adres'],
            rows: projects.map((project) => [
              project.bead.title,
              project.summary,
              phaseWords[project.phase].nl,
              project.startsOn ?? '',
              project.endsOn ?? '',
              project.lead?.title ?? '',
              project.themes.map(({ title }) => title).join(', '),
              project.regions.flatMap((slug) => partNames.get(slug) ?? []).join(', '),
              namesOf(project.areas, library.gazetteer).join(', '),
              project.progress === undefined ? '' : progressWords[project.progress].nl,
              project.confirmedAt === undefined ? '' : dayOf(project.confirmedAt),
              `${c.var.siteAddress}/regios/${project.bead.region}/projecten/${project.bead.slug}`,
            ]),
          },
          format,
          region.slug,
        )
      })
      .get(`/regios/:region/acties.${format}`, guardRegion('export', 'action'), async (c) => {
        const { db, viewer, region, regions } = c.var
        const slugs = familyOf(region, regions).map(({ slug }) => slug)
        const actions = await listActions(db, viewer.reader, { regions: slugs, limit: MOST_ACTIONS })
        keepPrivate(c)
        return answerList(
          c,
          {
            name: 'acties',
            columns: [
              'project',
              'actie',
              'wie',
              'organisatie',
              'klaar',
              'stand',
              'toelichting',
              'bijeenkomst',
            ],
            rows: actions.map((action) => [
              action.project?.title ?? '',
              action.bead.title,
              action.person?.title ?? '',
              action.organisation?.title ?? '',
              action.dueOn ?? '',
              actionStateWords[action.state].nl,
              action.note,
              action.meeting?.title ?? '',
            ]),
          },
          format,
          region.slug,
        )
      })
  }
  return routes
}
