import { expect } from 'vitest'
import { databaseTest } from '../database/testing.ts'
import { testAct } from '../people/testing.ts'
import { createRegions } from '../regions/index.ts'
import { testRegions } from '../regions/testing.ts'
import { updateArticle } from './article.queries.ts'
import { publishDue } from './publish.queries.ts'
import { makeArticle } from './testing.ts'

databaseTest('a planned article comes out at its moment, once; a moved one does not', async ({ own }) => {
  const { db } = own
  await createRegions(db, testRegions)
  const after = (minutes: number) => new Date(testAct.at.getTime() + minutes * 60_000)
  const make = (title: string) => makeArticle(db, { region: 'heuvelrug', title, publishAt: after(60) })
  const [kept, moved] = [await make('Blijft'), await make('Verschoven')]
  await updateArticle(
    db,
    testAct,
    moved.id,
    { title: 'Verschoven', summary: '', text: '', publishAt: after(120), about: [] },
    1,
  )
  const read = async () =>
    await db
      .selectFrom('bead')
      .select(['title', 'visibility', 'revision'])
      .where('kind', '=', 'article')
      .orderBy('title')
      .execute()
  const jobs = await db.selectFrom('job').select('due_at').where('kind', '=', 'publish-news').execute()
  expect(jobs.map(({ due_at }) => due_at.getTime()).toSorted((a, b) => a - b)).toEqual([
    after(60).getTime(),
    after(120).getTime(),
  ])
  await db.transaction().execute((trx) => publishDue(trx, after(59)))
  expect((await read()).map(({ visibility }) => visibility)).toEqual(['draft', 'draft'])
  for (const _ of [1, 2]) await db.transaction().execute((trx) => publishDue(trx, after(60)))
  expect(await read()).toEqual([
    { title: 'Blijft', visibility: 'public', revision: 2 },
    { title: 'Verschoven', visibility: 'draft', revision: 2 },
  ])
  expect(kept.visibility).toBe('draft')
})
