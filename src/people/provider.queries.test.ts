import { sql } from 'kysely'
import { expect } from 'vitest'
import type { Database } from '../database/database.ts'
import { databaseTest } from '../database/testing.ts'
import { makeFigures } from '../figures/testing.ts'
import { makeOrganisation } from '../partners/testing.ts'
import { erasePerson } from './erase.queries.ts'
import { admit, createAttempt, removeAttempt } from './provider.queries.ts'
import type { Admission, IdentityProvider } from './provider.ts'
import type { Role } from './rights.ts'
import { createRole } from './role-change.queries.ts'
import { giveRole, makePerson, makeRegion, NOW, testAct } from './testing.ts'

const region = 'heuvelrug'
const from: IdentityProvider = {
  id: 'zorg',
  name: 'Zorg',
  issuer: 'https://zorg.invalid',
  clientId: 'noaber',
  region,
  organisations: { claim: 'org', values: {} },
  roles: { default: 'reader' },
  emailVerified: 'claim',
}
const email = 'anna@linde.invalid'

async function makePlace(db: Database) {
  await makeFigures(db)
  for (const slug of [region, 'wijken']) await makeRegion(db, slug, slug)
  const linde = (await makeOrganisation(db, { region, name: 'De Linde' })).id
  const eik = (await makeOrganisation(db, { region, name: 'De Eik' })).id
  const far = (await makeOrganisation(db, { region: 'wijken', name: 'Ver weg' })).id
  const enter = async (given: Partial<Admission> = {}) =>
    await admit(
      db,
      from,
      { subject: 's', email, name: 'Anna', organisations: [linde], role: 'reader', ...given },
      new Map(),
      NOW,
    )
  const held = async () => {
    const rows = await db
      .selectFrom('role')
      .select(['role', 'organisation'])
      .where('until', 'is', null)
      .execute()
    return rows.map(({ role, organisation }) => [role, organisation])
  }
  return { linde, eik, far, enter, held }
}

databaseTest('roles follow what the provider says; those that people gave stay', async ({ db }) => {
  const { linde, eik, far, enter, held } = await makePlace(db)
  const made = await enter()
  const person = 'person' in made ? made.person : ''
  expect(await held()).toEqual([['reader', linde]])
  await giveRole(db, { person, organisation: eik, role: 'contributor', region })
  expect(await enter({ role: 'editor' })).toEqual({ person })
  expect(await held()).toEqual([
    ['contributor', eik],
    ['editor', linde],
  ])
  // The address may change: who they are there is what counts.
  expect(await enter({ role: 'editor', email: 'nieuw@linde.invalid', organisations: [linde, eik] })).toEqual({
    person,
  })
  expect((await held()).toSorted()).toEqual(
    [
      ['contributor', eik],
      ['editor', linde],
      ['editor', eik],
    ].toSorted(),
  )
  expect(await enter({ role: undefined })).toEqual({ refused: 'no-role' })
  expect(await held()).toEqual([['contributor', eik]])
  await enter()
  // An organisation of another region is not one of this provider, and what it gave ends.
  expect(await enter({ organisations: [far] })).toEqual({ refused: 'no-organisation' })
  expect(await held()).toEqual([['contributor', eik]])
})

databaseTest('a provider takes over nobody of another organisation, and no operator', async ({ db }) => {
  const { linde, eik, enter } = await makePlace(db)
  const known = await makePerson(db, { name: 'Anna', email })
  expect(await enter()).toEqual({ refused: 'other-organisation' })
  await giveRole(db, { person: known, organisation: eik, role: 'reader', region })
  expect(await enter()).toEqual({ refused: 'other-organisation' })
  await giveRole(db, { person: known, organisation: linde, role: 'reader', region })
  expect(await enter()).toEqual({ refused: 'other-organisation' })
  await db.deleteFrom('role').where('organisation', '=', eik).execute()
  await db.updateTable('person').set({ operator: true }).where('id', '=', known).execute()
  expect(await enter()).toEqual({ refused: 'other-organisation' })
  expect(await db.selectFrom('provider_account').selectAll().execute()).toEqual([])
  await db.updateTable('person').set({ operator: false }).where('id', '=', known).execute()
  expect(await enter()).toEqual({ person: known })
  // Another person at the provider, with the same address, is not them without that right.
  await db.deleteFrom('role').where('person', '=', known).execute()
  expect(await enter({ subject: 'other' })).toEqual({ refused: 'other-organisation' })
})

databaseTest('a provider that made somebody reaches no role of another organisation', async ({ db }) => {
  const { linde, eik, enter, held } = await makePlace(db)
  // It says that this address is one of its people, and so is there before they are.
  const made = await enter()
  const person = 'person' in made ? made.person : ''
  await sql`insert into auth_session (id, person, token, created_at, updated_at, expires_at)
    values (${crypto.randomUUID()}, ${person}, 'theirs', ${NOW}, ${NOW}, ${new Date(NOW.getTime() + 1e9)})`.execute(
    db,
  )
  const sessions = () => db.selectFrom('auth_session').select('id').execute()
  const manager = await makePerson(db, { name: 'Manager' })
  const act = { ...testAct, person: manager }
  await createRole(db, act, { person, organisation: linde, role: 'contributor', region })
  expect(await sessions()).toHaveLength(1)
  await createRole(db, act, { person, organisation: eik, role: 'administrator', region })
  expect(await sessions()).toEqual([])
  expect(await enter()).toEqual({ refused: 'other-organisation' })
  expect(await held()).toContainEqual(['administrator', eik])
})

databaseTest('who was erased does not come back unseen', async ({ db }) => {
  const { linde, enter, held } = await makePlace(db)
  const made = await enter()
  const person = 'person' in made ? made.person : ''
  await erasePerson(db, testAct, person, new Map())
  expect(await enter()).toEqual({ refused: 'erased' })
  expect(await held()).toEqual([])
  // Somebody invited them again: a new person, and theirs.
  const again = await makePerson(db, { name: 'Anna', email })
  await giveRole(db, { person: again, organisation: linde, role: 'reader', region })
  expect(await enter()).toEqual({ person: again })
})

databaseTest('the last administrator stays out rather than leave a region without', async ({ db }) => {
  const { linde, enter, held } = await makePlace(db)
  const role: Role = 'administrator'
  await enter({ role })
  expect(await enter()).toEqual({ refused: 'last-administrator' })
  expect(await held()).toContainEqual([role, linde])
})

databaseTest('a way back is good for ten minutes, once', async ({ db }) => {
  const attempt = { provider: 'zorg', verifier: 'v', nonce: 'n', back: '/', locale: 'en' as const }
  const after = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000)
  for (const state of ['one', 'two']) await createAttempt(db, state, attempt, NOW)
  expect(await removeAttempt(db, 'one', 'ander', after(1))).toBeUndefined()
  expect(await removeAttempt(db, 'one', 'zorg', after(9))).toEqual(attempt)
  expect(await removeAttempt(db, 'one', 'zorg', after(9))).toBeUndefined()
  expect(await removeAttempt(db, 'two', 'zorg', after(11))).toBeUndefined()
})
