import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { noteRefusals, type Refusal } from './refusals.routes.ts'

test('tells of refused forms and of links that no longer count, and nothing of who or what', async () => {
  const noted: Refusal[] = []
  const app = new Hono()
    .use(noteRefusals((refusal) => noted.push(refusal)))
    .use('*', async (_, next) => next())
    .get('/voortgang/:token', (c) => c.text('op', 410))
    .get('/niets', (c) => c.text('weg', 404))
    .post('/regios/:region/importeren', (c) => c.text('te groot', 413))
    .post('/goed', (c) => c.redirect('/klaar', 303))
  await app.request('/voortgang/geheim-woord?email=a@b.nl')
  await app.request('/niets')
  await app.request('/regios/utrecht/importeren', { method: 'POST' })
  await app.request('/goed', { method: 'POST' })
  await app.request('/zomaar/iets', { method: 'POST' })
  expect(noted).toEqual([
    { method: 'GET', pattern: '/voortgang/:token', status: 410 },
    { method: 'POST', pattern: '/regios/:region/importeren', status: 413 },
    { method: 'POST', pattern: 'no such address', status: 404 },
  ])
})
