import { z } from 'zod'

const address = z.union([z.ipv4(), z.ipv6()])

/**
 * The address on the network that a visitor has, to count attempts by.
 *
 * Every proxy adds whom it answers at the right of `X-Forwarded-For`; what stands further left was written by the
 * visitor, who may write anything. So it is taken from as many places from the right as there are trusted proxies.
 *
 * @param remote who is at the other end of the connection
 * @param proxies how many trusted proxies stand before this server; 0: the header is not read
 */
export function visitorAddressOf(
  remote: string | undefined,
  forwardedFor: string | undefined,
  proxies: number,
): string | undefined {
  if (proxies === 0) return remote
  const written = (forwardedFor ?? '').split(',').at(-proxies)?.trim() ?? ''
  // Some proxies add the port: 192.0.2.1:4711, [2001:db8::1]:4711.
  const bare = /^\[(.+)\](?::\d+)?$/.exec(written)?.[1] ?? /^([\d.]+):\d+$/.exec(written)?.[1] ?? written
  return address.safeParse(bare).success ? bare.toLowerCase() : remote
}
