import { expect } from 'vitest'
import { databaseTest } from '../database/testing.ts'
import { makeSite } from '../figures/testing.ts'
import { makeAction } from '../projects/testing.ts'
import { makeYear, REGION, wordsOf } from './testing.ts'

const PATH = `/regios/${REGION}/monitor`

databaseTest('everybody reads what was promised, done, and late with its reason', async ({ own }) => {
  await makeYear(own.db)
  const site = makeSite(own.db)
  const words = await wordsOf(site.request(PATH))
  expect(words).toContain('Er zijn 4 acties. Daarvan zijn er 1 gedaan en 1 te laat.')
  expect(words).toMatch(/Folder maken Voor Minder vallen .*1 december 2025 te laat De drukker is ziek/)
  expect(words).toContain('Leden vragen')
  expect(words).toContain('Twaalf deden mee')
  expect(words).toMatch(/Van niemand nog niemand geen dag afgesproken/)
  expect(words).not.toContain('Geheim plan')
  // By theme: three of the four hang on prevention by their project.
  expect(words).toMatch(/Per thema .*Preventie 3 1 1 0 1/)
  const english = await wordsOf(site.request(`/en${PATH}`))
  expect(english).toContain('There are 4 agreements. Of these 1 are done and 1 are late.')
})

databaseTest('a choice is in the address, and in the files that go with it', async ({ own }) => {
  await makeYear(own.db)
  const site = makeSite(own.db)
  for (const [query, found] of [
    ['stand=te-laat', '1 actie gevonden'],
    ['thema=preventie', '3 acties gevonden'],
    ['thema=wonen', '0 acties gevonden'],
    ['partner=thuiszorg-de-deur&stand=bezig', '1 actie gevonden'],
    ['project=minder-vallen', '3 acties gevonden'],
    ['deel=zeist-alleen', '3 acties gevonden'],
    // What cannot be is left out.
    ['stand=<script>&deel=atlantis&thema=../x', '4 acties gevonden'],
  ] as const)
    expect(await wordsOf(site.request(`${PATH}?${query}`)), query).toContain(found)
  const csv = await (await site.request(`${PATH}.csv?stand=te-laat`)).text()
  expect(csv.split('\r\n').slice(0, 2)).toEqual([
    'actie;project;thema;wie;klaar op;stand;afgerond op;toelichting',
    'Folder maken;Minder vallen;Preventie;Thuiszorg De Deur;2025-12-01;te laat;;De drukker is ziek',
  ])
  const json: unknown = await (await site.request(`${PATH}.json`)).json()
  expect(json).toHaveLength(4)
  expect((await site.request('/regios/atlantis/monitor')).status).toBe(404)
})

databaseTest('what is late without a reason says that none was given', async ({ own }) => {
  await makeYear(own.db)
  await makeAction(own.db, { region: REGION, what: 'Zonder reden', dueOn: '2026-01-14' })
  // Due today is not late.
  await makeAction(own.db, { region: REGION, what: 'Vandaag', dueOn: '2026-01-15' })
  const words = await wordsOf(makeSite(own.db).request(`${PATH}?stand=te-laat`))
  expect(words).toMatch(/Zonder reden .*14 januari 2026 te laat geen reden genoemd/)
  expect(words).toContain('2 acties gevonden')
})
