import { Hono } from 'hono'
import { describe, expect, test } from 'vitest'
import { withSecurityHeaders } from './respond.ts'
import { createApp } from './testing.tsx'

const app = createApp()

describe('security headers', () => {
  test('are on pages and on problems, and allow nothing inline', async () => {
    for (const path of ['/over', '/nergens', '/stuk']) {
      const { headers } = await app.request(path)
      const policy = headers.get('content-security-policy') ?? ''
      expect(policy).toContain("default-src 'none'")
      expect(policy).not.toMatch(/unsafe|\*|http/)
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('strict-transport-security')).toContain('max-age=31536000')
    }
    expect((await app.request('/over')).headers.get('speculation-rules')).toBe('"/assets/speculation-1.json"')
  })

  test('promise https only where there is https', async () => {
    const plain = new Hono().use(withSecurityHeaders({ https: false })).get('/', (c) => c.text(''))
    expect((await plain.request('/')).headers.has('strict-transport-security')).toBe(false)
  })

  test('leave a route that shows what others wrote its own policy', async () => {
    const strict = new Hono().use(withSecurityHeaders({ https: false })).get('/', (c) => {
      c.header('Content-Security-Policy', "sandbox; default-src 'none'")
      return c.text('')
    })
    const { headers } = await strict.request('/')
    expect(headers.get('content-security-policy')).toBe("sandbox; default-src 'none'")
    expect(headers.get('x-content-type-options')).toBe('nosniff')
  })
})
