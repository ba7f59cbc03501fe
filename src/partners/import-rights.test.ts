import { describe, expect } from 'vitest'
import { asPerson, formOf, giveRole, makePerson } from '../people/testing.ts'
import { ADDRESS, importTest } from './import.testing.ts'
import { makeOrganisation } from './testing.ts'

const PART = '/regios/zeist-alleen/importeren'

describe('a list of somebody with a role in a part of a region', () => {
  importTest('changes nothing of a partner of the region above it', async ({ site }) => {
    const { app, db, linde } = site
    const own = await makeOrganisation(db, { region: 'zeist-alleen', name: 'Zeister zorg' })
    const person = await makePerson(db, { name: 'Van het deel' })
    await giveRole(db, { person, organisation: own.id, role: 'coordinator', region: 'zeist-alleen' })
    const headers = asPerson(person)
    const sent = await app.request(
      PART,
      formOf({ tekst: 'naam;samenvatting\nZorggroep De Linde;Overgenomen\nZeister zorg;Nieuw' }, headers),
    )
    const at = sent.headers.get('location') ?? ''
    const text = await (await app.request(at, { headers })).text()
    expect(text).toContain('Deze partner hoort bij een andere regio.')
    await app.request(at, formOf({ stand: site.stateOf(text) }, headers))
    const rows = await db
      .selectFrom('bead')
      .select(['id', 'summary'])
      .where('id', 'in', [linde.id, own.id])
      .execute()
    expect(rows.find(({ id }) => id === linde.id)?.summary).not.toBe('Overgenomen')
    expect(rows.find(({ id }) => id === own.id)?.summary).toBe('Nieuw')
  })

  importTest('is not told what is hidden in the region above it', async ({ site }) => {
    const { app, db, linde } = site
    await db.updateTable('bead').set({ visibility: 'draft' }).where('id', '=', linde.id).execute()
    const own = await makeOrganisation(db, { region: 'zeist-alleen', name: 'Zeister zorg' })
    const person = await makePerson(db, { name: 'Van het deel' })
    await giveRole(db, { person, organisation: own.id, role: 'coordinator', region: 'zeist-alleen' })
    const headers = asPerson(person)
    const sent = await app.request(PART, formOf({ tekst: 'naam;sector;kvk\nGok;Welzijn;12345678' }, headers))
    const text = await (await app.request(sent.headers.get('location') ?? '', { headers })).text()
    expect(text).toContain('>Gok<')
    expect(text).not.toContain('De Linde')
  })
})

describe('a list that is saved twice at the same time', () => {
  importTest('is written once', async ({ site }) => {
    const { at } = await site.send('naam;sector\nBuurthuis Twee;Welzijn')
    const stand = site.stateOf((await site.read(at)).text)
    const answers = await Promise.all([
      site.post(at, { stand }),
      site.post(at, { stand }),
      site.post(at, { stand }),
    ])
    expect(answers.map(({ status, at }) => [status, at])).toEqual(
      answers.map(() => [303, `${ADDRESS}?gedaan=geimporteerd`]),
    )
    const made = await site.db.selectFrom('bead').select('id').where('title', '=', 'Buurthuis Twee').execute()
    expect(made).toHaveLength(1)
  })
})

describe('an organisation that stands in a list under two names with one number', () => {
  importTest('is changed once', async ({ site }) => {
    const head = 'naam;sector;kvk;samenvatting;persoon'
    const rows = ['De Linde;Ouderenzorg;12345678;Nieuw;Noor', 'Linde, Zorggroep;;12345678;Nieuw;Piet']
    expect((await site.save([head, ...rows].join('\n'))).status).toBe(303)
    const found = await site.db
      .selectFrom('bead')
      .select(['revision', 'summary'])
      .where('id', '=', site.linde.id)
      .execute()
    expect(found).toEqual([{ revision: 2, summary: 'Nieuw' }])
    const { at } = await site.send([head, ...rows].join('\n').replace(';Nieuw;Piet', ';Anders;Piet'))
    expect((await site.read(at)).text).toContain('Dit is anders dan in een rij erboven')
  })
})
