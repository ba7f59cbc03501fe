import { expect } from 'vitest'
import { databaseTest } from '../database/testing.ts'
import { makeSite } from '../figures/testing.ts'
import { asPerson, makePerson } from '../people/testing.ts'

databaseTest(
  'takes drafts of a script from who is signed in, and none with a BSN',
  async ({ own: { db } }) => {
    const editor = await makePerson(db, { name: 'Ed' })
    const site = await makeSite(db)
    const post = (body: unknown, headers: Record<string, string>) =>
      site.request('/concepten', {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      })
    const draft = {
      path: '/regios/x/projecten/nieuw',
      revision: 0,
      fields: { titel: 'Half', revisie: '3' },
    }
    expect((await post(draft, asPerson(editor))).status).toBe(204)
    const rows = await db.selectFrom('draft').select(['person', 'fields']).execute()
    expect(rows).toEqual([{ person: editor, fields: '{"titel":"Half"}' }])
    expect((await post({ ...draft, path: 'https://elders.invalid' }, asPerson(editor))).status).toBe(400)
    await post({ ...draft, path: '/a', fields: { titel: 'BSN 111222333' } }, asPerson(editor))
    expect((await post(draft, { 'sec-fetch-site': 'same-origin' })).status).not.toBe(204)
    expect(await db.selectFrom('draft').select('id').execute()).toHaveLength(1)
  },
)
