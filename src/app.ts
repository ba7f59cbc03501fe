import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import { apiDocsRoutes, apiRoutes, withApiHeaders } from './api/index.ts'
import { lineageOf } from './areas/gazetteer.ts'
import type { Clock } from './base/clock.ts'
import { Problem } from './base/problem.ts'
import type { Database } from './database/database.ts'
import type { FigureEnv } from './figures/env.ts'
import { figureRoutes } from './figures/figure.routes.tsx'
import { type LibraryKeeper, StaleLibrary } from './figures/library.queries.ts'
import { placeRoutes } from './figures/place.routes.tsx'
import { type FileStore, fileRoutes } from './files/index.ts'
import { bodyMeetings, cameUpSection, meetingRoutes } from './meetings/index.ts'
import {
  createPromiseLister,
  drawPlaceWork,
  monitorRoutes,
  partnerPromises,
  personWork,
} from './monitor/index.ts'
import { newsRoutes } from './news/index.ts'
import { outboxRoutes } from './outbox/index.ts'
import { createPartnerLister, deskParts, partnerHandOver, partnerRoutes } from './partners/index.ts'
import { partnerLinksOf } from './partners/partner-links.ts'
import {
  findViewer,
  type Identity,
  type PeopleEnv,
  type ProviderDoor,
  peopleRoutes,
  type SignInParts,
  type SiteNotice,
  signInBy,
  signInPages,
} from './people/index.ts'
import { createProjectLister, projectHandOver, projectRoutes } from './projects/index.ts'
import { listRegions } from './regions/region.queries.ts'
import { regionRoutes } from './regions/region.routes.tsx'
import { type Region, regionsOf, regionTerritory } from './regions/region.ts'
import { searchRoutes, suggestFor } from './search/index.ts'
import { sourceRoutes } from './sources/sources.routes.tsx'
import { threadRoutes } from './thread/index.ts'
import {
  type AssetFiles,
  type Assets,
  assetRoutes,
  type CatalogueEntry,
  catalogueRoutes,
  noteRefusals,
  type PageCache,
  type PageDefaults,
  problemHandlers,
  type Refusal,
  refuseForeignForms,
  staticRoutes,
  withPageDefaults,
  withSecurityHeaders,
} from './web/index.ts'

export interface AppParts {
  readonly db: Database
  readonly libraries: LibraryKeeper
  readonly assets: Assets
  readonly files: AssetFiles
  readonly cache: PageCache
  readonly clock: Clock
  /** Absolute address of this site, for links in messages; known once it listens. */
  readonly siteAddress: () => string
  readonly identity: Identity
  /** Where reports and pictures are. */
  readonly store: FileStore
  /** Pages to sign in; absent where who asks is known otherwise. */
  readonly signIn?: SignInParts
  /** Identity providers of organisations that people can sign in by. */
  readonly doors?: readonly ProviderDoor[]
  readonly site: Pick<PageDefaults, 'origin' | 'operator'>
  /** What whoever runs the site must know of its settings; absent: nothing. */
  readonly notices?: readonly SiteNotice[]
  readonly log: (line: { reference: string; address: string; cause: unknown }) => void
  /** What was asked and refused; absent: not told. */
  readonly note?: (refusal: Refusal) => void
  /** Examples of the components, for the catalogue; in development only. */
  readonly examples?: readonly CatalogueEntry[]
}

/** Longest address that is read [characters]: enough for every choice that a page offers, too short for mischief. */
const LONGEST_ADDRESS = 4000

