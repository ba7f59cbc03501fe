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
  incoming: z.object({
    httpVersion: z.string().optional(),
    socket: z.object({ remoteAddress: z.string().optional() }),
  }),
})

/** Headers that only a proxy or a network of them adds. */
const PROXY_HEADER =
  /^(?:forwarded|via|x-forwarded.*|x-original-.*|x-envoy-.*|cf-.*|(?:x-)?(?:real|client|cluster-client|true-client)-ip|fastly-client-ip|cdn-loop)$/

/** Where a request comes from, and what it asked for. */
export function originOf(c: Asked): Origin {
  const read = connection.safeParse(c.env)
  const names = Object.keys(c.req.header())
  return {
    remote: read.data?.incoming.socket.remoteAddress,
    host: c.req.header('host'),
    // No browser speaks HTTP/1.0; proxies that were not set up to say anything of whom they answer do.
    seenAt: [c.req.header('origin'), c.req.header('referer')].filter((said) => said !== undefined),
    isForwarded: read.data?.incoming.httpVersion === '1.0' || names.some((name) => PROXY_HEADER.test(name)),
  }
}
