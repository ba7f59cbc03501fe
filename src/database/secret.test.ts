import { expect } from 'vitest'
import { findOrCreateSecret } from './secret.queries.ts'
import { databaseTest } from './testing.ts'

databaseTest('a secret is drawn once, also when twenty ask at the same time', async ({ own: { db } }) => {
  const all = await Promise.all(Array.from({ length: 20 }, () => findOrCreateSecret(db, 'mail-off')))
  expect(new Set(all).size).toBe(1)
  expect(Buffer.from(all[0] ?? '', 'base64url')).toHaveLength(32)
  expect(await findOrCreateSecret(db, 'other')).not.toBe(all[0])
})
