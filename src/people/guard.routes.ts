import type { HonoRequest, MiddlewareHandler } from 'hono'
import type { Act } from '../base/act.ts'
import { Problem } from '../base/problem.ts'
import type { BeadKind } from '../beads/bead.ts'
import { findBeadAt } from '../beads/index.ts'
import { maySee } from '../beads/reader.ts'
import { addressIn } from '../language/index.ts'
import type { ActEnv, BeadThingEnv, PeopleEnv, RegionThingEnv } from './env.ts'
import type { Action, Kind } from './rights.ts'
import { decide, parentsOf, type Thing } from './viewer.ts'

/** Who may use a route. Every route has one; the test of rights walks them all. */
export type Rule =
  | { readonly who: 'anyone' | 'signed-in' | 'operator' }
  | { readonly action: Action; readonly kind: Kind; readonly on: 'region' | BeadKind }

/** What the guards need of a request, whatever else is known in it. */
interface Asked {
  readonly var: PeopleEnv['Variables']
  readonly req: HonoRequest
}

/** Where somebody sets up the second step that a role of theirs requires. */
const SET_UP = '/mijn/inloggen/tweede-stap'

const rules = new WeakMap<object, Rule>()

/** The rule of a handler of the route table; undefined for what is not a guard. */
export function ruleOf(handler: object): Rule | undefined {
  return rules.get(handler)
}

/** Passes whoever is in that circle: anyone at all, whoever signed in, an operator. */
export function guardFor(who: 'anyone' | 'signed-in' | 'operator'): MiddlewareHandler<PeopleEnv & ActEnv> {
  return ruled({ who }, async (c, next) => {
    const { person } = c.var.viewer
    if (who !== 'anyone' && !person) return c.redirect(signInAddress(c), 303)
    if (who === 'operator' && person?.operator !== true) {
      if (c.var.viewer.mustSetUp) return c.redirect(signInAddress(c), 303)
      throw new Problem('no-right')
    }
    c.set('act', actOf(c))
    return await next()
  })
}

/** Passes who may do this in the region of the address (`:region`), which it looks up. */
export function guardRegion(action: Action, kind: Kind): MiddlewareHandler<PeopleEnv & RegionThingEnv> {
  return ruled({ action, kind, on: 'region' }, async (c, next) => {
    const region = regionOf(c)
    const decided = authorise(c, action, kind, { region: region.slug })
    if ('signIn' in decided) return c.redirect(decided.signIn, 303)
    c.set('act', decided.act)
    c.set('region', region)
    return await next()
  })
}

/**
 * Passes who may do this with the bead of that kind at the address (`:region`, `:slug`), which it looks up: rights are
 * asked for the stored thing. An old address leads to the new one; what somebody may not see is not there.
 *
 * @param kind of the thing that the action is about, when that is not the bead itself: a seat of a body
 */
export function guardBead(
  action: Action,
  on: BeadKind,
  kind: Kind = on,
): MiddlewareHandler<PeopleEnv & BeadThingEnv> {
  return ruled({ action, kind, on }, async (c, next) => {
    const region = regionOf(c)
    const slug = c.req.param('slug') ?? ''
    const found = await findBeadAt(c.var.db, { region: region.slug, kind: on, slug })
    if (!found || !maySee(c.var.viewer.reader, found.bead)) throw new Problem('bead-not-found')
    const { bead } = found
    if (bead.slug !== slug && (c.req.method === 'GET' || c.req.method === 'HEAD')) {
      // A bead may have an old address back: no browser may keep for good where it led.
      c.header('Cache-Control', 'no-cache')
      return c.redirect(withSlug(new URL(c.req.url), bead.slug), 301)
    }
    const organisation = bead.kind === 'organisation' ? bead.id : bead.owner
    const decided = authorise(c, action, kind, {
      region: bead.region,
      bead: bead.id,
      ...(organisation === undefined ? {} : { organisation }),
      ...(bead.kind === 'person' ? { person: bead.id } : {}),
    })
    if ('signIn' in decided) return c.redirect(decided.signIn, 303)
    c.set('act', decided.act)
    c.set('region', region)
    c.set('bead', bead)
    return await next()
  })
}

/** The same address (`/regios/:region/…/:slug…`, also below `/en`) with another slug. */
function withSlug({ pathname, search }: URL, slug: string): string {
  const parts = pathname.split('/')
  // Counted from the front, not sought by its words: a slug can be the same as what stands before it.
  const at = parts.indexOf('regios') + 3
  return `${parts.with(at, slug).join('/')}${search}`
}

/** Whether the viewer may do this: for showing a button. The guard of the route decides again. */
export function mayDo(c: Pick<Asked, 'var'>, action: Action, kind: Kind, thing: Thing): boolean {
  return decide(c.var.viewer, action, kind, thing, parentsOf(c.var.regions)).allowed
}

function ruled<Env extends PeopleEnv>(rule: Rule, handler: MiddlewareHandler<Env>): MiddlewareHandler<Env> {
  rules.set(handler, rule)
  return handler
}

function regionOf(c: Asked) {
  const slug = c.req.param('region') ?? ''
  const region = c.var.regions.find((one) => one.slug === slug)
  if (!region) throw new Problem('region-not-found', { region: slug.slice(0, 60) })
  return region
}

/** The act of this viewer, or the address of the sign-in page when they have to go there first. @throws Problem `no-right` */
function authorise(c: Asked, action: Action, kind: Kind, thing: Thing): { act: Act } | { signIn: string } {
  const decision = decide(c.var.viewer, action, kind, thing, parentsOf(c.var.regions))
  if (decision.allowed) return { act: actOf(c, decision.organisation) }
  if (decision.why === 'sign-in' || c.var.viewer.mustSetUp) return { signIn: signInAddress(c) }
  throw new Problem('no-right')
}

function actOf({ var: { viewer, now } }: Asked, organisation?: string): Act {
  return {
    at: now,
    means: 'web',
    ...(viewer.person ? { person: viewer.person.id } : {}),
    ...(organisation === undefined ? {} : { organisation }),
  }
}

/** The sign-in page, and back here afterwards. What was typed in a form cannot come along: that is refused, and said. */
function signInAddress(c: Asked): string {
  const { locale, page, viewer } = c.var
  if (c.req.method !== 'GET' && c.req.method !== 'HEAD')
    throw new Problem(viewer.pending || viewer.mustSetUp ? 'second-step-first' : 'sign-in-first')
  const back = encodeURIComponent(addressIn(locale, page.path))
  const step = viewer.pending ? '/inloggen/code' : viewer.mustSetUp ? SET_UP : '/inloggen'
  return addressIn(locale, `${step}?naar=${back}`)
}