/** Puts the rooms together into one web application. */
export function createApp(parts: AppParts): Hono<PeopleEnv> {
  const { libraries, assets, db, cache } = parts
  const site = { ...parts.site, assets }
  const https = parts.site.origin.startsWith('https:')
  const app = new Hono<PeopleEnv>()
  const problems = problemHandlers<PeopleEnv>({
    site,
    https,
    log: parts.log,
    createReference: () => randomUUID().slice(0, 8),
    async suggest(problem, page) {
      try {
        const library = await libraries.current()
        return await suggestFor(library, await regionsOfVersion(db, library.memory), problem, page)
      } catch {
        // Without suggestions the page is still of use; it must not fail over them.
        return []
      }
    },
  })
  app.onError((error, c) => {
    if (!(error instanceof StaleLibrary)) return problems.onError(error, c)
    // An edition was replaced under our hands: once more, with the new one.
    libraries.expire()
    const { pathname, search } = new URL(c.req.url)
    return c.redirect(pathname + search, 307)
  })
  app.notFound((c) =>
    c.req.method === 'POST' ? problems.onError(new Problem('method-not-allowed'), c) : problems.notFound(c),
  )
  app.route('/', assetRoutes(parts.files))
  app.use(cache.middleware)
  if (parts.note) app.use(noteRefusals(parts.note))
  // Inside the cache, so that a kept page has them too.
  app.use(withSecurityHeaders({ https, speculation: assets.addressOf('speculation') }))
  app.use('/api/v1/*', withApiHeaders)
  app.use(async (c, next) => {
    if (c.req.url.length > LONGEST_ADDRESS) throw new Problem('query-too-long')
    if (!['GET', 'HEAD', 'POST'].includes(c.req.method)) throw new Problem('method-not-allowed')
    const { pathname, search } = new URL(c.req.url)
    const meant = withoutLastSlash(pathname)
    // In the API a slash at the end is another address, by the design rules; a person who types /en/ means /en.
    if (meant !== undefined && !pathname.startsWith('/api')) return c.redirect(meant + search, 301)
    return await next()
  })
  // A mail program that turns messages off sends neither cookie nor origin: the token in the address is its right.
  app.use(refuseForeignForms(parts.site.origin, ['/post/uit/', '/api/']))
  app.use(withPageDefaults(site))
  app.use(async (c, next) => {
    const library = await libraries.current()
    cache.useVersion(String(library.version))
    c.set('library', library)
    c.set('regions', await regionsOfVersion(db, library.memory))
    await next()
  })
  const proxies = parts.signIn?.proxies ?? 0
  const listProjects = createProjectLister()
  const listPartners = createPartnerLister()
  const monitor = { listProjects, listPartners, listPromises: createPromiseLister() }
  /** Pages that may be somebody's: they know who asks. After all others, which need not ask the database. */
  const own = new Hono<PeopleEnv>()
  own.use(async (c, next) => {
    const now = parts.clock.now()
    c.set('db', db)
    c.set('now', now)
    c.set('siteAddress', parts.siteAddress())
    const session = c.var.page.signedIn ? await parts.identity.whoAsks(c.req.raw.headers) : undefined
    c.set('viewer', await findViewer(db, session, c.var.regions, now))
    await next()
  })
  if (parts.signIn) own.route('/', signInPages(parts.signIn, parts.doors))
  own.route(
    '/',
    peopleRoutes({
      ...deskParts,
      // Rooms with things that somebody leads or has to do add theirs here.
      handOver: [...partnerHandOver, ...projectHandOver],
      notices: parts.notices ?? [],
      ...(parts.signIn
        ? { signInAs: signInBy(parts.signIn.signIn), proxies: parts.signIn.proxies ?? 0 }
        : {}),
    }),
  )
  own.route('/', threadRoutes())
  own.route('/', outboxRoutes)
  own.route('/', fileRoutes(parts.store))
  own.route(
    '/',
    partnerRoutes({
      partnerSections: [partnerPromises(monitor)],
      personSections: [personWork(monitor)],
      bodySections: [bodyMeetings],
      listPartners,
    }),
  )
  own.route('/', projectRoutes({ listProjects, sections: [cameUpSection], store: parts.store, proxies }))
  own.route('/', monitorRoutes(monitor))
  own.route('/', meetingRoutes({ proxies, sections: [] }))
  own.route('/', newsRoutes(parts.store))
  own.route('/', searchRoutes)
  const pages = new Hono<PeopleEnv>()
  pages.route(
    '/',
    placeRoutes({
      async listRegionsOf(library, area) {
        const regions = await regionsOfVersion(db, library.memory)
        const codes = lineageOf(library.gazetteer, area.code).map(({ code }) => code)
        return regionsOf(regions, codes).map(({ name, slug }) => ({ name, path: `/regios/${slug}` }))
      },
      async drawWork({ var: { library, page } }, area) {
        const [regions, now] = [await regionsOfVersion(db, library.memory), parts.clock.now()]
        return await drawPlaceWork(monitor, { db, library, regions, now, page }, area)
      },
      async listPartnersOf(library, area, locale) {
        const regions = await regionsOfVersion(db, library.memory)
        return partnerLinksOf(regions, area.code, library.gazetteer, locale)
      },
    }),
  )
  pages.route(
    '/',
    figureRoutes({
      async listSets(library) {
        return (await regionsOfVersion(db, library.memory)).map(regionTerritory)
      },
    }),
  )
  pages.route('/', sourceRoutes(db))
  pages.route('/', regionRoutes)
  pages.route('/', apiDocsRoutes)
  pages.route('/', staticRoutes)
  if (parts.examples) pages.route('/', catalogueRoutes(parts.examples))
  pages.route('/', own)
  app.route('/', apiRoutes)
  app.route('/', pages)
  app.route('/en', pages)
  return app
}

/** Regions are part of the content version, like the figures. */
async function regionsOfVersion(db: Database, memory: Map<string, unknown>): Promise<readonly Region[]> {
  const known = memory.get('regions')
  // boundary parser: only this function writes this entry
  if (Array.isArray(known)) return known as readonly Region[]
  const regions = await listRegions(db)
  memory.set('regions', regions)
  return regions
}

export type { FigureEnv }

/** The address that somebody means who types a slash after it. Never `//host`, which a browser takes for another site. */
function withoutLastSlash(pathname: string): string | undefined {
  const bare = pathname.replace(/\/+$/, '').replace(/^\/+/, '/')
  return pathname.length > 1 && pathname.endsWith('/') ? bare || '/' : undefined
}
