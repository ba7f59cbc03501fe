import { expect } from 'vitest'
import { databaseTest } from '../database/testing.ts'
import { makeSite } from '../figures/testing.ts'
import { makeDesk } from './desk.testing.ts'
import { asPerson } from './testing.ts'

databaseTest(
  'the operator sees who leads each region, and makes the first partner of one',
  async ({ own: { db } }) => {
    const { operator, send, show } = await makeDesk(db)
    const page = await show(operator, '/beheer')
    expect(page.text).toContain('Ada, De Linde')
    expect(page.text).toContain('Ada, De Linde (Heuvelrug)')
    expect(page.text.match(/Nog geen programmamanager/g)).toHaveLength(1)
    const made = await send(operator, '/beheer/partners', { regio: 'wijken', naam: ' Buurtzorg <b> ' })
    expect([made.status, made.to]).toEqual([303, '/beheer?gedaan=partner&regio=wijken'])
    const after = await show(operator, made.to ?? '')
    expect(after.text).toContain('/regios/wijken/partners?sector=other')
    expect((await show(undefined, '/regios/wijken/partners')).text).toContain('Buurtzorg &lt;b>')
    expect((await show(operator, '/beheer?gedaan=partner&regio=elders')).text).not.toContain('sector=other')
  },
)

databaseTest(
  'the operator sees which settings are missing and what to do; nobody else does',
  async ({ own: { db } }) => {
    const { operator, team, show } = await makeDesk(db)
    expect((await show(operator, '/beheer')).text).not.toContain('NOABER_')
    const site = makeSite(db, { notices: ['no-contact', 'example-accounts'] })
    const read = async (path: string, person: string) =>
      await (await site.request(path, { headers: asPerson(person) })).text()
    expect(await read('/beheer', operator)).toContain('Zet NOABER_CONTACT op een mailadres')
    expect(await read('/en/beheer', operator)).toContain('Never let a proxy send visitors from elsewhere')
    expect(await read('/beheer', team.administrator.person)).not.toContain('NOABER_')
    const privacy = await read('/privacy', operator)
    expect(privacy).toContain('nog geen adres ingevuld. Stel uw vraag aan iemand van het kernteam')
    expect(privacy).not.toContain('NOABER_')
  },
)

databaseTest(
  'what cannot be a partner is refused beside its field, and what was typed stays',
  async ({ own: { db } }) => {
    const { operator, team, send, show } = await makeDesk(db)
    const count = async () => (await db.selectFrom('partner').select('organisation').execute()).length
    const before = await count()
    const wrong: readonly (readonly [Record<string, string>, string])[] = [
      [{ regio: 'wijken', naam: ' ' }, 'Vul iets in'],
      [{ regio: 'wijken', naam: 'x'.repeat(201) }, 'te lang'],
      [{ regio: 'wijken', naam: 'Zorg 111222333' }, 'burgerservicenummer'],
      [{ regio: 'wijken', naam: 'a\u202eb' }, 'niet te zien'],
      [{ regio: 'atlantis', naam: 'Zorg' }, 'Kies'],
      [{}, 'Vul iets in'],
    ]
    for (const [fields, says] of wrong) {
      const answer = await send(operator, '/beheer/partners', fields)
      expect([answer.status, answer.text.includes(says)], says).toEqual([422, true])
    }
    const kept = await send(operator, '/beheer/partners', { regio: '', naam: 'Zorg & Co' })
    expect(kept.text).toContain('value="Zorg &amp; Co"')
    expect(await count()).toBe(before)
    expect((await show(team.administrator.person, '/beheer')).status).toBe(403)
    expect((await show(undefined, '/beheer')).to).toBe('/inloggen?naar=%2Fbeheer')
  },
)
