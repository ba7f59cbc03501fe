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
  if (proxies === 0) return remote && networkOf(remote)
  const written = (forwardedFor ?? '').split(',').at(-proxies)?.trim() ?? ''
  // Some proxies add the port: 192.0.2.1:4711, [2001:db8::1]:4711.
  const bare = /^\[(.+)\](?::\d+)?$/.exec(written)?.[1] ?? /^([\d.]+):\d+$/.exec(written)?.[1] ?? written
  if (address.safeParse(bare).success) return networkOf(bare.toLowerCase())
  return remote && networkOf(remote)
}

/**
 * What one visitor has: an address of IPv4, or the 64 bits of IPv6 that a home or an office gets (RFC 6177); within
 * those anybody can take as many addresses as they like.
 */
function networkOf(ip: string): string {
  const plain = ip
    .toLowerCase()
    .replace(/%.*$/, '')
    .replace(/^::ffff:(?=[\d.]+$)/, '')
  if (!plain.includes(':')) return plain
  const [start = '', end] = plain.split('::', 2)
  const groups = (text: string) => (text === '' ? [] : text.split(':'))
  const after = end === undefined ? 0 : groups(end).length + (end.includes('.') ? 1 : 0)
  const before = groups(start)
  const zeros = end === undefined ? 0 : 8 - before.length - after
  const all = [...before, ...Array.from({ length: zeros }, () => '0'), ...groups(end ?? '')]
  const network = all.slice(0, 4).map((group) => group.replace(/^0+(?=.)/, ''))
  return `${network.join(':')}::/64`
}
