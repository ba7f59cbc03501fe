import { describe, expect } from 'vitest'
import { createPerson } from '../people/index.ts'
import { makePerson, testAct } from '../people/testing.ts'
import { importTest } from './import.testing.ts'

const HEAD = 'naam;persoon;e-mail;gremium'
const row = (person: string, email: string) =>
  `${HEAD}\nZorggroep De Linde;${person};${email};Werkgroep Wonen`
const ELSEWHERE = 'geheim@voorbeeld.invalid'
const NOBODY = 'niemand@voorbeeld.invalid'

describe('an address of somebody of elsewhere in a list', () => {
  importTest('looks and does the same as an address of nobody', async ({ site }) => {
    const far = await createPerson(site.db, testAct, {
      name: 'Geheim Persoon',
      region: 'wijken',
      email: ELSEWHERE,
    })
    const above = await makePerson(site.db, { name: 'Zonder Pagina', email: 'zonder@voorbeeld.invalid' })
    const seen: string[][] = []
    for (const [name, email] of [
      ['Geheim Persoon', ELSEWHERE],
      ['Andere Persoon', NOBODY],
      ['Zonder Pagina', 'zonder@voorbeeld.invalid'],
    ] as const) {
      const plain = (text: string) =>
        text
          .replaceAll(name, 'NAAM')
          .replaceAll(email, 'ADRES')
          .replaceAll(/[0-9a-f-]{36}|value="[^"]*"/g, '')
      const steps: string[] = []
      // The list, what becomes of it, and the same list once more.
      for (const _ of [1, 2]) {
        const { at } = await site.send(row(name, email))
        const { text } = await site.read(at)
        steps.push(plain(text))
        const saved = await site.post(at, { stand: site.stateOf(text) })
        steps.push(`${saved.status} ${plain(saved.text)}`)
      }
      seen.push(steps)
    }
    expect(seen[1]).toEqual(seen[0])
    expect(seen[2]).toEqual(seen[0])
    const seats = await site.db
      .selectFrom('seat')
      .innerJoin('person', 'person.id', 'seat.person')
      .select(['person.id', 'person.name', 'person.email'])
      .where('body', '=', site.body.id)
      .orderBy('name')
      .execute()
    // Nobody's account was joined, and no address of a list is kept.
    expect(seats.map(({ name, email }) => [name, email])).toEqual([
      ['Andere Persoon', null],
      ['Geheim Persoon', null],
      ['Zonder Pagina', null],
    ])
    expect(seats.map(({ id }) => id)).not.toEqual(expect.arrayContaining([far]))
    expect(seats.map(({ id }) => id)).not.toEqual(expect.arrayContaining([above]))
  })
})

describe('an address of somebody of this region in a list', () => {
  importTest('finds that person, and says so when the name is another', async ({ site }) => {
    const noor = await createPerson(site.db, testAct, {
      name: 'Noor Bekend',
      region: 'heuvelrug',
      email: 'noor@voorbeeld.invalid',
    })
    const { at } = await site.send(row('Iemand Anders', 'noor@voorbeeld.invalid'))
    const { text } = await site.read(at)
    expect(text).toContain('In deze regio hoort dit e-mailadres bij een andere naam.')
    expect(text).not.toContain('Noor Bekend')
    await site.save(row('Noor Bekend', 'noor@voorbeeld.invalid'))
    const seats = await site.db.selectFrom('seat').select('person').execute()
    expect(seats).toEqual([{ person: noor }])
  })

  importTest('keeps two people of one name apart', async ({ site }) => {
    const list = `${row('Jan Jansen', 'een@voorbeeld.invalid')}\nZorggroep De Linde;Jan Jansen;twee@voorbeeld.invalid;Werkgroep Wonen`
    await site.save(list)
    const seats = await site.db.selectFrom('seat').select('person').execute()
    expect(new Set(seats.map(({ person }) => person)).size).toBe(2)
    // Which of the two a list means is not for the machine to guess.
    const again = await site.read((await site.send(row('Jan Jansen', 'een@voorbeeld.invalid'))).at)
    expect(again.text).toContain('Er zijn meer mensen met deze naam.')
  })
})
