import type { Context } from 'hono'
import { addressIn } from '../language/index.ts'
import type { PeopleEnv } from './env.ts'
import { findViewer } from './role.queries.ts'
import { hasSecondFactor } from './second-factor.queries.ts'

/**
 * Where somebody goes who just gave one step: to the page that asks the second, to set it up when a role of theirs
 * requires it, or back to where they came from. Guards decide again at every page.
 */
export async function nextStep(
  c: Pick<Context<PeopleEnv>, 'var'>,
  person: string,
  back: string,
): Promise<string> {
  const { db, locale, regions, now } = c.var
  const naar = encodeURIComponent(back)
  if (await hasSecondFactor(db, person)) return addressIn(locale, `/inloggen/code?naar=${naar}`)
  const { mustSetUp } = await findViewer(db, { person, session: '' }, regions, now)
  return mustSetUp ? addressIn(locale, `/mijn/inloggen/tweede-stap?naar=${naar}`) : back
}
