import { spawnSync } from 'node:child_process'
import { crc32, deflateSync } from 'node:zlib'
import { parseFeed } from '@rowanmanning/feed-parser'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import type { Database } from '../database/database.ts'
import { databaseTest } from '../database/testing.ts'
import { makeFigures, makeSite } from '../figures/testing.ts'
import { cleanFilesJob } from '../files/index.ts'
import { createMemoryStore } from '../files/testing.ts'
import { makeOrganisation } from '../partners/testing.ts'
import { asPerson, formOf, giveRole, makePerson, NOW, testAct } from '../people/testing.ts'
import { createRegions } from '../regions/index.ts'
import { testRegions } from '../regions/testing.ts'
import { replacePicture, storePictures } from './picture.queries.ts'
import { resizePicture } from './picture.source.ts'
import { makeArticle } from './testing.ts'

const REGION = 'heuvelrug'

/** A photo of a camera that lies on its side, with the place where it was taken. */
const photo = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#b3402e' } })
    .withExif({ IFD0: { Copyright: 'GEHEIM-PLAATS' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()

async function makeStory(db: Database, publishAt?: Date) {
  await makeFigures(db)
  await createRegions(db, testRegions)
  const team = await makeOrganisation(db, { region: REGION, name: 'Kernteam' })
  const editor = await makePerson(db, { name: 'Ed' })
  await giveRole(db, { person: editor, organisation: team.id, role: 'editor', region: REGION })
  const bead = await makeArticle(db, {
    region: REGION,
    title: 'Koffie aan de lange tafel',
    ...(publishAt ? { publishAt } : {}),
  })
  const path = `/regios/${REGION}/nieuws/${bead.slug}`
  const store = createMemoryStore()
  const logged: unknown[] = []
  const site = makeSite(db, { store, log: ({ cause }) => logged.push(cause) })
  const send = async (
    fields: Record<string, string>,
    bytes?: Uint8Array<ArrayBuffer>,
    name = 'foto.jpg',
    to = path,
  ) => {
    const form = new FormData()
    for (const [field, text] of Object.entries({ tekst: 'Vijf mensen aan tafel.', ...fields }))
      form.append(field, text)
    form.append('bestand', bytes ? new Blob([bytes]) : new Blob([]), bytes ? name : '')
    const answer = await site.request(`${to}/beeld`, {
      method: 'POST',
      body: form,
      headers: { ...asPerson(editor), 'sec-fetch-site': 'same-origin' },
    })
    return { status: answer.status, text: await answer.text() }
  }
  const files = () => db.selectFrom('stored_file').selectAll().where('removed_at', 'is', null).execute()
  return { bead, editor, path, site, store, send, files, logged }
}

databaseTest(
  'a picture comes in modern forms and widths, upright, without what the camera wrote in it',
  async ({ own: { db } }) => {
    const { send, site, path, files } = await makeStory(db)
    const bytes = new Uint8Array(await photo(1800, 1200))
    const before = new Date('2020-01-01T00:00:00Z')
    await db.updateTable('bead').set({ updated_at: before }).execute()
    expect((await send({ bron: 'Foto: Voorbeeld' }, bytes, '../../etc/foto.jpg')).status).toBe(303)
    const page = await (await site.request(path)).text()
    expect(page).toContain('alt="Vijf mensen aan tafel."')
    expect(page).toContain('<figcaption>Foto: Voorbeeld</figcaption>')
    const sources = [...page.matchAll(/<source type="([^"]+)" srcset="([^"]+)"/g)]
    expect(sources.map(([, type, set = '']) => [type, set.match(/\d+w/g)])).toEqual([
      ['image/avif', ['480w', '960w', '1200w']],
      ['image/webp', ['480w', '960w', '1200w']],
    ])
    const image = /<img src="(\/beelden\/[^"]+)" width="960" height="1440"/.exec(page)?.[1] ?? ''
    expect(page).toContain(`property="og:image" content="https://noaber.example${image}"`)
    const addresses = page.match(/\/beelden\/[0-9a-f-]+/g) ?? []
    for (const address of new Set(addresses)) {
      const answer = await site.request(address)
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
      expect(answer.headers.get('cache-control')).toBe('private, max-age=31536000, immutable')
      const drawn = await sharp(Buffer.from(await answer.arrayBuffer())).metadata()
      expect(answer.headers.get('content-type')).toBe(
        drawn.format === 'heif' ? 'image/avif' : `image/${drawn.format}`,
      )
      expect(drawn.height).toBeGreaterThan(drawn.width)
      expect(drawn.exif).toBeUndefined()
    }
    expect(new Set((await files()).map(({ name }) => name.split('-').at(-1)))).toEqual(
      new Set(['480.avif', '480.webp', '960.avif', '960.webp', '1200.avif', '1200.webp', '960.jpeg']),
    )
    const [entry] = parseFeed(await (await site.request(`/regios/${REGION}/nieuws.atom`)).text()).items
    expect(entry?.updated?.getTime()).toBeGreaterThan(before.getTime())
    expect(entry?.content).toContain(
      `<img src="https://noaber.example${image}" width="960" height="1440" alt="Vijf mensen aan tafel.">`,
    )
    expect(await (await site.request(`/regios/${REGION}/nieuws`)).text()).toContain('strung__picture')
    expect(await (await site.request(`/regios/${REGION}`)).text()).toContain('strung__picture')
  },
)

databaseTest(
  'what is no picture is refused in plain words, what was typed stays, and nothing is kept',
  async ({ own: { db } }) => {
    const { send, files, path, site } = await makeStory(db)
    const svg = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>')
    const real = new Uint8Array(await photo(600, 400))
    for (const [bytes, name, words] of [
      [svg, 'foto.svg', 'Dit is geen JPEG, PNG, WebP of AVIF'],
      [new TextEncoder().encode('%PDF-1.7 %%EOF'), 'foto.jpg', 'Dit is geen JPEG, PNG, WebP of AVIF'],
      [real.slice(0, 300), 'half.jpg', 'beschadigd'],
      [new Uint8Array(await photo(100, 80)), 'klein.jpg', 'te klein om te tonen'],
      [bombOf(20_000), 'bom.png', 'meer dan 60 miljoen beeldpunten'],
      [new Uint8Array(10_000_001).fill(255), 'groot.jpg', 'groter dan 10 MB'],
      [undefined, '', 'Kies een bestand.'],
    ] as const) {
      const { status, text } = await send({ tekst: 'Wat ik typte.' }, bytes, name)
      expect([name, status]).toEqual([name, 422])
      expect(text).toContain(words)
      expect(text).toContain('Wat ik typte.')
    }
    const without = await send({ tekst: ' ', bron: 'Foto: Ed' }, real)
    expect(without.status).toBe(422)
    expect(without.text).toContain('Kies het bestand nog een keer')
    expect(without.text).toContain('Foto: Ed')
    expect(await files()).toEqual([])
    expect(await (await site.request(path)).text()).not.toContain('<picture>')
  },
)

databaseTest(
  'what is said of it can change without the file, and taking it away takes its files along',
  async ({ own: { db } }) => {
    const { send, files, path, site, store, editor } = await makeStory(db)
    await send({}, new Uint8Array(await photo(600, 400)))
    const first = (await files()).map(({ id }) => id)
    expect((await send({ tekst: 'Twee buren aan tafel.' })).status).toBe(303)
    expect((await files()).map(({ id }) => id)).toEqual(first)
    expect(await (await site.request(path)).text()).toContain('alt="Twee buren aan tafel."')
    await send({}, new Uint8Array(await photo(700, 500)))
    expect((await files()).some(({ id }) => first.includes(id))).toBe(false)
    const gone = await site.request(`${path}/beeld/verwijderen`, {
      ...formOf({}),
      headers: { ...formOf({}).headers, ...asPerson(editor) },
    })
    expect(gone.status).toBe(303)
    expect(await files()).toEqual([])
    expect(await (await site.request(path)).text()).not.toContain('<picture>')
    for (const id of first) expect((await site.request(`/beelden/${id}`)).status).toBe(404)
    const clock = { now: () => NOW }
    const signal = new AbortController().signal
    await cleanFilesJob(store).run(db, undefined, { clock, log: () => undefined, signal })
    for (const id of first) expect(await store.open(id)).toBeUndefined()
  },
)

databaseTest('the picture of a draft is shown to nobody else', async ({ own: { db } }) => {
  const { send, files, site, editor } = await makeStory(db, new Date('2099-01-01T00:00:00Z'))
  await send({}, new Uint8Array(await photo(600, 400)))
  const [file] = await files()
  expect((await site.request(`/beelden/${file?.id}`)).status).toBe(404)
  const own = await site.request(`/beelden/${file?.id}`, { headers: asPerson(editor) })
  expect([own.status, own.headers.get('cache-control')]).toEqual([200, 'private, no-store'])
})

databaseTest(
  'somebody of another region changes no picture, nor does the address of another region',
  async ({ own: { db } }) => {
    const { send, files, bead } = await makeStory(db)
    const bytes = new Uint8Array(await photo(600, 400))
    const elsewhere = await makeArticle(db, { region: 'wijken', title: 'Elders' })
    expect((await send({}, bytes, 'foto.jpg', `/regios/wijken/nieuws/${elsewhere.slug}`)).status).toBe(403)
    expect((await send({}, bytes, 'foto.jpg', `/regios/wijken/nieuws/${bead.slug}`)).status).toBe(404)
    expect(await files()).toEqual([])
  },
)

const findChild = () =>
  spawnSync('pgrep', ['-P', String(process.pid), '-f', 'resize-child'], { encoding: 'utf8' }).stdout.trim()

test('the decoder has a process of its own: when it falls the site stands, and makes the next picture', async () => {
  const large = await photo(6000, 4000)
  const drawn = resizePicture(large)
  await expect.poll(findChild, { timeout: 10_000 }).toMatch(/^\d+$/)
  process.kill(Number(findChild()), 'SIGKILL')
  expect(await drawn).toEqual({ refused: 'damaged' })
  expect(await resizePicture(await photo(600, 400))).toHaveProperty('pictures')
})

test('that process ends when there is no work; one that cannot begin is our fault, not that of a picture', async () => {
  await expect.poll(findChild, { timeout: 10_000 }).toBe('')
  const before = process.env['NODE_OPTIONS']
  process.env['NODE_OPTIONS'] = '--require=/er/is/niets.cjs'
  try {
    await expect(resizePicture(await photo(600, 400))).rejects.toThrow('ended with 1')
  } finally {
    if (before === undefined) delete process.env['NODE_OPTIONS']
    else process.env['NODE_OPTIONS'] = before
  }
  expect(await resizePicture(await photo(600, 400))).toHaveProperty('pictures')
})

databaseTest('of two pictures at once one stays, whole', async ({ own: { db } }) => {
  const { bead, store, files, path, site } = await makeStory(db)
  const drawn = await resizePicture(await photo(300, 200))
  const forms = 'pictures' in drawn ? drawn.pictures : []
  const pictures = [await storePictures(store, testAct, forms), await storePictures(store, testAct, forms)]
  const give = (each: (typeof pictures)[number]) =>
    db
      .transaction()
      .execute((trx) => replacePicture(trx, testAct, bead, { text: 'Tafel', credit: '', pictures: each }))
  await Promise.all(pictures.map(give))
  const page = await (await site.request(path)).text()
  const shown = new Set([...page.matchAll(/\/beelden\/([0-9a-f-]+)/g)].map(([, id]) => id))
  expect(new Set((await files()).map(({ id }) => id))).toEqual(shown)
})

databaseTest('when the store gives out halfway, there is no half picture', async ({ own: { db } }) => {
  const { send, store, files, path, site, logged } = await makeStory(db)
  let given = 0
  const { put } = store
  store.put = async (id, content) => {
    if (++given === 3) throw new Error('the disk is full')
    await put(id, content)
  }
  const answer = await send({}, new Uint8Array(await photo(600, 400)))
  expect(answer.status).toBe(503)
  expect(answer.text).toContain('kies het bestand nog een keer')
  expect(logged).toEqual([new Error('the disk is full')])
  expect(await files()).toEqual([])
  expect(await (await site.request(path)).text()).not.toContain('<picture>')
})

databaseTest('the news comes out as a file, without drafts for a visitor', async ({ own: { db } }) => {
  const { site, send } = await makeStory(db)
  await makeArticle(db, { region: REGION, title: 'Straks', publishAt: new Date('2099-01-01T00:00:00Z') })
  await send({}, new Uint8Array(await photo(600, 400)))
  const csv = await (await site.request(`/regios/${REGION}/nieuws.csv`)).text()
  expect(csv).toContain('Koffie aan de lange tafel')
  expect(csv).toContain('Vijf mensen aan tafel.')
  expect(csv).not.toContain('Straks')
  const xlsx = await site.request(`/regios/${REGION}/nieuws.xlsx`)
  expect(xlsx.headers.get('content-type')).toContain('spreadsheetml')
  expect((await site.request(`/regios/${REGION}/nieuws.json`)).status).toBe(200)
})

/** A PNG of a few bytes that says to be this many pixels wide and high. */
function bombOf(side: number): Uint8Array<ArrayBuffer> {
  const size = Buffer.alloc(13)
  size.writeUInt32BE(side, 0)
  size.writeUInt32BE(side, 4)
  size.set([8, 2, 0, 0, 0], 8)
  const parts = [chunkOf('IHDR', size), chunkOf('IDAT', deflateSync(Buffer.alloc(100))), chunkOf('IEND')]
  return new Uint8Array(Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), ...parts]))
}

function chunkOf(name: string, data = Buffer.alloc(0)): Buffer {
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  check.writeUInt32BE(crc32(Buffer.concat([Buffer.from(name), data])))
  return Buffer.concat([length, Buffer.from(name), data, check])
}
