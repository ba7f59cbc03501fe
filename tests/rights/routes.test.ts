import { Hono } from 'hono'
import { describe, expect, test } from 'vitest'
import { databaseTest } from '../../src/database/testing.ts'
import { makeSite } from '../../src/figures/testing.ts'
import type { Rule } from '../../src/people/index.ts'
import { createIdentity } from '../../src/people/index.ts'
import { rights } from '../../src/people/rights.ts'
import { asPerson, formOf } from '../../src/people/testing.ts'
import {
  type Actor,
  addressOf,
  listRoutes,
  makeStage,
  partsOf,
  type RuledRoute,
  type Stage,
  withoutTraces,
} from './stage.ts'

/** Pages of the rooms before people: the same for everybody and kept in the public cache, whoever asks. */
const publicPages: readonly string[] = [
  '/',
  '/:file{regios\\.(?:csv|json)}',
  '/api/v1',
  '/api/v1/areas',
  '/api/v1/areas/:code',
  '/api/v1/indicators',
  '/api/v1/indicators/:id',
  '/api/v1/indicators/:id/bulk',
  '/api/v1/observations',
  '/api/v1/openapi.json',
  '/api/v1/regions',
  '/api/v1/regions/:slug',
  '/api/v1/search',
  '/api/v1/sources',
  '/api/v1/sources/:id',
  '/assets/:file',
  '/bronnen',
  '/bronnen.json',
  '/cijfers',
  '/cijfers/:name',
  '/gebieden/:name',
  '/kaart',
  '/kaart.csv',
  '/kaart.json',
  '/over',
  '/regios',
  '/regios/:name',
  '/regios/:name/regiobeeld',
  '/toegankelijkheid',
  '/vergelijk',
  '/vergelijk.csv',
  '/vergelijk.json',
]

/** What stands before routes and answers none itself: heads, limits, who asks. */
const beforeRoutes: readonly string[] = [
  '/*',
  '/api/v1/*',
  '/api/v1/areas',
  '/api/v1/observations',
  '/api/v1/search',
]

/** What is wrong with a route table: routes that have no rule and are not known to be for everybody. */
function faultsOf(routes: readonly RuledRoute[]): string[] {
  return routes
    .filter(({ rule }) => rule === undefined)
    .map(({ method, path }) => ({ method, path: path.replace(/^\/en(?=\/|$)/, '') || '/' }))
    .filter(({ method, path }) =>
      method === 'ALL' ? !beforeRoutes.includes(path) : method !== 'GET' || !publicPages.includes(path),
    )
    .map(({ method, path }) => `${method} ${path}: no rule; give it a guard as its first handler`)
}

/** What the table of rights says, worked out from the facts about the stage, not by the rule of the program. */
function mayBy(rule: Rule, actor: Actor): boolean {
  if ('who' in rule) {
    if (rule.who === 'anyone') return true
    return actor.id !== undefined && (rule.who === 'signed-in' || actor.isOperator === true)
  }
  const cells = rights[rule.kind][rule.action]
  if (cells === undefined) return false
  if (cells.anyone !== undefined) return true
  if (actor.id === undefined) return false
  if (actor.isOperator || cells['signed-in'] === 'any') return true
  if (cells['signed-in'] === 'own' && actor.isSelf && rule.on === 'person') return true
  if (actor.role === undefined) return false
  const { role, place, isOwnOrganisation } = actor.role
  const reach = cells[role]
  const isInScope = place === 'home' || place === 'parent' || (place === 'body' && rule.on === 'body')
  const isOwn =
    isOwnOrganisation &&
    ['organisation', 'body', 'theme', 'project', 'action', 'meeting', 'article'].includes(rule.on)
  return isInScope && (reach === 'any' || (reach === 'own' && isOwn))
}

/** Parts of the address of a route that have no fixture in the stage. */
function missingIn(route: RuledRoute, stage: Pick<Stage, 'values'>): string[] {
  return partsOf(route)
    .filter(({ fixed, key }) => fixed === undefined && stage.values[key] === undefined)
    .map(({ key }) => `${route.method} ${route.path}: no fixture for "${key}"; add it in makeStage`)
}

