import { expect, test } from 'vitest'
import { ruleOf } from '../people/index.ts'
import { afterMeetingRoutes } from './after-meeting.routes.tsx'

test('every address of what happens in and after a meeting has a guard in front of it', () => {
  const first = new Map<string, object>()
  for (const { method, path, handler } of afterMeetingRoutes({ proxies: 0 }).routes)
    if (!first.has(`${method} ${path}`)) first.set(`${method} ${path}`, handler)
  expect([...first].filter(([, handler]) => ruleOf(handler) === undefined).map(([name]) => name)).toEqual([])
  expect(first.size).toBeGreaterThan(18)
})
