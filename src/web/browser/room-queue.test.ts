import { expect, test } from 'vitest'
import { fateOf, readQueue } from './room-queue.ts'

test('what a browser kept is read back; what is broken does not block the rest', () => {
  const good = { id: 'a', fields: { tekst: 'Besluit' } }
  expect(readQueue(JSON.stringify([good, null, 1, { id: 2 }, { id: 'b', fields: null }]))).toEqual([good])
  for (const text of [null, '', '{', '{"id":"a"}', '"x"']) expect(readQueue(text)).toEqual([])
})

test('an answer is arrived, refused, a wish to sign in, or a reason to try again', () => {
  const answer = (status: number, redirected = false) =>
    fateOf({ status, redirected, ok: status >= 200 && status < 300 })
  expect([200, 422, 400, 404, 413, 401, 403, 500, 502, 429, 409].map((status) => answer(status))).toEqual([
    'kept',
    ...['refused', 'refused', 'refused', 'refused'],
    ...['sign-in', 'sign-in'],
    ...['later', 'later', 'later', 'later'],
  ])
  expect(answer(200, true)).toBe('sign-in')
})
