import { describe, expect } from 'vitest'
import type { Database } from '../database/database.ts'
import { verifyAudit } from '../database/index.ts'
import { asPerson, giveRole, makePerson } from '../people/testing.ts'
import { ADDRESS, fileOf, importTest } from './import.testing.ts'

const HEAD = 'naam;sector;samenvatting;website;kvk;gemeenten;persoon;e-mail;functie;gremium;sinds;tot'
const list = (...rows: string[]) => [HEAD, ...rows].join('\n')

async function contentOf({ db }: { readonly db: Database }) {
  const rows = async (
    table: 'bead' | 'bead_slug' | 'partner' | 'person' | 'seat' | 'organisation' | 'work_area',
  ) =>
    (await db.selectFrom(table).selectAll().execute())
      .map((row) =>
        JSON.stringify(row, (key, value) => (key === 'revision' || key === 'updated_at' ? undefined : value)),
      )
      .sort()
  return {
    beads: await rows('bead'),
    slugs: await rows('bead_slug'),
    partners: await rows('partner'),
    people: await rows('person'),
    seats: await rows('seat'),
    organisations: await rows('organisation'),
    areas: await rows('work_area'),
  }
}

describe('a list', () => {
  importTest(
    'with what can be a citizen service number in a text is refused, row by row',
    async ({ site }) => {
      const before = await contentOf(site)
      const { at } = await site.send(
        list(
          'Org 111222333;Welzijn;;;;;;;;;;',
          'Buurthuis;Welzijn;Van 111222333.;;12345678;;;;;;;',
          'Wijkhuis;Welzijn;;;;;Jan 111222333;;;;;',
          'Dorpshuis;Welzijn;;;01234567;;;;;;;',
        ),
      )
      const { text } = await site.read(at)
      expect(text.match(/een burgerservicenummer \(BSN\) kan zijn/g)).toHaveLength(3)
      await site.post(at, { stand: site.stateOf(text) })
      expect(JSON.stringify(await contentOf(site))).not.toContain('111222333')
      expect(before.organisations).toHaveLength(1)
    },
  )

  importTest('is shown first, changes nothing until it is saved, and then all at once', async ({ site }) => {
    const before = await contentOf(site)
    const { status, at } = await site.send(
      list(
        'Buurthuis Élan;Welzijn;Ontmoeting.;elan.voorbeeld.invalid;1234567;Zeist, De Bilt;Noor Bakker;noor@voorbeeld.invalid;Lid;Werkgroep Wonen;1-2-2026;31-12-2027',
        'Zorggroep De Linde;Ouderenzorg;;;12345678;;Karim Smit;;Voorzitter;werkgroep wonen;2026-02-01;',
        'Buurthuis Élan;;;;;;Piet de Wit;;;;;',
      ),
    )
    expect(status).toBe(303)
    const preview = await site.read(at)
    expect(preview.text).toContain('3 nieuw')
    expect(await contentOf(site)).toEqual(before)

    const saved = await site.post(at, { stand: site.stateOf(preview.text) })
    expect([saved.status, saved.at]).toEqual([303, `${ADDRESS}?gedaan=geimporteerd`])
    const organisation = await site.db
      .selectFrom('organisation')
      .innerJoin('bead', 'bead.id', 'organisation.id')
      .select(['title', 'sector', 'website', 'kvk', 'summary'])
      .where('title', '=', 'Buurthuis Élan')
      .executeTakeFirstOrThrow()
    expect(organisation).toEqual({
      title: 'Buurthuis Élan',
      sector: 'welfare',
      website: 'https://elan.voorbeeld.invalid/',
      kvk: '01234567',
      summary: 'Ontmoeting.',
    })
    const seats = await site.db
      .selectFrom('seat')
      .innerJoin('person', 'person.id', 'seat.person')
      .select(['person.name', 'function', 'since', 'until'])
      .orderBy('person.name')
      .execute()
    expect(seats).toEqual([
      { name: 'Karim Smit', function: 'Voorzitter', since: '2026-02-01', until: null },
      { name: 'Noor Bakker', function: 'Lid', since: '2026-02-01', until: '2027-12-31' },
    ])
    expect((await site.read(at)).status).toBe(303)
    expect((await verifyAudit(site.db)).faults).toEqual([])
  })

  importTest('that is taken back leaves everything as it was', async ({ site }) => {
    const before = await contentOf(site)
    await site.save(
      list(
        'Buurthuis Nieuw;Welzijn;;;;Zeist;Noor Bakker;noor@voorbeeld.invalid;Lid;Werkgroep Wonen;;',
        'Zorggroep De Linde;Thuiszorg;Andere woorden;;;De Bilt;;;;;;'.replace(
          'Thuiszorg',
          'Wijkverpleging en thuiszorg',
        ),
      ),
    )
    expect(await contentOf(site)).not.toEqual(before)
    const page = await site.read(ADDRESS)
    const undo = /action="([^"]*terugdraaien)"/.exec(page.text)?.[1] ?? ''
    const answer = await site.post(undo, {})
    expect(answer.at).toBe(`${ADDRESS}?gedaan=teruggedraaid`)
    expect(await contentOf(site)).toEqual(before)
    expect((await site.post(undo, {})).status).toBe(404)
  })

  importTest('that is taken back leaves what people changed or used since, and says so', async ({ site }) => {
    await site.save(list('Buurthuis Een;Welzijn;;;;;;;;;;', 'Buurthuis Geheel Anders;Wonen;;;;;;;;;;'))
    const made = await site.db
      .selectFrom('bead')
      .select('id')
      .where('title', '=', 'Buurthuis Een')
      .executeTakeFirstOrThrow()
    const person = await makePerson(site.db, { name: 'Iemand' })
    await giveRole(site.db, { person, organisation: made.id, role: 'reader', region: 'heuvelrug' })
    const undo = /action="([^"]*terugdraaien)"/.exec((await site.read(ADDRESS)).text)?.[1] ?? ''
    const answer = await site.post(undo, {})
    expect(answer.status).toBe(200)
    expect(answer.text).toContain('Buurthuis Een wordt intussen gebruikt')
    const left = await site.db
      .selectFrom('bead')
      .select('title')
      .where('title', 'like', 'Buurthuis%')
      .execute()
    expect(left).toEqual([{ title: 'Buurthuis Een' }])
  })

  importTest('asks about a name that looks like one we know, and does what is chosen', async ({ site }) => {
    const text = list('Stichting Zorggroep de Lindes;Ouderenzorg;;;;;;;;;;')
    const asked = await site.save(text)
    expect(asked.status).toBe(422)
    expect(asked.text).toContain('Is dit Zorggroep De Linde?')
    expect((await site.save(text, { 'rij-2': 'skip' })).status).toBe(303)
    const count = () => site.db.selectFrom('organisation').select('id').execute()
    expect(await count()).toHaveLength(1)
    await site.save(text, { 'rij-2': 'same' })
    expect(await count()).toHaveLength(1)
    await site.save(text, { 'rij-2': 'new' })
    expect(await count()).toHaveLength(2)
  })

  importTest(
    'says of each row what is wrong, in the page and in a file, and takes the others',
    async ({ site }) => {
      const { at } = await site.send(
        list(
          ';Welzijn;;;;;;;;;;',
          'A;Tovenaar;;;;;;;;;;',
          'B;Welzijn;;javascript:alert(1);12;Amsterdam;;;;;;',
          'C;Welzijn;;;;;Jan;geen-adres;;;;',
          'D;Welzijn;;;;;Jan;;;Geen gremium;;',
          'E;Welzijn;;;;;Jan;;;Werkgroep Wonen;31-2-2026;',
          'Buurthuis Goed;Welzijn;;;;;;;;;;',
        ),
      )
      const { text } = await site.read(at)
      for (const words of [
        'De naam ontbreekt.',
        'Deze sector kennen we niet. (Tovenaar)',
        'Dit is geen adres van een website.',
        'Een KvK-nummer heeft 8 cijfers. (12)',
        'Deze gemeente of wijk hoort niet bij de regio. (Amsterdam)',
        'Dit is geen e-mailadres.',
        'Dit gremium is er niet.',
        'Dit is geen datum.',
      ])
        expect(text).toContain(words)
      const errors = await site.read(`${at}/fouten.csv`)
      expect(errors.type).toContain('text/csv')
      expect(errors.text).toContain('3;Sector;Sector: Deze sector kennen we niet. (Tovenaar);Tovenaar')
      await site.post(at, { stand: site.stateOf(text) })
      const names = await site.db
        .selectFrom('bead')
        .select('title')
        .where('kind', '=', 'organisation')
        .orderBy('title')
        .execute()
      expect(names.map(({ title }) => title)).toEqual(['Buurthuis Goed', 'Zorggroep De Linde'])
    },
  )

  importTest('is not saved when somebody changed something meanwhile', async ({ site }) => {
    const { at } = await site.send(list('Zorggroep De Linde;Welzijn;;;;;;;;;;'))
    const stand = site.stateOf((await site.read(at)).text)
    await site.db
      .updateTable('bead')
      .set({ revision: 9, summary: 'Intussen' })
      .where('id', '=', site.linde.id)
      .execute()
    const answer = await site.post(at, { stand })
    expect(answer.status).toBe(409)
    expect(answer.text).toContain('Iemand heeft intussen iets veranderd.')
    expect((await site.post(at, { stand: site.stateOf(answer.text) })).status).toBe(303)
  })

  importTest('with other names of columns asks which is which', async ({ site }) => {
    const { at } = await site.send('wie;wat\nBuurthuis Nieuw;Welzijn')
    expect((await site.read(at)).text).toContain('Welke kolom is wat?')
    expect((await site.post(`${at}/kolommen`, { 'kolom-sector': '1' })).status).toBe(422)
    expect((await site.post(`${at}/kolommen`, { 'kolom-name': '0', 'kolom-sector': '0' })).status).toBe(422)
    expect((await site.post(`${at}/kolommen`, { 'kolom-name': '0', 'kolom-sector': '1' })).at).toBe(at)
    expect((await site.read(at)).text).toContain('Buurthuis Nieuw')
  })

  importTest('is for its sender, in its region, and for who may import', async ({ site }) => {
    const { at } = await site.send(list('Buurthuis Nieuw;Welzijn;;;;;;;;;;'))
    const other = await makePerson(site.db, { name: 'Ander' })
    await giveRole(site.db, {
      person: other,
      organisation: site.linde.id,
      role: 'administrator',
      region: 'heuvelrug',
    })
    const editor = await makePerson(site.db, { name: 'Redacteur' })
    await giveRole(site.db, {
      person: editor,
      organisation: site.linde.id,
      role: 'editor',
      region: 'heuvelrug',
    })
    const status = async (address: string, who: string) =>
      (await site.app.request(address, { headers: asPerson(who) })).status
    expect(await status(at, other)).toBe(404)
    expect(await status(ADDRESS, editor)).toBe(403)
    expect(await status(at.replace('heuvelrug', 'wijken'), site.manager)).toBe(403)
    expect(await status(`${ADDRESS}/geen-id`, site.manager)).toBe(404)
    expect((await site.app.request(ADDRESS)).status).toBe(303)
  })

  importTest(
    'in Windows-1252, with a byte order mark, with semicolons, commas or tabs is read alike',
    async ({ site }) => {
      const text = 'naam;sector\r\nBuurthuis Élan;Welzijn\r\n'
      const files = [
        fileOf(text),
        fileOf(`\uFEFF${text}`),
        fileOf(text, 'latin1'),
        fileOf(text.replaceAll(';', ',')),
        fileOf(text.replaceAll(';', '\t')),
      ]
      for (const file of files) {
        const { at } = await site.send(file)
        expect((await site.read(at)).text).toContain('>Buurthuis Élan<')
      }
    },
  )

  importTest('with script in its cells and its name shows it as text', async ({ site }) => {
    const { at } = await site.send(
      fileOf('naam;sector;persoon\n"<script>alert(1)</script>";Welzijn;"<img src=x onerror=alert(2)>"'),
      '<script>alert(3)</script>.csv',
    )
    const { text } = await site.read(at)
    expect(text).toContain('&lt;script>alert(1)')
    expect(text).not.toMatch(/<script>alert|<img src=x/)
    await site.post(at, { stand: site.stateOf(text) })
    const page = await (await site.app.request('/regios/heuvelrug/partners')).text()
    expect(page).not.toContain('<script>alert')
  })
})
