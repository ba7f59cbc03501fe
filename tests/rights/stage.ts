import pg from 'pg'
import type { createApp } from '../../src/app.ts'
import { newId } from '../../src/base/id.ts'
import { createBead, createLink } from '../../src/beads/index.ts'
import { createDatabase, type Database } from '../../src/database/database.ts'
import { makeFigures } from '../../src/figures/testing.ts'
import { createOutcome } from '../../src/meetings/outcome.queries.ts'
import { makeMeeting, makeSession } from '../../src/meetings/testing.ts'
import { makeArticle } from '../../src/news/testing.ts'
import { createMandate } from '../../src/partners/index.ts'
import { makeBody, makeOrganisation, makeSeat } from '../../src/partners/testing.ts'
import { createPerson, type Rule, ruleOf } from '../../src/people/index.ts'
import { createInvitation } from '../../src/people/invitation.queries.ts'
import { type Role, roles } from '../../src/people/rights.ts'
import { giveRole, makePerson, NOW, testAct } from '../../src/people/testing.ts'
import { makeAction, makeDetails, makeProject } from '../../src/projects/testing.ts'
import { createRegions } from '../../src/regions/index.ts'
import { testRegions } from '../../src/regions/testing.ts'

/** A route of the application: its guard is the first of its handlers. */
export interface RuledRoute {
  readonly method: string
  readonly path: string
  readonly rule: Rule | undefined
}

type Routes = Pick<ReturnType<typeof createApp>, 'routes'>['routes']

/** Every address of the route table with what guards it: its first handler. */
export function listRoutes(app: {
  readonly routes: readonly Pick<Routes[number], 'method' | 'path' | 'handler'>[]
}): RuledRoute[] {
  const first = new Map<string, RuledRoute>()
  for (const { method, path, handler } of app.routes) {
    const key = `${method} ${path}`
    if (!first.has(key)) first.set(key, { method, path, rule: ruleOf(handler) })
  }
  return [...first.values()]
}

/** The address of a route with real things in it. */
export function addressOf(route: RuledRoute, { values }: Pick<Stage, 'values'>): string {
  return partsOf(route).reduce(
    (address, { text, key, fixed }) => address.replace(text, fixed ?? values[key] ?? ''),
    route.path,
  )
}

/** The parts of an address that stand for something. */
export function partsOf({ path, rule }: RuledRoute) {
  return [...path.matchAll(/:(\w+)(\{[^}]*\})?/g)].map(([text, name = '', pattern]) => ({
    text,
    key: name === 'slug' && rule && 'on' in rule ? `slug of ${rule.on}` : name,
    // The first of what a pattern allows: `{netwerk\.(?:csv|json)}` is netwerk.csv. Any slug is that of the stage.
    fixed: pattern?.includes('[')
      ? undefined
      : pattern
          ?.slice(1, -1)
          .replaceAll('\\.', '.')
          .replace(/\(\?:([^|)]*)[^)]*\)/, '$1'),
  }))
}

/** Where the role of somebody holds, seen from the things of the fixture, which are in `zeist-alleen`. */
export const places = ['home', 'parent', 'sub', 'elsewhere', 'body', 'other-body'] as const
export type Place = (typeof places)[number]

/** Somebody who asks, as plain facts: the oracle works from these and the table alone. */
export interface Actor {
  readonly name: string
  /** Absent for a visitor. */
  readonly id?: string
  readonly isOperator?: boolean
  /** Is the person that the fixture's person page is about. */
  readonly isSelf?: boolean
  readonly role?: { readonly role: Role; readonly place: Place; readonly isOwnOrganisation: boolean }
}

export interface Stage {
  readonly actors: readonly Actor[]
  /** What stands in an address for `:region`, `:slug` (by kind) and the others. */
  readonly values: Readonly<Record<string, string>>
}

