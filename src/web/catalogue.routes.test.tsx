import { expect, test } from 'vitest'
import { createApp, listFaults } from './testing.tsx'
import { webExamples } from './web.examples.tsx'

const html = await (await createApp().request('/catalogus')).text()

test('the catalogue shows every example by name, as valid HTML with one h1', async () => {
  const names = webExamples.flatMap((entry) => entry.examples.map((example) => example.name))
  expect(names.length).toBeGreaterThan(25)
  expect(names.filter((name) => !html.includes(`>${name}</p>`))).toEqual([])
  expect(await listFaults(html)).toEqual([])
  expect(html.match(/<h1/g)).toHaveLength(1)
})

test('no example has an id twice, so that all can stand on one page', () => {
  const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id)
  expect(ids.length).toBeGreaterThan(20)
  expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([])
})
