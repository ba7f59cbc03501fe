import { expect, test } from 'vitest'
import { databaseTest } from '../database/testing.ts'
import { makeFigures, makeSite } from '../figures/testing.ts'
import { operations } from './operations.ts'
import { triedAddress } from './tried-address.ts'

databaseTest('the page explains every question in both languages, without script', async ({ own }) => {
  await makeFigures(own.db)
  const site = makeSite(own.db)
  for (const [address, locale] of [
    ['/api/v1', 'nl'],
    ['/en/api/v1', 'en'],
  ] as const) {
    const answer = await site.request(address)
    expect(answer.status).toBe(200)
    const html = await answer.text()
    expect(html).not.toMatch(/<script|style=|https?:\/\/(?!noaber\.example)/)
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const { id, summary, path } of operations) {
      expect(html).toContain(`id="${id}"`)
      expect(html).toContain(`>${summary[locale].replace('’', '’')}<`)
      expect(html).toContain(path)
    }
  }
})

databaseTest('a form sends the browser on to an answer', async ({ own }) => {
  await makeFigures(own.db)
  const site = makeSite(own.db)
  const sent = await site.request(
    '/api/v1?operation=listObservations&indicator=population%2C+share-65-plus&area=GM0355&within=&page=&format=csv',
  )
  expect(sent.status).toBe(303)
  const address = sent.headers.get('location') ?? ''
  expect(address).toBe(
    '/api/v1/observations?indicator=population&indicator=share-65-plus&area=GM0355&format=csv',
  )
  expect((await site.request(address)).status).toBe(200)
  expect((await site.request('/api/v1?operation=nothing')).status).toBe(404)
  expect((await site.request('/api/v1?operation=%ff')).status).toBe(400)
})

test('a part of the path stays in its place, whatever is typed', () => {
  const address = (code: string) =>
    triedAddress(
      new Map([
        ['operation', ['findArea']],
        ['code', [code]],
      ]),
    )
  expect(address(' GM0355 ')).toBe('/api/v1/areas/GM0355')
  expect(address('//evil.example/?x=1')).toBe('/api/v1/areas/%2F%2Fevil.example%2F%3Fx%3D1')
  expect(address("$&$'")).toBe("/api/v1/areas/%24%26%24'")
  expect(address('')).toBeUndefined()
})
