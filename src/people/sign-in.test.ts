import { expect, test } from 'vitest'
import { attemptLimits, stretchOf } from './attempt.ts'
import { deviceOf, isFromHere, isLoopback, readBack } from './sign-in.ts'

test('an address to come back to is local, or it is one’s own page', () => {
  for (const good of ['/', '/regios/utrecht', '/mijn/rollen?gedaan=welkom', '/en/regios'])
    expect(readBack(good)).toBe(good)
  const bad = [
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    'https://evil.example',
    'javascript:alert(1)',
  ]
  const hidden = [
    '/\t/evil.example',
    '/\n/evil.example',
    '/a/..//evil.example',
    '/.//evil.example',
    ' //evil.example',
    '/%0a\r\nSet-Cookie: a=b',
    `/${'a'.repeat(2000)}`,
  ]
  for (const address of [...bad, ...hidden, undefined, '']) expect(readBack(address)).toBe('/mijn')
  // Encoded, it stays a path of this site.
  expect(new URL(readBack('/%2f%2fevil.example'), 'https://noaber.example').origin).toBe(
    'https://noaber.example',
  )
})

test('only this very computer counts as here', () => {
  expect(['localhost', '127.0.0.1', '::1'].every(isLoopback)).toBe(true)
  expect(['0.0.0.0', '::', '', '192.168.1.4', 'localhost.evil.example'].some(isLoopback)).toBe(false)
  const here = { remote: '127.0.0.1', host: 'localhost:8080', isForwarded: false, seenAt: [] }
  expect(isFromHere(here)).toBe(true)
  expect(isFromHere({ ...here, host: '[::1]:8080', remote: '::1' })).toBe(true)
  expect(isFromHere({ ...here, host: 'user@localhost.evil.example' })).toBe(false)
  expect(isFromHere({ ...here, host: undefined })).toBe(false)
  // A browser says what it is looking at, whatever a proxy made of the host.
  expect(
    isFromHere({ ...here, seenAt: ['http://localhost:8080', 'http://localhost:8080/inloggen?a=b'] }),
  ).toBe(true)
  for (const address of [
    'https://regio.example',
    'http://localhost:9999',
    'https://localhost:8080',
    'null',
    '',
  ])
    expect(isFromHere({ ...here, seenAt: [address] }), address).toBe(false)
})

test('a device is named by its browser and its system', () => {
  expect(
    deviceOf('Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/604.1'),
  ).toEqual(['Safari', 'iPhone'])
  expect(deviceOf('curl/8')).toEqual([])
})

test('a stretch of time begins at a fixed moment', () => {
  const at = new Date('2026-01-15T10:59:59Z')
  expect(stretchOf('sign-in-mail', at).toISOString()).toBe('2026-01-15T10:00:00.000Z')
  expect(attemptLimits['sign-in-mail'].most).toBe(5)
})
