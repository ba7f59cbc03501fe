import { Hono } from 'hono'
import { describe, expect, test } from 'vitest'
import { assetRoutes, readAssets } from './assets.routes.ts'
import type { WebEnv } from './env.ts'
import { problemHandlers } from './problem.routes.tsx'
import { site } from './testing.tsx'

describe('assets', () => {
  const files = new Map([
    ['style-1.css', bytes('a{}')],
    ['style-1.css.br', bytes('br')],
    ['manifest.json', bytes('{}')],
    ['speculation-1.json', bytes('{}')],
  ])
  const served = new Hono<WebEnv>()
    .route('/', assetRoutes(files))
    .onError(
      problemHandlers<WebEnv>({ site, https: false, log: () => {}, createReference: () => '' }).onError,
    )

  test('may be kept for a year and come compressed', async () => {
    const response = await served.request('/assets/style-1.css', {
      headers: { 'accept-encoding': 'gzip, br' },
    })
    expect(response.headers.get('cache-control')).toContain('immutable')
    expect(response.headers.get('content-encoding')).toBe('br')
    expect((await served.request('/assets/style-1.css')).headers.get('content-encoding')).toBeNull()
  })

  test('have the type that speculation rules need', async () => {
    const response = await served.request('/assets/speculation-1.json')
    expect(response.headers.get('content-type')).toBe('application/speculationrules+json')
  })

  test('give nothing that was not built, nor anything outside the folder', async () => {
    for (const path of [
      '/assets/manifest.json',
      '/assets/style-1.css.br',
      '/assets/..%2fpackage.json',
      '/assets/x.css',
    ]) {
      expect((await served.request(path)).status).toBe(404)
    }
  })

  test('are simply absent when nothing was built', async () => {
    const { assets, files: none } = await readAssets('/nowhere/at/all')
    expect([assets.addressOf('style'), none.size]).toEqual([undefined, 0])
  })
})

function bytes(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(new TextEncoder().encode(text))
}
