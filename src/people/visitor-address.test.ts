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
    ['2001:DB8::1', 1, '2001:db8::1'],
    ['[2001:db8::1]:4711', 1, '2001:db8::1'],
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
