import { expect } from 'vitest'
import { databaseTest } from '../database/testing.ts'
import { makeDesk } from './desk.testing.ts'

databaseTest(
  'somebody sees their own roles and stops with one; it is over at once',
  async ({ own: { db } }) => {
    const { team, send, show, rolesOf } = await makeDesk(db)
    const { person, role } = team.editor
    expect((await show(person, '/mijn/rollen')).text).toContain('De Linde')
    expect((await show(person, '/mijn')).text).toContain('href="/mijn/rollen"')
    const stopped = await send(person, `/mijn/rollen/${role}/stoppen`)
    expect([stopped.status, stopped.to]).toEqual([303, '/mijn/rollen?gedaan=gestopt'])
    const after = await show(person, '/mijn/rollen?gedaan=gestopt')
    expect(after.text).toContain('U hebt geen rol')
    expect((await rolesOf(person))[0]?.until).not.toBeNull()
    expect((await send(person, `/mijn/rollen/${role}/stoppen`)).status).toBe(404)
  },
)

databaseTest(
  'nobody stops a role of somebody else there, and the last administrator stays',
  async ({ own: { db } }) => {
    const { team, send, show, rolesOf } = await makeDesk(db)
    const { administrator, reader } = team
    for (const id of [reader.role, 'geen-id', '00000000-0000-0000-0000-000000000000'])
      expect((await send(administrator.person, `/mijn/rollen/${id}/stoppen`)).status).toBe(404)
    expect(await rolesOf(reader.person)).toMatchObject([{ until: null }])
    const answer = await send(administrator.person, `/mijn/rollen/${administrator.role}/stoppen`)
    expect([answer.status, answer.text.includes('laatste programmamanager')]).toEqual([422, true])
    expect(await rolesOf(administrator.person)).toMatchObject([{ until: null }])
    expect((await show(undefined, '/mijn/rollen')).to).toBe('/inloggen?naar=%2Fmijn%2Frollen')
  },
)
