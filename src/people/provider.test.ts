import { expect, test } from 'vitest'
import { admissionOf, readProviders } from './provider.ts'

const right = {
  id: 'zorg',
  name: 'Zorg',
  issuer: 'https://login.zorg.example/tenant',
  clientId: 'noaber',
  clientSecretEnv: 'ZORG_SECRET',
  region: 'noord',
  organisations: { claim: 'org', values: { a: '12345678', b: '87654321' } },
  roles: { claim: 'groups', values: { lead: 'coordinator', team: 'editor' } },
  emailVerified: 'claim',
}
const read = (list: unknown) => readProviders(JSON.stringify(list), { ZORG_SECRET: 'zeer-geheim' })
const faultsOf = (list: unknown) => {
  const found = read(list)
  return 'faults' in found ? found.faults : []
}

test('a right file gives providers with the secret of the environment', () => {
  const found = read([right])
  expect('providers' in found && found.providers[0]).toMatchObject({ id: 'zorg', secret: 'zeer-geheim' })
  expect(read([])).toEqual({ providers: [] })
})

test('all faults of a file are named at once, with their place and without secrets', () => {
  expect(readProviders('{', {})).toEqual({ faults: ['is geen JSON'] })
  expect(faultsOf({})).toEqual(['geen lijst'])
  const faults = faultsOf([
    { ...right, id: 'Zorg!', issuer: 'http://login.zorg.example', clientId: '' },
    { ...right, region: undefined, roles: { default: 'boss' }, extra: 1 },
  ])
  expect(faults).toEqual([
    '0.id: geen korte naam van kleine letters, cijfers en streepjes',
    '0.issuer: geen adres met https (http mag alleen op deze computer)',
    '0.clientId: leeg',
    '1.region: ontbreekt',
    expect.stringContaining('1.roles.default: geen rol'),
    '1: onbekend: extra',
  ])
  expect(faultsOf([right, right])).toEqual(['1.id: staat er dubbel'])
  expect(faultsOf([{ ...right, clientSecretEnv: 'ELDERS' }])).toEqual([
    '0.clientSecretEnv: ELDERS is niet gezet',
  ])
  expect(faultsOf([{ ...right, clientSecret: 'zeer-geheim' }]).join()).not.toContain('zeer-geheim')
  expect(faultsOf([{ ...right, clientSecret: 'zeer-geheim' }])).toHaveLength(1)
  expect(faultsOf([{ ...right, roles: {} }])).toEqual(['0.roles: zonder claim en zonder default'])
  expect(faultsOf([{ ...right, organisations: { fixed: 'x' } }])[0]).toMatch(/^0\.organisations/)
  expect(faultsOf([{ ...right, issuer: 'http://127.0.0.1:9000' }])).toEqual([])
  expect(faultsOf([{ ...right, issuer: 'https://a:b@zorg.example' }])).toHaveLength(1)
})

test('claims give organisations and the highest role, and never more than the file says', () => {
  const found = read([right])
  const from = 'providers' in found ? found.providers[0] : undefined
  if (!from) throw new Error('No provider')
  const said = { sub: 's', email: 'Anna@Zorg.invalid', email_verified: true }
  const admitted = (claims: object) => {
    const made = admissionOf(from, { ...said, ...claims })
    return 'admission' in made ? [made.admission.organisations, made.admission.role] : made.refused
  }
  expect(admitted({ org: ['a', 'b', 'a', 'c', 3], groups: ['team', 'lead', 'administrator'] })).toEqual([
    ['12345678', '87654321'],
    'coordinator',
  ])
  expect(admitted({ org: 'toString', groups: '__proto__' })).toEqual([[], undefined])
  expect(admitted({ email_verified: 'true' })).toEqual([[], undefined])
  expect(admitted({ email_verified: 'false' })).toBe('mail-not-verified')
  expect(admitted({ email: 'geen adres' })).toBe('bad-proof')
  expect(
    admissionOf({ ...from, emailVerified: 'trusted' }, { sub: 's', email: 'Anna@Zorg.invalid' }),
  ).toMatchObject({
    admission: { email: 'anna@zorg.invalid', name: 'Anna' },
  })
})
