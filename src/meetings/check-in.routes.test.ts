import { describe, expect } from 'vitest'
import { databaseTest } from '../database/testing.ts'
import { asPerson, formOf } from '../people/testing.ts'
import { makeDoor } from './check-in.testing.ts'

describe('at the door', () => {
  databaseTest('the team finds a name, presses once, undoes, and adds whoever walked in', async ({ own }) => {
    const { db } = own
    const { path, site, editor, ids } = await makeDoor(db)
    const ask = async (query = '') =>
      (await site.request(`${path}/inchecken${query}`, { headers: asPerson(editor) })).text()
    const post = (fields: Record<string, string>) =>
      site.request(`${path}/inchecken`, formOf(fields, asPerson(editor)))
    expect(await ask()).toContain('0 van 3 zijn binnen.')
    const found = await ask('?zoek=ann')
    expect(found).toContain('Anna')
    expect(found).not.toContain('Bert')
    expect(found).not.toContain('@voorbeeld')
    const wie = ids[0]?.id ?? ''
    const done = await post({ wie, actie: 'binnen', zoek: 'ann' })
    expect(done.headers.get('location')).toBe(`${path}/inchecken?zoek=ann&gedaan=in-${wie}`)
    // Pressed twice by two hands: one person.
    await Promise.all([post({ wie, actie: 'binnen' }), post({ wie, actie: 'binnen' })])
    expect(await ask(`?gedaan=in-${wie}`)).toContain('Anna is binnen.')
    expect(await ask()).toContain('1 van 3 zijn binnen.')
    await post({ wie, actie: 'toch-niet' })
    expect(await ask()).toContain('0 van 3 zijn binnen.')
    expect((await post({ actie: 'toevoegen', naam: '' })).status).toBe(422)
    expect((await post({ actie: 'toevoegen', naam: 'Dirk', organisatie: 'Onbekend' })).status).toBe(303)
    expect((await post({ actie: 'toevoegen', naam: 'Dora' })).status).toBe(303)
    expect(await ask()).toContain('2 van 5 zijn binnen.')
    expect((await post({ wie: 'geen-id' })).status).toBe(404)
  })
})
