import { Hono } from 'hono'
import { describe, expect, test } from 'vitest'
import { databaseTest } from './database/testing.ts'
import { makeSite } from './figures/testing.ts'
import type { Rule } from './people/index.ts'
import { rights } from './people/rights.ts'
import { asPerson, formOf } from './people/testing.ts'
import {
  type Actor,
  listRoutes,
  makeStage,
  type RuledRoute,
  type Stage,
  withoutTraces,
} from './rights.testing.ts'

/** Pages of the earlier rooms: the same for everybody, kept in the public cache, without knowing who asks. */
const publicPages =
  /^(\/|\/assets\/.*|\/api(\/.*)?|\/(gebieden|cijfers|kaart|vergelijk|bronnen|catalogus|zoeken)([/.:].*)?|\/regios|\/regios\/:name|\/:file\{.*|\/(toegankelijkheid|over|privacy|favicon.ico|robots.txt|sitemap.xml).*)$/

/** Forms for programs, that carry a secret of their own and are tested beside their routes. */
const ownSecret: readonly string[] = []

/** What is wrong with a route table: posts without a rule, and pages that are neither public nor ruled. */
function faultsOf(routes: readonly RuledRoute[]): string[] {
  return routes
    .filter(({ rule, path }) => rule === undefined && !ownSecret.includes(path))
    .map(({ method, path }) => ({ method, path: path.replace(/^\/en(?=\/|$)/, '') || '/' }))
    .filter(
      ({ method, path }) => !(method === 'GET' || path.startsWith('/api/v1/')) || !publicPages.test(path),
    )
    .map(({ method, path }) => `${method} ${path}: no rule`)
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
  const isOwn = isOwnOrganisation && ['organisation', 'body', 'theme'].includes(rule.on)
  return isInScope && (reach === 'any' || (reach === 'own' && isOwn))
}

/** The address of a route with real things in it. @throws when something in it has no fixture */
function addressOf({ path, rule }: RuledRoute, { values }: Stage): string {
  return path.replace(/:(\w+)(\{[^}]*\})?/g, (_, name: string, pattern: string | undefined) => {
    const key = name === 'slug' && rule && 'on' in rule ? `slug of ${rule.on}` : name
    // The first of what a pattern allows: `{netwerk\.(?:csv|json)}` is netwerk.csv.
    const named = pattern
      ?.slice(1, -1)
      .replaceAll('\\.', '.')
      .replace(/\(\?:([^|)]*)[^)]*\)/, '$1')
    const value = named ?? values[key]
    if (value === undefined) throw new Error(`${path}: no fixture for ${key}`)
    return value
  })
}

async function isRefused(answer: Response): Promise<boolean> {
  const to = answer.headers.get('location') ?? ''
  return [401, 403].includes(answer.status) || (answer.status === 303 && to.startsWith('/inloggen?naar=%2F'))
}

databaseTest(
  'every route lets in exactly whom the table of rights says, and changes nothing for others',
  { timeout: 120_000 },
  async ({ own }) => {
    const stage = await makeStage(own.db)
    const traces = await withoutTraces(own.url)
    const app = makeSite(traces.db)
    const routes = listRoutes(app)
    expect(faultsOf(routes)).toEqual([])
    const ruled = routes.filter(({ rule, path }) => rule !== undefined && !/^\/en(\/|$)/.test(path))
    const wrong: string[] = []
    let asked = 0
    const before = await traces.db.selectFrom('audit_head').select('seq').executeTakeFirstOrThrow()
    for (const route of ruled) {
      const { rule, method } = route
      if (rule === undefined) continue
      const address = addressOf(route, stage)
      const actors =
        'who' in rule ? stage.actors.filter(({ role }) => !role || role.place === 'home') : stage.actors
      for (const actor of actors) {
        const headers = { 'sec-fetch-site': 'same-origin', ...(actor.id ? asPerson(actor.id) : {}) }
        const answer = await app.request(address, method === 'GET' ? { headers } : formOf({}, headers))
        asked++
        const refused = await isRefused(answer)
        if (refused === mayBy(rule, actor))
          wrong.push(`${method} ${route.path}: ${actor.name} got ${answer.status}, may: ${!refused}`)
        if (refused) {
          const after = await traces.db.selectFrom('audit_head').select('seq').executeTakeFirstOrThrow()
          if (after.seq !== before.seq) wrong.push(`${method} ${route.path}: ${actor.name} changed something`)
        }
        if (method !== 'GET') await traces.undo()
      }
    }
    await traces.close()
    expect(wrong).toEqual([])
    expect(ruled.length).toBeGreaterThan(30)
    expect(asked).toBeGreaterThan(ruled.length * 10)
  },
)

describe('the walk itself', () => {
  test('finds a post without a guard, and a page that is neither public nor ruled', () => {
    const app = new Hono().post('/regios/:region/x', (c) => c.text('')).get('/mijn/x', (c) => c.text(''))
    const faults = faultsOf(listRoutes({ routes: app.routes } as never))
    expect(faults).toEqual(['POST /regios/:region/x: no rule', 'GET /mijn/x: no rule'])
  })

  test('fails for something in an address that has no fixture', () => {
    const route = { method: 'GET', path: '/regios/:region/:onbekend', rule: { who: 'anyone' } } as const
    const stage = { actors: [], values: { region: 'heuvelrug' } }
    expect(() => addressOf(route, stage)).toThrow('no fixture for onbekend')
  })
})
