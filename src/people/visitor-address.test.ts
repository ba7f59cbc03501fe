import { expect, test } from 'vitest'
import { visitorAddressOf } from './visitor-address.ts'

const proxy = '10.0.0.1'

test('without a trusted proxy the header is not read: anybody can write it', () => {
  expect(visitorAddressOf('203.0.113.7', '127.0.0.1', 0)).toBe('203.0.113.7')
  expect(visitorAddressOf(undefined, '127.0.0.1', 0)).toBeUndefined()
})

test('behind proxies the address is the one that the outermost trusted proxy saw, not what the visitor wrote', () => {
  const cases: readonly (readonly [string | undefined, number, string])[] = [
    ['203.0.113.7', 1, '203.0.113.7'],
    ['1.1.1.1, 203.0.113.7', 1, '203.0.113.7'],
    ['1.1.1.1, 203.0.113.7, 10.0.0.2', 2, '203.0.113.7'],
    ['203.0.113.7:4711', 1, '203.0.113.7'],
    ['2001:DB8::1', 1, '2001:db8:0:0::/64'],
    ['[2001:db8::1]:4711', 1, '2001:db8:0:0::/64'],
    // Less than was promised: the request did not come by all the proxies.
    ['203.0.113.7', 2, proxy],
    ['1.1.1.1, ', 1, proxy],
    ['unknown', 1, proxy],
    ['203.0.113.7.example', 1, proxy],
    ['', 1, proxy],
    [undefined, 1, proxy],
  ]
  for (const [header, proxies, address] of cases)
    expect(visitorAddressOf(proxy, header, proxies), `${header} ${proxies}`).toBe(address)
})

test('all addresses that one home has in IPv6 count as one visitor, and another home as another', () => {
  const home = visitorAddressOf('2001:db8:1:2:aaaa::1', undefined, 0)
  for (const same of ['2001:db8:1:2::', '2001:0DB8:0001:0002:ffff:ffff:ffff:ffff', '2001:db8:1:2:0:0:0:9'])
    expect(visitorAddressOf(same, undefined, 0), same).toBe(home)
  expect(visitorAddressOf(proxy, '2001:db8:1:2::77', 1)).toBe(home)
  for (const other of ['2001:db8:1:3::1', '2001:db8:1::2', '::1', 'fe80::1%eth0'])
    expect(visitorAddressOf(other, undefined, 0), other).not.toBe(home)
})

test('an address of IPv4 is the same in the clothes of IPv6', () => {
  expect(visitorAddressOf('::ffff:203.0.113.7', undefined, 0)).toBe('203.0.113.7')
})
