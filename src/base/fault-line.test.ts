import { expect, test } from 'vitest'
import { coverAddress, coverSecrets, describeFault } from './fault-line.ts'

test('a fault of the database is told by its code, without the row that it was about', () => {
  const fault = Object.assign(
    new Error('duplicate key value violates unique constraint "person_email_key"'),
    {
      code: '23505',
      constraint: 'person_email_key',
      detail: 'Key (email)=(noor@voorbeeld.invalid) already exists.',
      where: 'hunter2',
    },
  )
  const line = describeFault(new Error('could not save', { cause: fault }))
  expect(line).toContain('could not save')
  expect(line).toContain('fault-line.test.ts')
  expect(line).toContain('(23505 person_email_key)')
  expect(line).not.toMatch(/noor|voorbeeld|hunter2/)
})

test('mail addresses and secrets of links are covered, wherever they stand', () => {
  const secret = 'A'.repeat(43)
  expect(coverSecrets(`/uitnodiging/${secret}`)).toBe('/uitnodiging/…')
  expect(coverSecrets(`/antwoord/bf595dd0-e51c-82c8-a235-935528357bc2.${secret}`)).toBe('/antwoord/…')
  expect(coverSecrets('/regios/utrecht/partners/zorggroep-de-linde')).toBe(
    '/regios/utrecht/partners/zorggroep-de-linde',
  )
  expect(coverSecrets('no place for "noor+x@voorbeeld.invalid" here')).toBe('no place for "…@…" here')
  expect(describeFault('thrown noor@voorbeeld.invalid')).toBe('thrown …@…')
})

test('an error that is its own cause ends, and a long text does not take long', () => {
  const fault = new Error('round')
  fault.cause = fault
  expect(describeFault(fault).match(/caused by/g)).toHaveLength(4)
  const begin = performance.now()
  for (const sign of ['a', '@', 'a@', '-', 'a.']) coverSecrets(sign.repeat(50_000))
  expect(performance.now() - begin).toBeLessThan(2000)
})

test('an address cannot begin a line of its own in the log', () => {
  expect(coverAddress('/regios/a\0b\r\n[k7f2] /forged\u2028x')).toBe('/regios/a·b··[k7f2] /forged·x')
})
