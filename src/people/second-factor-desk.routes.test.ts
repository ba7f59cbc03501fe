import { expect } from 'vitest'
import { databaseTest } from '../database/testing.ts'
import { makeFactorStage } from './second-factor.testing.ts'
import { giveRole, makeOrganisationBead, makePerson } from './testing.ts'

const PATH = '/mijn/inloggen/tweede-stap'

databaseTest(
  'a role that requires a second step does not count without one, and the operator can help who lost it',
  async ({ own: { db } }) => {
    const { begin, show, send, setUp } = await makeFactorStage(db)
    const ada = await makePerson(db, { name: 'Ada', email: 'ada@voorbeeld.invalid' })
    const operator = await makePerson(db, { name: 'Olga', operator: true })
    const organisation = await makeOrganisationBead(db, 'heuvelrug', 'De Linde')
    await giveRole(db, { person: ada, organisation, role: 'administrator', region: 'heuvelrug' })
    const [hers, desk] = [await begin(ada), await begin(operator, 'two-steps')]
    expect((await show(hers, '/regios/heuvelrug/beheer')).status).toBe(200)
    const form = '/beheer/tweede-stap'
    expect((await send(hers, form, { rol: 'reader' })).status).toBe(403)
    const chosen = await send(desk, form, { rol: 'administrator\noperator\nkoning' })
    expect(chosen.to).toBe(`${form}?gedaan=opgeslagen`)
    expect((await show(desk, form)).text.match(/checked/g)).toHaveLength(2)
    const led = await show(hers, '/regios/heuvelrug/beheer')
    expect(led.to).toBe(`${PATH}?naar=%2Fregios%2Fheuvelrug%2Fbeheer`)
    expect((await show(hers, PATH)).text).toContain('Een rol van u telt nu niet')
    expect((await show(hers, '/mijn')).status).toBe(200)
    // An operator who came in by one step is no operator either.
    const weak = await begin(operator)
    expect((await show(weak, '/beheer')).to).toBe(`${PATH}?naar=%2Fbeheer`)
    expect((await send(weak, form, {})).status).toBe(401)
    await setUp(hers)
    expect((await show(hers, '/regios/heuvelrug/beheer')).status).toBe(200)
    expect((await send(desk, `${form}/uit`, { email: 'niemand@voorbeeld.invalid' })).status).toBe(422)
    expect((await send(desk, `${form}/uit`, { email: 'Ada@voorbeeld.invalid ' })).to).toBe(
      `${form}?gedaan=uit`,
    )
    const again = await begin(ada)
    expect((await show(again, '/regios/heuvelrug/beheer')).to).toContain(PATH)
  },
)
