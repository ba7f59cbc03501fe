import { describe, expect } from 'vitest'
import { createBead } from '../beads/index.ts'
import type { Database } from '../database/database.ts'
import { databaseTest } from '../database/testing.ts'
import { makeFigures, makeSite } from '../figures/testing.ts'
import { makeOrganisation } from '../partners/testing.ts'
import { createPerson } from '../people/index.ts'
import { asPerson, formOf, giveRole, makePerson, NOW, testAct } from '../people/testing.ts'
import { createRegions } from '../regions/index.ts'
import { testRegions } from '../regions/testing.ts'
import { makeAction, makeProject } from './testing.ts'

const REGION = 'heuvelrug'
const ADDRESS = `/regios/${REGION}/projecten/importeren`
const HEAD = 'project;samenvatting;fase;begint;eindigt;trekker;thema;deel;actie;wie;organisatie;klaar;stand'

async function makeStory(db: Database) {
  await makeFigures(db)
  await createRegions(db, testRegions)
  const lead = await makeOrganisation(db, { region: REGION, name: 'Thuiszorg De Deur' })
  const theme = {
    region: REGION,
    kind: 'theme',
    title: 'Preventie',
    summary: '',
    visibility: 'public',
    example: true,
  } as const
  await createBead(db, testAct, theme)
  await createPerson(db, testAct, { name: 'Leo Leider', region: REGION, consentAt: NOW })
  const manager = await makePerson(db, { name: 'Beheer' })
  await giveRole(db, { person: manager, organisation: lead.id, role: 'coordinator', region: REGION })
  const site = await makeSite(db)
  const headers = asPerson(manager)
  const open = async (at: string) => await (await site.request(at, { headers })).text()
  const send = async (text: string) => {
    const body = new FormData()
    body.set('tekst', text)
    const answer = await site.request(ADDRESS, { method: 'POST', headers, body })
    return answer.headers.get('location') ?? ''
  }
  const save = async (at: string, choices: Readonly<Record<string, string>> = {}) => {
    const stand = /name="stand" value="([^"]*)"/.exec(await open(at))?.[1] ?? ''
    return await site.request(at, formOf({ stand, ...choices }, headers))
  }
  return { lead, site, headers, open, send, save }
}

const titles = async (db: Database, kind: 'project' | 'action') =>
  (
    await db
      .selectFrom('bead')
      .select('title')
      .where('kind', '=', kind)
      .where('removed_at', 'is', null)
      .orderBy('title')
      .execute()
  ).map(({ title }) => title)

describe('a list of projects and actions', () => {
  databaseTest('brings 150 actions in, and one list is taken back whole', async ({ own: { db } }) => {
    const { send, save, open, site, headers } = await makeStory(db)
    const rows = Array.from(
      { length: 150 },
      (_, n) =>
        `Project ${n % 30};Kort.;loopt;1-1-2026;31-12-2026;Thuiszorg De Deur;Preventie;;Actie nummer ${n};Leo Leider;Thuiszorg De Deur;1-3-2026;bezig`,
    )
    const at = await send([HEAD, ...rows].join('\n'))
    expect(await open(at)).toContain('Actie nummer 149')
    expect(await titles(db, 'project')).toEqual([])
    expect((await save(at)).status).toBe(303)
    expect(await titles(db, 'project')).toHaveLength(30)
    expect(await titles(db, 'action')).toHaveLength(150)
    const again = await open(await send([HEAD, ...rows].join('\n')))
    expect(again).toContain('150')
    expect(again).not.toContain('name="stand" value=""')
    const { id } = await db.selectFrom('list_import').select('id').executeTakeFirstOrThrow()
    const page = await open(ADDRESS)
    const undo = new RegExp(`action="([^"]*${id}[^"]*)"`).exec(page)?.[1] ?? ''
    expect((await site.request(undo, formOf({}, headers))).status).toBe(303)
    expect([await titles(db, 'project'), await titles(db, 'action')]).toEqual([[], []])
  })

  databaseTest(
    'changes what is known, asks about what looks like it, and takes one change back',
    async ({ own: { db } }) => {
      const { send, save, open, site, headers, lead } = await makeStory(db)
      const known = await makeProject(db, { region: REGION, title: 'Minder vallen', lead: lead.id })
      await makeAction(db, { region: REGION, what: 'Zaal huren', project: known.id })
      const text = [
        HEAD,
        'Minder vallen;Nieuw en kort;;;;;;;Zaal huren;;;;klaar',
        'Minder vallem;;;;;;;;Folders delen;;;;',
      ].join('\n')
      const at = await send(text)
      expect(await open(at)).toContain('Is dit Minder vallen?')
      expect((await save(at)).status).toBe(422)
      expect((await save(at, { 'rij-3': 'same' })).status).toBe(303)
      expect(await titles(db, 'project')).toEqual(['Minder vallen'])
      expect(await titles(db, 'action')).toEqual(['Folders delen', 'Zaal huren'])
      const state = () =>
        db
          .selectFrom('action')
          .innerJoin('bead', 'bead.id', 'action.id')
          .select('state')
          .where('title', '=', 'Zaal huren')
          .executeTakeFirst()
      expect(await state()).toEqual({ state: 'done' })
      const { id } = await db.selectFrom('list_import').select('id').executeTakeFirstOrThrow()
      const undo = new RegExp(`action="([^"]*${id}[^"]*)"`).exec(await open(ADDRESS))?.[1] ?? ''
      await site.request(undo, formOf({}, headers))
      expect(await state()).toEqual({ state: 'open' })
      expect(await titles(db, 'action')).toEqual(['Zaal huren'])
      const bead = await db.selectFrom('bead').select('summary').where('id', '=', known.id).executeTakeFirst()
      expect(bead?.summary).toBe('Ouderen vallen minder vaak.')
    },
  )

  databaseTest('tells by row what is wrong, and writes nothing of it', async ({ own: { db } }) => {
    const { send, save, open } = await makeStory(db)
    const at = await send(
      [
        HEAD,
        'Een;;zomaar;;;;;;;;;;',
        'Twee;;;31-12-2026;1-1-2026;;;;;;;;',
        'Drie;;;;;Onbekend BV;;;;;;;',
        'Vier;;;;;;;;Iets;Nie Mand;;;',
        'Vijf;BSN 111222333;;;;;;;;;;;',
        'Zes;;;;;;;;;;;;bezig',
        'Goed;;;;;;;;;;;;',
      ].join('\n'),
    )
    const page = await open(at)
    for (const says of [
      'Deze fase kennen we niet',
      'De einddatum ligt voor de begindatum',
      'geen partner van de regio',
      'staat niet op Noaber',
      'burgerservicenummer',
      'Er staat iets over een actie',
    ])
      expect(page).toContain(says)
    expect((await save(at)).status).toBe(303)
    expect(await titles(db, 'project')).toEqual(['Goed'])
  })
})
