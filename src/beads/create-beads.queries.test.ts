import { expect } from 'vitest'
import { verifyAudit } from '../database/index.ts'
import { databaseTest } from '../database/testing.ts'
import { makeRegion, testAct } from '../people/testing.ts'
import { createBead, findBeadAt } from './bead.queries.ts'
import { takenSlugs } from './bead.ts'
import { createBeads } from './create-beads.queries.ts'

const bead = (title: string, region = 'noord') => ({
  region,
  kind: 'theme' as const,
  title,
  summary: `Over ${title}`,
  visibility: 'public' as const,
  example: false,
})

databaseTest('many beads at once get the addresses that they would get one by one', async ({ db }) => {
  await makeRegion(db, 'noord', 'Noord')
  await makeRegion(db, 'zuid', 'Zuid')
  const titles = ['Wonen', 'Wonen', 'Wonen 2', 'Kaart', '!!!', 'wonen', 'Élan', 'Wonen 3']
  await createBead(db, testAct, bead('Wonen', 'zuid'))
  for (const title of titles) await createBead(db, testAct, bead(title, 'zuid'))
  await createBead(db, testAct, bead('Wonen'))
  const made = await createBeads(
    db,
    testAct,
    titles.map((title) => bead(title)),
  )
  const single = await db
    .selectFrom('bead')
    .select('slug')
    .where('region', '=', 'zuid')
    .orderBy('slug')
    .execute()
  const many = await db
    .selectFrom('bead')
    .select('slug')
    .where('region', '=', 'noord')
    .orderBy('slug')
    .execute()
  expect(many).toEqual(single)
  expect(made.map(({ title }) => title)).toEqual(titles)
  expect(takenSlugs).toContain('kaart')
  expect(many.map(({ slug }) => slug)).not.toContain('kaart')
})

databaseTest(
  'many beads at once are found at their addresses, and each has a line in the log',
  async ({ db }) => {
    await makeRegion(db, 'noord', 'Noord')
    const made = await createBeads(
      db,
      testAct,
      Array.from({ length: 4500 }, (_, n) => bead(`Thema ${n}`)),
    )
    const last = made.at(-1)
    const found = await findBeadAt(db, { region: 'noord', kind: 'theme', slug: last?.slug ?? '' })
    expect(found?.bead).toEqual(last)
    const events = await db.selectFrom('audit_event').select(['thing', 'changes']).orderBy('seq').execute()
    expect(events.map(({ thing }) => thing)).toEqual(made.map(({ id }) => id))
    expect(events[7]?.changes).toBe(
      '{"summary":[null,"Over Thema 7"],"title":[null,"Thema 7"],"visibility":[null,"public"]}',
    )
    expect((await verifyAudit(db)).faults).toEqual([])
    expect(await createBeads(db, testAct, [])).toEqual([])
  },
)
