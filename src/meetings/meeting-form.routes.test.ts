import { describe, expect } from 'vitest'
import { databaseTest } from '../database/testing.ts'
import { june, LIST, makePlan, register } from './meeting-form.testing.ts'
import { makeSession } from './testing.ts'

describe('planning a meeting', () => {
  databaseTest('refuses times that are not there, twice there, or the wrong way round', async ({ own }) => {
    const { db } = own
    const { post } = await makePlan(db)
    for (const [wrong, words] of [
      [{ dag: '2026-03-29', begin: '02:30', einde: '04:00' }, 'Deze tijd bestaat niet'],
      [{ dag: '2026-10-25', begin: '02:30', einde: '04:00' }, 'Deze tijd komt twee keer voor'],
      [{ begin: '12:00', einde: '09:30' }, 'Het einde moet na het begin zijn.'],
      [{ begin: '24:10' }, 'Vul bij “Begin” een tijd in'],
      [{ begin: '24:10', einde: 'laat' }, 'Vul bij “Einde” een tijd in'],
      [{ 'aanmelden-tot': 'ooit' }, 'Vul bij “Aanmelden tot en met” een dag in die bestaat.'],
      [{ dag: '2026-02-30' }, 'Vul bij “Dag” een dag in die bestaat.'],
      [{ einddag: '2026-06-10' }, 'Het einde moet na het begin zijn.'],
      [{ online: 'http://voorbeeld.invalid' }, 'begint met https://'],
      [{ plaatsen: '-3' }, 'Vul een heel getal in'],
      [{ titel: '' }, 'Naam'],
      [{ organisatie: 'van-elders' }, 'Kies iets uit de lijst.'],
    ] as const) {
      const answer = await post(`${LIST}/nieuw`, { ...june, ...wrong })
      expect([wrong, answer.status]).toEqual([wrong, 422])
      const page = await answer.text()
      expect(page).toContain(words)
      expect(page).toContain('Raadhuis')
    }
    expect(await db.selectFrom('meeting').select('id').execute()).toEqual([])
  })

  databaseTest('sent twice it is one meeting; another name makes another', async ({ own: { db } }) => {
    const { post, read } = await makePlan(db)
    const sleutel = /name="sleutel" value="([^"]+)"/.exec(await read(`${LIST}/nieuw`))?.[1] ?? ''
    const sent = { ...june, sleutel }
    const answers = await Promise.all([1, 2].map(() => post(`${LIST}/nieuw`, sent)))
    const places = answers.map(({ headers }) => headers.get('location'))
    expect(places).toEqual([`${LIST}/ochtend-in-juni?gedaan=gemaakt`, places[0]])
    await post(`${LIST}/nieuw`, { ...sent, titel: 'Middag in juni' })
    expect(await db.selectFrom('meeting').select('id').execute()).toHaveLength(2)
  })

  databaseTest('shows both texts when somebody else was first, and loses neither', async ({ own }) => {
    const { db } = own
    const { post, read } = await makePlan(db)
    await post(`${LIST}/nieuw`, june)
    const path = `${LIST}/ochtend-in-juni/bewerken`
    const revisie = /name="revisie" value="(\d+)"/.exec(await read(path))?.[1] ?? ''
    expect((await post(path, { ...june, plaats: 'Theater', revisie })).status).toBe(303)
    const stale = await post(path, { ...june, plaats: 'Buurthuis', revisie })
    expect(stale.status).toBe(409)
    const shown = await stale.text()
    for (const text of ['Theater', 'Buurthuis']) expect(shown).toContain(text)
    expect((await db.selectFrom('meeting').select('place').executeTakeFirst())?.place).toBe('Theater')
  })

  databaseTest(
    'tells whoever comes of another time, more places and a cancelled meeting',
    async ({ own }) => {
      const { db } = own
      const { post, read, site } = await makePlan(db)
      await post(`${LIST}/nieuw`, { ...june, plaatsen: '1' })
      const { id, starts_at: begun } = await db
        .selectFrom('meeting')
        .select(['id', 'starts_at'])
        .executeTakeFirstOrThrow()
      expect(await register(db, id, 'anna')).toBe('registered')
      expect(await register(db, id, 'bert')).toBe('waiting')
      const [startsAt, endsAt] = [new Date('2026-06-11T08:00:00Z'), new Date('2026-06-11T09:00:00Z')]
      const session = await makeSession(db, id, { title: 'In het klein', startsAt, endsAt })
      await db.updateTable('meeting').set({ online_url: 'https://overleg.voorbeeld.invalid/x' }).execute()
      const path = `${LIST}/ochtend-in-juni`
      const revisie = /name="revisie" value="(\d+)"/.exec(await read(`${path}/bewerken`))?.[1] ?? ''
      const moved = await post(`${path}/bewerken`, {
        ...june,
        online: 'https://overleg.voorbeeld.invalid/x',
        begin: '10:00',
        plaatsen: '2',
        bericht: 'ja',
        revisie,
      })
      expect(moved.headers.get('location')).toContain('gedaan=verplaatst')
      const mails = () =>
        db
          .selectFrom('mail_message')
          .select(['recipient', 'kind', 'text'])
          .orderBy('recipient')
          .orderBy('kind')
          .execute()
      const bert = (await mails()).filter(({ recipient }) => recipient.startsWith('bert'))
      expect(bert.map(({ kind }) => kind)).toEqual([
        'registration-moved',
        'registration-movedUp',
        'registration-waiting',
      ])
      expect(bert[0]?.text).toContain('10.00 tot 12.00 uur')
      // Who waits gets no link to take part; a session moves with its meeting.
      expect(bert[0]?.text).not.toContain('overleg.voorbeeld.invalid')
      const anna = (await mails()).find(
        (one) => one.kind === 'registration-moved' && one.recipient.startsWith('anna'),
      )
      expect(anna?.text).toContain('overleg.voorbeeld.invalid')
      const part = await db
        .selectFrom('meeting_session')
        .selectAll()
        .where('id', '=', session)
        .executeTakeFirst()
      const far = new Date('2026-06-11T08:00:00Z').getTime() - begun.getTime()
      expect(part?.starts_at).toEqual(new Date(startsAt.getTime() + far))
      expect(part?.ends_at).toEqual(new Date(endsAt.getTime() + far))
      expect((await post(`${path}/afgelasten`, { reden: '' })).status).toBe(422)
      for (const _ of [1, 2]) await post(`${path}/afgelasten`, { reden: 'De zaal is ondergelopen' })
      const off = (await mails()).filter(({ kind }) => kind === 'registration-cancelled')
      expect(off).toHaveLength(2)
      expect(off[0]?.text).toContain('De zaal is ondergelopen')
      expect(off[0]?.text).toContain('donderdag 11 juni 2026')
      const page = await (await site.request(path)).text()
      expect(page).toContain('Deze bijeenkomst gaat niet door')
      expect(page).toContain('De zaal is ondergelopen')
      expect(await (await site.request(`${path}/aanmelden`)).text()).toContain('Aanmelden kan niet meer.')
    },
  )

  databaseTest(
    'whoever plans chooses whether people hear of another time; of a session only who chose it hear',
    async ({ own }) => {
      const { db } = own
      const { post, read } = await makePlan(db)
      await post(`${LIST}/nieuw`, june)
      const { id } = await db.selectFrom('meeting').select('id').executeTakeFirstOrThrow()
      const path = `${LIST}/ochtend-in-juni`
      const session = await makeSession(db, id, { title: 'In het klein' })
      for (const name of ['anna', 'bert']) await register(db, id, name)
      await db
        .updateTable('registration')
        .set({ session })
        .where('email', '=', 'anna@voorbeeld.invalid')
        .execute()
      const told = async () =>
        (
          await db
            .selectFrom('mail_message')
            .select(['recipient', 'text'])
            .where('kind', '=', 'registration-moved')
            .execute()
        ).map(({ recipient, text }) => [recipient, text] as const)
      const form = await read(`${path}/bewerken`)
      expect(form).toContain('aan wie zich heeft aangemeld (2)')
      expect(form).toMatch(/value="ja" checked/)
      const revisie = /name="revisie" value="(\d+)"/.exec(form)?.[1] ?? ''
      const quiet = await post(`${path}/bewerken`, { ...june, plaats: 'Theater', revisie })
      expect(quiet.headers.get('location')).toContain('gedaan=gewijzigd')
      expect(await told()).toEqual([])
      const part = { titel: 'In het klein', begin: '10:00', einde: '11:00', bericht: 'ja' }
      const page = await read(`${path}/sessies/${session}`)
      expect(page).toContain('aan wie zich heeft aangemeld (1)')
      const at = /name="revisie" value="(\d+)"/.exec(page)?.[1] ?? ''
      expect((await post(`${path}/sessies/${session}`, { ...part, revisie: at })).status).toBe(303)
      const [mail, ...others] = await told()
      expect([mail?.[0], others]).toEqual(['anna@voorbeeld.invalid', []])
      expect(mail?.[1]).toMatch(/In het klein, 10\.00\s–\s11\.00 uur/)
    },
  )

  databaseTest(
    'refuses an end before that of a session, and an item longer than the meeting; says when places are short',
    async ({ own }) => {
      const { db } = own
      const { post, read } = await makePlan(db)
      await post(`${LIST}/nieuw`, { ...june, plaatsen: '2' })
      const { id } = await db.selectFrom('meeting').select('id').executeTakeFirstOrThrow()
      const path = `${LIST}/ochtend-in-juni`
      await makeSession(db, id, { title: 'In het klein' })
      const revisionNow = async () =>
        /name="revisie" value="(\d+)"/.exec(await read(`${path}/bewerken`))?.[1] ?? ''
      const shorter = await post(`${path}/bewerken`, {
        ...june,
        einde: '11:00',
        revisie: await revisionNow(),
      })
      expect(shorter.status).toBe(422)
      expect(await shorter.text()).toContain('De deelsessie “In het klein” duurt langer dan dit einde.')
      // Earlier as a whole: the session moves along and fits.
      const earlier = { ...june, begin: '08:30', einde: '11:00', revisie: await revisionNow() }
      expect((await post(`${path}/bewerken`, earlier)).status).toBe(303)
      const long = await post(`${path}/agenda/nieuw`, { titel: 'Lang', minuten: '151' })
      expect(long.status).toBe(422)
      expect(await long.text()).toContain('langer dan het geheel duurt: 150 minuten')
      expect((await post(`${path}/agenda/nieuw`, { titel: 'Lang', minuten: '150' })).status).toBe(303)
      expect(await read(`${path}/onderdelen`)).toContain('150\u00a0minuten')
      for (const name of ['anna', 'bert']) await register(db, id, name)
      expect(await read(path)).not.toContain('Wie een plaats heeft, houdt die.')
      await db.updateTable('meeting').set({ capacity: 1 }).execute()
      expect(await read(path)).toContain('aangemeld (2) dan er plaatsen zijn (1)')
    },
  )
})
