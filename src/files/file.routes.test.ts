import { expect } from 'vitest'
import type { Visibility } from '../beads/bead.ts'
import { createBead, removeBead } from '../beads/index.ts'
import type { Database } from '../database/database.ts'
import { databaseTest } from '../database/testing.ts'
import { makeSite } from '../figures/testing.ts'
import { asPerson, makePerson, makeRegion, NOW, testAct } from '../people/testing.ts'
import { cleanFilesJob } from './clean-files.job.ts'
import { contentOf } from './content.source.ts'
import type { FileType } from './file-type.ts'
import { removeFile, storeFile } from './stored-file.queries.ts'
import { createMemoryStore } from './testing.ts'

const text = '%PDF-1.4 verslag %%EOF'

async function makeStory(
  db: Database,
  {
    visibility = 'public',
    name = 'Verslag.pdf',
    type = 'application/pdf',
  }: {
    visibility?: Visibility
    name?: string
    type?: FileType
  } = {},
) {
  await makeRegion(db, 'noord', 'Noord')
  const store = createMemoryStore()
  const bead = await createBead(db, testAct, {
    region: 'noord',
    kind: 'theme',
    title: 'Thema',
    summary: '',
    visibility,
    example: true,
  })
  const file = await storeFile(db, testAct, store, {
    bead,
    name,
    type,
    content: contentOf(Buffer.from(text)),
  })
  return { store, bead, file, site: await makeSite(db, { store }) }
}

databaseTest('a file is saved under its own name, runs nothing, and is given in parts', async ({ db }) => {
  const { site, file } = await makeStory(db, { name: 'Verslag "één"; filename=x.exe.pdf' })
  const answer = await site.request(`/bestanden/${file.id}`)
  expect(answer.status).toBe(200)
  expect(await answer.text()).toBe(text)
  expect(answer.headers.get('content-disposition')).toBe(
    `attachment; filename="Verslag _een_; filename=x.exe.pdf"; filename*=UTF-8''Verslag%20%22%C3%A9%C3%A9n%22%3B%20filename%3Dx.exe.pdf`,
  )
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
  expect(answer.headers.get('content-security-policy')).toContain('sandbox')
  const headers = { range: 'bytes=0-3', 'if-none-match': '' }
  const part = await site.request(`/bestanden/${file.id}`, { headers })
  expect([part.status, await part.text(), part.headers.get('content-range')]).toEqual([
    206,
    '%PDF',
    `bytes 0-3/${text.length}`,
  ])
  const outside = await site.request(`/bestanden/${file.id}`, { headers: { range: 'bytes=9999-' } })
  expect(outside.status).toBe(416)
  const again = { headers: { 'if-none-match': answer.headers.get('etag') ?? '' } }
  expect((await site.request(`/bestanden/${file.id}`, again)).status).toBe(304)
  // Only pictures are shown in a page.
  expect((await site.request(`/beelden/${file.id}`)).status).toBe(404)
})

databaseTest('what one may not see, what is removed and what never was is not there', async ({ db }) => {
  const { site, file, bead, store } = await makeStory(db, { visibility: 'team' })
  const at = `/bestanden/${file.id}`
  expect((await site.request(at)).status).toBe(404)
  const operator = await makePerson(db, { name: 'Op', operator: true })
  const seen = await site.request(at, { headers: asPerson(operator) })
  expect([seen.status, seen.headers.get('cache-control')]).toEqual([200, 'private, no-store'])
  for (const wrong of ['x', '../../etc/passwd', '00000000-0000-7000-8000-000000000000', `${file.id}%00`])
    expect((await site.request(`/bestanden/${wrong}`, { headers: asPerson(operator) })).status).toBe(404)
  await removeBead(db, testAct, bead.id)
  expect((await site.request(at, { headers: asPerson(operator) })).status).toBe(404)
  expect(await store.open(file.id)).toBeDefined()
})

databaseTest(
  'bytes go with their row, with their bead, and when nobody knows them; others stay',
  async ({ db }) => {
    const { store, bead, file } = await makeStory(db)
    const other = await storeFile(db, testAct, store, {
      bead,
      name: 'Blijft.pdf',
      type: 'application/pdf',
      content: contentOf(Buffer.from(text)),
    })
    const orphan = '00000000-0000-7000-8000-0000000000aa'
    await store.put(orphan, contentOf(Buffer.from('x')))
    expect(await removeFile(db, testAct, { id: file.id, bead })).toBe(true)
    expect(await removeFile(db, testAct, { id: file.id, bead })).toBe(false)
    await cleanFilesJob(store).run(db, undefined, {
      clock: { now: () => NOW },
      log: () => undefined,
      signal: new AbortController().signal,
    })
    expect([await store.open(file.id), await store.open(orphan)]).toEqual([undefined, undefined])
    expect(await store.open(other.id)).toBeDefined()
    expect(await db.selectFrom('stored_file').select('id').execute()).toEqual([{ id: other.id }])
  },
)