/** Things of every kind in one region, between a region above it and one under it, and everybody who could ask. */
export async function makeStage(db: Database): Promise<Stage> {
  const part = { ...testRegions[2], slug: 'deel', name: 'Deel', parent: 'zeist-alleen' }
  await makeFigures(db)
  // the list has three regions; the spread makes its fields optional for the compiler
  await createRegions(db, [...testRegions, part as (typeof testRegions)[number]])
  const region = 'zeist-alleen'
  const own = await makeOrganisation(db, { region, name: 'Eigen' })
  const other = await makeOrganisation(db, { region, name: 'Ander' })
  const body = await makeBody(db, { region, name: 'Werkgroep', owner: own.id })
  const otherBody = await makeBody(db, { region, name: 'Andere werkgroep', owner: own.id })
  const theme = await createBead(db, testAct, {
    region,
    kind: 'theme',
    title: 'Thema',
    summary: '',
    visibility: 'public',
    owner: own.id,
    example: false,
  })
  const project = await makeProject(db, { region, title: 'Project', lead: own.id })
  const action = await makeAction(db, { region, what: 'Actie', project: project.id, organisation: own.id })
  const meeting = await makeMeeting(db, { region, title: 'Bijeenkomst', owner: own.id })
  const session = await makeSession(db, meeting.id, { title: 'Sessie' })
  const details = await makeDetails(db, project.id)
  const article = await makeArticle(db, { region, title: 'Bericht' })
  await db.updateTable('bead').set({ owner: own.id }).where('id', '=', article.id).execute()
  const outcome = await createOutcome(db, testAct, meeting, { kind: 'decision', text: 'Afgesproken' })
  const self = newId(NOW)
  const address = { email: 'zelf@voorbeeld.invalid', consentAt: NOW }
  await createPerson(db, testAct, { id: self, name: 'Zelf', region, ...address })
  const invitation = await createInvitation(db, testAct, {
    email: 'gast@voorbeeld.invalid',
    name: 'Gast',
    locale: 'nl',
    organisation: own.id,
    role: 'reader',
    region,
  })
  const keeper = await makePerson(db, { name: 'Blijver' })
  const role = await giveRole(db, { person: keeper, organisation: own.id, role: 'reader', region })
  const seat = await makeSeat(db, { body: body.id, organisation: own.id })
  const mandate = await createMandate(db, testAct, {
    region,
    giver: own.id,
    holder: { organisation: other.id },
    scope: 'Alles',
    since: '2025-01-01',
  })
  const made = await createLink(db, testAct, {
    from: body.id,
    to: theme.id,
    relation: 'contributes-to',
  })
  if ('refused' in made) throw new Error(made.refused)
  const actors: Actor[] = [
    { name: 'visitor' },
    { name: 'without role', id: await makePerson(db, { name: 'Zonder rol' }) },
    { name: 'the person', id: self, isSelf: true },
    { name: 'operator', id: await makePerson(db, { name: 'Operator', operator: true }), isOperator: true },
  ]
  const scopes = {
    home: region,
    parent: 'heuvelrug',
    sub: 'deel',
    elsewhere: 'wijken',
    body: region,
  } as const
  for (const role of roles)
    for (const place of places)
      for (const isOwnOrganisation of [true, false]) {
        const name = `${role} in ${place} for ${isOwnOrganisation ? 'own' : 'other'}`
        const id = await makePerson(db, { name })
        await giveRole(db, {
          person: id,
          organisation: isOwnOrganisation ? own.id : other.id,
          role,
          region: place === 'other-body' ? region : scopes[place],
          ...(place === 'body' ? { body: body.id } : place === 'other-body' ? { body: otherBody.id } : {}),
        })
        actors.push({ name, id, role: { role, place, isOwnOrganisation } })
      }
  const values = {
    region,
    'slug of organisation': own.slug,
    'slug of body': body.slug,
    'slug of theme': theme.slug,
    'slug of project': project.slug,
    'slug of action': action.slug,
    ...details,
    record: `${project.slug}.json`,
    // A report of nothing: whoever may pass the guard finds nothing there.
    report: newId(NOW),
    'slug of meeting': meeting.slug,
    'slug of article': article.slug,
    // Of a route that looks itself whose thing it is: nothing has this address.
    slug: 'nergens',
    outcome: outcome.id,
    meeting: `${meeting.slug}.ics`,
    calendar: 'x.ics',
    // Nothing is kept under this id yet.
    file: newId(NOW),
    code: 'GM0310',
    session,
    // An item of no agenda: whoever may pass the guard finds nothing there.
    item: newId(NOW),
    'slug of person': 'zelf',
    invitation: invitation.id,
    token: invitation.token,
    role,
    seat,
    mandate: mandate,
    link: made.link.id,
    id: theme.id,
    // Drafts and imports are somebody's own: whoever may pass the guard finds nothing there.
    draft: newId(NOW),
    import: newId(NOW),
    provider: 'geen-dienst',
  }
  return { actors, values }
}

/**
 * A database on one connection in which nothing stays: a transaction of the program is a savepoint of ours.
 *
 * @returns `undo`: puts everything back as it was at the start
 */
export async function withoutTraces(connectionString: string) {
  const client = new pg.Client({ connectionString })
  // A test that fails leaves it open; the database is then dropped under it.
  client.on('error', () => undefined)
  await client.connect()
  await client.query('begin')
  await client.query('savepoint start')
  const words: Readonly<Record<string, string>> = {
    commit: 'release savepoint request',
    rollback: 'rollback to savepoint request',
  }
  let last: Promise<unknown> = Promise.resolve()
  const one = {
    query(text: string, values: unknown[]) {
      const asked = last.then(() =>
        client.query(
          /^(start transaction|begin)/.test(text) ? 'savepoint request' : (words[text] ?? text),
          values,
        ),
      )
      last = asked.catch(() => undefined)
      return asked
    },
    release() {},
  }
  const db = createDatabase({ connect: async () => one, end: async () => undefined } as unknown as pg.Pool)
  return {
    db,
    undo: async () => void (await client.query('rollback to savepoint start')),
    async close() {
      await client.query('rollback')
      await client.end()
    },
  }
}
