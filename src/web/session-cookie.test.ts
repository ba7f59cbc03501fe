import { expect, test } from 'vitest'
import { hasSession } from './session-cookie.ts'

test('a session is seen among other cookies, with and without prefix', () => {
  expect(hasSession('a=1; noaber.session_token=x.y')).toBe(true)
  expect(hasSession('__Secure-noaber.session_token=x')).toBe(true)
})

test('nothing else is a session', () => {
  for (const cookie of [
    undefined,
    '',
    'noaber.session_token=',
    'xnoaber.session_token=1',
    'a=noaber.session_token=1',
  ])
    expect(hasSession(cookie)).toBe(false)
})
