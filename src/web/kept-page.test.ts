import type { IncomingMessage, ServerResponse } from 'node:http'
import { expect } from 'vitest'
import { databaseTest } from '../database/testing.ts'
import { makeFigures, makeSite } from '../figures/testing.ts'
import { createPageCache } from './index.ts'

databaseTest('a page that is kept has the headers that protect readers, like a new one', async ({ own }) => {
  await makeFigures(own.db)
  const cache = createPageCache({ maxBytes: 1_000_000 })
  const site = makeSite(own.db, { cache })
  // The first answer only learns which figures there are.
  await site.request('/over')
  const first = await site.request('/over')
  let kept: string[] = []
  const response = {
    writeHead(_status: number, headers: string[]) {
      kept = headers
      return response
    },
    end: () => response,
  }
  const request = { method: 'GET', url: '/over', headers: {} } as IncomingMessage
  expect(cache.serveCached(request, response as unknown as ServerResponse)).toBe(true)
  const lowerCase = kept.map((each) => each.toLowerCase())
  for (const name of ['content-security-policy', 'x-content-type-options', 'referrer-policy']) {
    expect(first.headers.get(name)).toBeTruthy()
    expect(lowerCase).toContain(name)
  }
})
