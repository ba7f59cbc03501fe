import { sql } from 'kysely'
import { expect } from 'vitest'
import { databaseTest } from './testing.ts'

databaseTest('a question that comes back often is planned once, with the same answers', async ({ db }) => {
  const answers: number[] = []
  for (let n = 0; n < 30; n++) {
    const { rows } = await sql<{ twice: number }>`select 2 * ${n}::int as twice`.execute(db)
    answers.push(rows[0]?.twice ?? -1)
  }
  expect(answers).toEqual(Array.from({ length: 30 }, (_, n) => 2 * n))
  const { rows } = await sql<{ name: string }>`
    select name from pg_prepared_statements where statement like '%as twice'`.execute(db)
  expect(rows.map(({ name }) => name)).toEqual([expect.stringMatching(/^noaber_\d+$/)])
})