/** Whom to ask it as: everybody; for a page that is for everybody, or has nothing to do with a place, one of each role. */
function actorsFor({ method, rule }: RuledRoute, actors: readonly Actor[]): readonly Actor[] {
  const isPlain = rule === undefined || 'who' in rule
  const isOpenPage = !isPlain && method === 'GET' && rights[rule.kind][rule.action]?.anyone !== undefined
  if (!isPlain && !isOpenPage) return actors
  return actors.filter(({ role }) => !role || (role.place === 'home' && role.isOwnOrganisation))
}

/** Pages where somebody proves first who they are, wholly or by a second step, and then comes back. */
const SIGN_IN = /^\/(mijn\/)?inloggen(\/(code|tweede-stap))?\?naar=%2F/

function isRefused({ path }: RuledRoute, answer: Response): boolean {
  if ([401, 403].includes(answer.status)) return true
  // The steps of signing in lead to one another; that is not being sent away.
  const isStep = path.startsWith('/inloggen')
  return answer.status === 303 && !isStep && SIGN_IN.test(answer.headers.get('location') ?? '')
}

databaseTest(
  'every route lets in exactly whom the table of rights says, and changes nothing for others',
  { timeout: 180_000 },
  async ({ own }) => {
    const stage = await makeStage(own.db)
    const traces = await withoutTraces(own.url)
    const signIn = createIdentity(traces.db, () => 'https://noaber.example')
    const app = makeSite(traces.db, { signIn: { signIn, hasExampleAccounts: false } })
    const routes = listRoutes(app)
    const ruled = routes.filter(({ rule, path }) => rule !== undefined && !/^\/en(\/|$)/.test(path))
    expect([...faultsOf(routes), ...ruled.flatMap((route) => missingIn(route, stage))]).toEqual([])
    const readSeq = async () =>
      (await traces.db.selectFrom('audit_head').select('seq').executeTakeFirstOrThrow()).seq
    const before = await readSeq()
    const wrong: string[] = []
    let asked = 0
    for (const route of ruled) {
      const { rule, method } = route
      if (rule === undefined) continue
      const address = addressOf(route, stage)
      for (const actor of actorsFor(route, stage.actors)) {
        const headers = { 'sec-fetch-site': 'same-origin', ...(actor.id ? asPerson(actor.id) : {}) }
        const answer = await app.request(address, method === 'GET' ? { headers } : formOf({}, headers))
        asked++
        const refused = isRefused(route, answer)
        if (refused === mayBy(rule, actor))
          wrong.push(`${method} ${route.path}: ${actor.name} got ${answer.status}, may: ${refused}`)
        if (method === 'GET') continue
        if (refused && (await readSeq()) !== before)
          wrong.push(`${method} ${route.path}: ${actor.name} was refused and changed something`)
        await traces.undo()
      }
      if ((await readSeq()) !== before) wrong.push(`${method} ${route.path}: looking changed something`)
    }
    await traces.close()
    expect(wrong).toEqual([])
    expect(ruled.length).toBeGreaterThan(100)
    expect(asked).toBeGreaterThan(ruled.length * 20)
  },
)

describe('the walk itself', () => {
  test('finds a post without a guard, a page that is neither public nor ruled, and a route for every method', () => {
    const app = new Hono()
      .post('/regios/:region/x', (c) => c.text(''))
      .get('/mijn/x', (c) => c.text(''))
      .post('/over', (c) => c.text(''))
      .all('/mijn/*', (c) => c.text(''))
    expect(faultsOf(listRoutes({ routes: app.routes })).map((fault) => fault.split(';')[0])).toEqual([
      'POST /regios/:region/x: no rule',
      'GET /mijn/x: no rule',
      'POST /over: no rule',
      'ALL /mijn/*: no rule',
    ])
  })

  test('names what in an address has no fixture', () => {
    const route = { method: 'GET', path: '/regios/:region/:onbekend', rule: { who: 'anyone' } } as const
    expect(missingIn(route, { values: { region: 'heuvelrug' } })).toEqual([
      'GET /regios/:region/:onbekend: no fixture for "onbekend"; add it in makeStage',
    ])
  })
})
