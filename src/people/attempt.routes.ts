import type { Context } from 'hono'
import { z } from 'zod'
import { Problem } from '../base/problem.ts'
import { mayTry } from './attempt.queries.ts'
import type { AttemptKind } from './attempt.ts'
import type { PeopleEnv } from './env.ts'
import type { Origin, SignInParts } from './sign-in.ts'
import { visitorAddressOf } from './visitor-address.ts'

type Asked = Pick<Context<PeopleEnv>, 'var' | 'req' | 'env'>

/** Counts what a visitor tries, by their address on the network. @throws Problem `too-many-requests` */
export function visitorLimit({ proxies = 0 }: Pick<SignInParts, 'proxies'>) {
  return async (c: Asked, what: AttemptKind): Promise<void> => {
    const { remote } = originOf(c)
    const key = visitorAddressOf(remote, c.req.header('x-forwarded-for'), proxies) ?? 'unknown'
    if (!(await mayTry(c.var.db, { what, key }, c.var.now))) throw new Problem('too-many-requests')
  }
}

const connection = z.object({
  incoming: z.object({ socket: z.object({ remoteAddress: z.string().optional() }) }),
})

/** Where a request comes from, and what it asked for. */
export function originOf(c: Asked): Origin {
  const read = connection.safeParse(c.env)
  const names = Object.keys(c.req.header())
  return {
    remote: read.data?.incoming.socket.remoteAddress,
    host: c.req.header('host'),
    isForwarded: names.some(
      (name) => name === 'forwarded' || name.startsWith('x-forwarded') || name === 'via',
    ),
  }
}
