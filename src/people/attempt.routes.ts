import type { Context } from 'hono'
import { z } from 'zod'
import { Problem } from '../base/problem.ts'
import { mayTry } from './attempt.queries.ts'
import { type AttemptKind, attemptLimits, stretchOf } from './attempt.ts'
import type { PeopleEnv } from './env.ts'
import type { Origin, SignInParts } from './sign-in.ts'
import { visitorAddressOf } from './visitor-address.ts'

type Asked = Pick<Context<PeopleEnv>, 'var' | 'req' | 'env'>

/** Counts what a visitor tries, by their address on the network. @throws Problem `too-many-requests` */
export function visitorLimit({ proxies = 0 }: Pick<SignInParts, 'proxies'>) {
  /** Who was refused, with the end of that stretch of time: until then the database would say the same. */
  const refused = new Map<string, number>()
  const keyOf = (c: Asked) =>
    visitorAddressOf(originOf(c).remote, c.req.header('x-forwarded-for'), proxies) ?? 'unknown'
  /** Refuses who was refused before, without counting: a flood costs next to nothing. */
  const refuseAgain = (c: Asked, what: AttemptKind): void => {
    if ((refused.get(`${what} ${keyOf(c)}`) ?? 0) > c.var.now.getTime())
      throw new Problem('too-many-requests')
  }
  const limit = async (c: Asked, what: AttemptKind): Promise<void> => {
    refuseAgain(c, what)
    const key = keyOf(c)
    if (await mayTry(c.var.db, { what, key }, c.var.now)) return
    if (refused.size >= MOST_REFUSED) refused.clear()
    refused.set(`${what} ${key}`, stretchOf(what, c.var.now).getTime() + attemptLimits[what].stretchMs)
    throw new Problem('too-many-requests')
  }
  return Object.assign(limit, { refuseAgain })
}

/** Most addresses that are remembered; beyond that all are asked anew. */
const MOST_REFUSED = 10_000

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
