import { expect } from 'vitest'
import type { Database } from '../database/database.ts'
import { databaseTest } from '../database/testing.ts'
import { makeFigures, makeSite } from '../figures/testing.ts'
import { makeOrganisation } from '../partners/testing.ts'
import { asPerson, formOf, giveRole, makePerson } from '../people/testing.ts'
import { createRegions } from '../regions/index.ts'
import { testRegions } from '../regions/testing.ts'
import { makeProject } from './testing.ts'

const REGION = 'heuvelrug'
const PDF = Buffer.from('%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n')

async function makeStory(db: Database) {
  await makeFigures(db)
  await createRegions(db, testRegions)
  const lead = await makeOrganisation(db, { region: REGION, name: 'Thuiszorg De Deur' })
  const project = await makeProject(db, { region: REGION, title: 'Minder vallen', lead: lead.id })
  const editor = await makePerson(db, { name: 'Ed' })
  await giveRole(db, { person: editor, organisation: lead.id, role: 'editor', region: REGION })
  const path = `/regios/${REGION}/projecten/${project.slug}`
  const site = await makeSite(db)
  const send = async (bytes: Uint8Array<ArrayBuffer>, name: string, fields: Record<string, string> = {}) => {
    const form = new FormData()
    for (const [field, text] of Object.entries({ titel: 'Eindverslag', datum: '2020-12-01', ...fields }))
      form.append(field, text)
    form.append('bestand', new Blob([bytes]), name)
    const answer = await site.request(`${path}/verslagen/nieuw`, {
      method: 'POST',
      body: form,
      headers: { ...asPerson(editor), 'sec-fetch-site': 'same-origin' },
    })
    return { status: answer.status, text: await answer.text() }
  }
  const countRows = async () => (await db.selectFrom('stored_file').select('id').execute()).length
  return { project, editor, path, site, send, countRows }
}

databaseTest(
  'a report stands on the page with its size and type, and can be fetched',
  async ({ own: { db } }) => {
    const { send, site, path, project } = await makeStory(db)
    expect((await send(PDF, 'C:\\x\\..\\..\\etc\\pass\u202ewd.pdf')).status).toBe(303)
    const page = await (await site.request(path)).text()
    expect(page.replace(/\s+/g, ' ')).toMatch(
      /Eindverslag<\/a> <span class="soft">\(1 december 2020, pdf, 45.bytes\)/,
    )
    const [file] = await db.selectFrom('stored_file').select(['id', 'name', 'bead']).execute()
    expect(file).toMatchObject({ name: 'passwd.pdf', bead: project.id })
    const fetched = await site.request(`/bestanden/${file?.id}`)
    expect(fetched.headers.get('content-disposition')).toContain('attachment')
    expect(fetched.headers.get('content-type')).toBe('application/pdf')
    expect(Buffer.from(await fetched.arrayBuffer()).equals(PDF)).toBe(true)
    await db.updateTable('bead').set({ visibility: 'draft' }).where('id', '=', project.id).execute()
    expect((await site.request(`/bestanden/${file?.id}`)).status).toBe(404)
  },
)

databaseTest(
  'what is no report is refused in plain words, and nothing of it is kept',
  async ({ own: { db } }) => {
    const { send, countRows } = await makeStory(db)
    for (const [bytes, name, words] of [
      [Buffer.from('<script>alert(1)</script>'), 'verslag.pdf', 'We kijken naar de inhoud'],
      [Buffer.from('MZ\x90\x00'), 'verslag.docx', 'We kijken naar de inhoud'],
      [Buffer.from(''), 'leeg.pdf', 'leeg'],
      [Buffer.from('%PDF-1.7 afgekapt'), 'half.pdf', 'beschadigd'],
      [zipOf('mimetype', 4_000_000_000), 'bom.odt', 'uitgepakt veel te groot'],
      [Buffer.alloc(20_000_001, PDF), 'groot.pdf', 'groter dan 20 MB'],
    ] as const) {
      const refused = await send(bytes, name)
      expect([name, refused.status, refused.text.includes(words)]).toEqual([name, 422, true])
      expect(refused.text).toContain('value="Eindverslag"')
    }
    const both = await send(PDF, 'goed.pdf', { titel: '', datum: '2020-02-30' })
    expect([both.status, both.text.includes('“Datum van het verslag” een datum in die bestaat')]).toEqual([
      422,
      true,
    ])
    const later = await send(PDF, 'goed.pdf', { datum: '2030-01-01' })
    expect([later.status, later.text.includes('ligt in de toekomst')]).toEqual([422, true])
    expect(await countRows()).toBe(0)
  },
)

