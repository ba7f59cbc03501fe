import type { Context } from 'hono'
import { originOf } from './attempt.routes.ts'
import type { PeopleEnv } from './env.ts'
import { addressWithName, relyingPartyFor } from './passkey.ts'
import type { PasskeyPlace } from './passkey.view.tsx'

/** Whether passkeys can be at the address that a request asks for. */
export function placeOf(c: Pick<Context<PeopleEnv>, 'var' | 'req' | 'env'>): PasskeyPlace {
  const { origin } = c.var.page
  if (relyingPartyFor(origin, c.req.header('host'))) return { isPossible: true }
  return { isPossible: false, address: addressWithName(origin, originOf(c)) }
}
