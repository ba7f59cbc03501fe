import { expect } from 'vitest'
import { createPerson } from '../people/index.ts'
import { NOW, testAct } from '../people/testing.ts'
import { formTest as test } from './forms.testing.ts'
import { makeSeat } from './testing.ts'

const path = '/regios/heuvelrug/gremia/werkgroep'

test('a coordinator gives a seat to somebody by name, and ends it; it stays in the history', async ({
  site,
}) => {
  const { db, linde } = site
  await createPerson(db, testAct, { name: 'Anna Bos', region: 'heuvelrug', consentAt: NOW })
  const fields = {
    organisatie: linde.id,
    persoon: 'anna bos',
    functie: 'voorzitter',
    van: '2025-01-01',
    tot: '',
  }
  const made = await site.post(`${path}/zetels/nieuw`, fields)
  expect(made.to).toBe(`${path}?gedaan=zetel`)
  const { text } = await site.read(path, site.lead)
  expect(text).toContain('Anna Bos')
  const address = /\/zetels\/([0-9a-f-]{36})"/.exec(text)?.[1]
  const form = await site.read(`${path}/zetels/${address}`, site.lead)
  expect(form.text).toContain('value="voorzitter"')
  const ended = await site.post(`${path}/zetels/${address}`, { ...fields, tot: '2025-12-31', revisie: '1' })
  expect(ended.status).toBe(303)
  const after = await site.read(path)
  expect(after.text).toContain('Wie zaten er eerder in?')
  expect(after.text).toContain('31 december 2025')
  const twice = await site.post(`${path}/zetels/${address}`, { ...fields, revisie: '1' })
  expect(twice.status).toBe(409)
  expect(twice.text).toContain('Iemand anders was u voor')
  // Whoever follows the gremium hears of its seats: the trail tells them of the gremium.
  const told = await site.db
    .selectFrom('audit_event')
    .innerJoin('bead', (join) =>
      join.on((on) => on('audit_event.thing', '=', on.cast<string>('bead.id', 'text'))),
    )
    .select(['audit_event.action', 'bead.kind'])
    .where('audit_event.kind', '=', 'seat')
    .orderBy('seq')
    .execute()
  expect(told).toEqual([
    { action: 'create', kind: 'body' },
    { action: 'update', kind: 'body' },
  ])
})

test('asks which one is meant when two people have the same name', async ({ site }) => {
  const { db, linde } = site
  await createPerson(db, testAct, { name: 'Jan Smit', region: 'heuvelrug', work: 'Wijkverpleegkundige' })
  const id = await createPerson(db, testAct, { name: 'Jan Smit', region: 'zeist-alleen', work: 'Wethouder' })
  const fields = { organisatie: linde.id, persoon: 'Jan Smit', functie: '', van: '2025-01-01', tot: '' }
  const asked = await site.post(`${path}/zetels/nieuw`, fields)
  expect(asked.status).toBe(422)
  expect(asked.text).toContain('Jan Smit, Wethouder')
  expect((await site.post(`${path}/zetels/nieuw`, { ...fields, persoonkeuze: id })).status).toBe(303)
  const seat = await db.selectFrom('seat').select('person').executeTakeFirstOrThrow()
  expect(seat.person).toBe(id)
  expect((await site.post(`${path}/zetels/nieuw`, { ...fields, persoonkeuze: id })).text).toContain(
    'Deze zetel bestaat al in deze periode.',
  )
})

test('refuses what does not belong: organisations, people and seats of elsewhere, days in the wrong order', async ({
  site,
}) => {
  const { db, linde, elsewhere, otherBody } = site
  const far = await createPerson(db, testAct, { name: 'Ver Weg', region: 'wijken', consentAt: NOW })
  const fields = { organisatie: linde.id, persoon: '', functie: '', van: '2025-01-01', tot: '' }
  const wrong = async (change: Record<string, string>) => {
    const { status, text } = await site.post(`${path}/zetels/nieuw`, { ...fields, ...change })
    return [status, /<li><a href="#(\w+)"/.exec(text)?.[1]]
  }
  expect(await wrong({ organisatie: elsewhere.id })).toEqual([422, 'organisatie'])
  expect(await wrong({ organisatie: "' or 1=1" })).toEqual([422, 'organisatie'])
  expect(await wrong({ persoon: 'Ver Weg', persoonkeuze: far })).toEqual([422, 'persoon'])
  expect(await wrong({ tot: '2024-12-31' })).toEqual([422, 'tot'])
  expect(await wrong({ van: 'gisteren' })).toEqual([422, 'van'])
  const both = await site.post(`${path}/zetels/nieuw`, { ...fields, van: 'ooit', tot: 'nooit' })
  for (const day of ['eerste', 'laatste']) expect(both.text).toContain(`Deze ${day} dag bestaat niet.`)
  expect(await wrong({ functie: 'x'.repeat(300) })).toEqual([422, 'functie'])
  const seat = await makeSeat(db, { body: otherBody.id, organisation: linde.id })
  expect((await site.post(`${path}/zetels/${seat}`, { ...fields, revisie: '1' })).status).toBe(404)
  expect((await site.read(`${path}/zetels/geen-id`, site.lead)).status).toBe(404)
  expect((await site.post(`${path}/zetels/nieuw`, fields, site.member)).status).toBe(403)
  expect(await db.selectFrom('seat').select('id').execute()).toHaveLength(1)
})

test('a seat keeps who sits in it when the one who changes it may not see who that is', async ({ site }) => {
  const { db, linde, body } = site
  const id = await createPerson(db, testAct, { name: 'Van Elders', region: 'heuvelrug' })
  const seat = await makeSeat(db, { body: body.id, organisation: linde.id, person: id })
  await db.updateTable('bead').set({ region: 'wijken' }).where('id', '=', id).execute()
  const fields = {
    organisatie: linde.id,
    persoon: '',
    functie: 'lid',
    van: '2025-01-01',
    tot: '',
    revisie: '1',
  }
  expect((await site.post(`${path}/zetels/${seat}`, fields)).status).toBe(303)
  const stored = await db.selectFrom('seat').select(['person', 'function']).executeTakeFirstOrThrow()
  expect(stored).toEqual({ person: id, function: 'lid' })
})

test('whoever types a part of a name is offered who has it, and nobody is taken unasked', async ({
  site,
}) => {
  const { db, linde } = site
  const id = await createPerson(db, testAct, { name: 'Zoë van den Bäcker', region: 'heuvelrug' })
  await createPerson(db, testAct, { name: 'Bea Backer', region: 'wijken' })
  const fields = { organisatie: linde.id, persoon: 'backer zoe', functie: '', van: '2025-01-01', tot: '' }
  const asked = await site.post(`${path}/zetels/nieuw`, fields)
  expect([asked.status, asked.text.includes('Bedoelt u een van deze mensen?')]).toEqual([422, true])
  expect(asked.text).toMatch(new RegExp(`<input type="radio"[^>]*name="persoonkeuze" value="${id}"/>`))
  expect(asked.text).not.toContain('Bea Backer')
  const other = await site.post(`${path}/zetels/nieuw`, { ...fields, persoon: 'Niemand', persoonkeuze: id })
  expect([other.status, other.text.includes('name="persoonkeuze"')]).toEqual([422, false])
  expect((await site.post(`${path}/zetels/nieuw`, { ...fields, persoonkeuze: id })).status).toBe(303)
  const stored = await db.selectFrom('seat').select('person').where('person', '=', id).execute()
  expect(stored).toHaveLength(1)
})