databaseTest('200 MB is refused before it is all read', async ({ own: { db } }) => {
  const { site, path, editor, countRows } = await makeStory(db)
  let sent = 0
  const block = new Uint8Array(1_000_000)
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (sent === 0)
        controller.enqueue(
          Buffer.from(
            '--grens\r\nContent-Disposition: form-data; name="bestand"; filename="a.pdf"\r\n\r\n%PDF-',
          ),
        )
      sent++
      if (sent > 200) controller.close()
      else controller.enqueue(block)
    },
  })
  const request = {
    method: 'POST',
    body,
    duplex: 'half',
    headers: {
      ...asPerson(editor),
      'sec-fetch-site': 'same-origin',
      'content-type': 'multipart/form-data; boundary=grens',
    },
  }
  const answer = await site.request(`${path}/verslagen/nieuw`, request)
  expect(answer.status).toBe(413)
  expect(await answer.text()).toContain('20 MB')
  expect(sent).toBeLessThan(60)
  expect(await countRows()).toBe(0)
})

databaseTest(
  'a report goes with its file, only from its own project and by who may',
  async ({ own: { db } }) => {
    const { send, site, path, editor } = await makeStory(db)
    await send(PDF, 'a.pdf')
    const [report] = await db.selectFrom('project_report').select(['id', 'file']).execute()
    const other = await makeProject(db, { region: REGION, title: 'Ander' })
    const elsewhere = `/regios/${REGION}/projecten/${other.slug}/verslagen/${report?.id}/verwijderen`
    expect((await site.request(elsewhere, formOf({}, asPerson(editor)))).status).toBe(404)
    const address = `${path}/verslagen/${report?.id}/verwijderen`
    expect((await site.request(address, formOf({}, { 'sec-fetch-site': 'same-origin' }))).status).toBe(401)
    expect((await site.request(`/bestanden/${report?.file}`)).status).toBe(200)
    expect((await site.request(address, formOf({}, asPerson(editor)))).status).toBe(303)
    expect((await site.request(`/bestanden/${report?.file}`)).status).toBe(404)
    expect((await (await site.request(path)).text()).includes('Eindverslag')).toBe(false)
  },
)

/** A zip of one stored part that says of itself that it unpacks to so many bytes. */
function zipOf(name: string, unpacked: number): Buffer<ArrayBuffer> {
  const local = Buffer.alloc(30)
  local.writeUInt32LE(0x04034b50, 0)
  local.writeUInt16LE(8, 8)
  local.writeUInt32LE(2, 18)
  local.writeUInt32LE(unpacked, 22)
  local.writeUInt16LE(name.length, 26)
  const central = Buffer.alloc(46)
  central.writeUInt32LE(0x02014b50, 0)
  central.writeUInt16LE(8, 10)
  central.writeUInt32LE(2, 20)
  central.writeUInt32LE(unpacked, 24)
  central.writeUInt16LE(name.length, 28)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(46 + name.length, 12)
  end.writeUInt32LE(30 + name.length + 2, 16)
  return Buffer.concat([local, Buffer.from(name), Buffer.from([3, 0]), central, Buffer.from(name), end])
}
