import fc from 'fast-check'
import { expect } from 'vitest'
import type { Act } from '../base/act.ts'
import type { Database } from '../database/database.ts'
import { databaseTest } from '../database/testing.ts'
import { type BeadKind, visibilities } from './bead.ts'
import {
  countBeads,
  createBead,
  createLink,
  findBead,
  findBeadAt,
  follow,
  isFollowing,
  listAround,
  listBeads,
  listFollowed,
  type NewBead,
  removeBead,
  removeLink,
  restoreBead,
  unfollow,
  updateBead,
} from './index.ts'
import { maySee, type Reader, visitor } from './reader.ts'

const act: Act = { at: new Date('2026-01-15T10:00:00Z'), means: 'command' }
const everything: Reader = { ...visitor, everything: true }

async function makeRegions(db: Database): Promise<void> {
  const region = (slug: string, parent: string | null) => ({
    slug,
    name: slug,
    parent,
    description_nl: '',
    description_en: '',
    membership_nl: '',
    membership_en: '',
    example: true,
  })
  await db
    .insertInto('region')
    .values([region('noord', null), region('zuid', null)])
    .execute()
  await db.insertInto('region').values(region('noord-oost', 'noord')).execute()
}

const make = (db: Database, title: string, kind: BeadKind = 'theme', rest: Partial<NewBead> = {}) =>
  createBead(db, act, {
    region: 'noord',
    kind,
    title,
    summary: '',
    visibility: 'public',
    example: true,
    ...rest,
  })

databaseTest('a new title gives a new address, and the old one still leads to the bead', async ({ db }) => {
  await makeRegions(db)
  const bead = await make(db, 'Ontmoeten in de buurt')
  const done = await updateBead(db, act, bead.id, { title: 'Samen in de buurt' }, 1)
  expect(done).toEqual({
    bead: { ...bead, title: 'Samen in de buurt', slug: 'samen-in-de-buurt', revision: 2 },
  })
  const at = (slug: string) => findBeadAt(db, { region: 'noord', kind: 'theme', slug })
  expect((await at('ontmoeten-in-de-buurt'))?.bead.slug).toBe('samen-in-de-buurt')
  const back = await updateBead(db, act, bead.id, { title: 'Ontmoeten in de buurt' }, 2)
  expect('bead' in back && back.bead.slug).toBe('ontmoeten-in-de-buurt')
  const other = await make(db, 'Samen in de buurt')
  expect(other.slug).toBe('samen-in-de-buurt-2')
})

databaseTest(
  'a change made with an old revision is refused, and so is one of what is gone',
  async ({ db }) => {
    await makeRegions(db)
    const bead = await make(db, 'Vallen voorkomen')
    await updateBead(db, act, bead.id, { summary: 'Minder valpartijen.' }, 1)
    expect(await updateBead(db, act, bead.id, { summary: 'Anders.' }, 1)).toEqual({
      refused: 'changed-meanwhile',
    })
    await removeBead(db, act, bead.id, 'dubbel')
    expect(await updateBead(db, act, bead.id, { summary: 'Anders.' }, 2)).toEqual({ refused: 'gone' })
    expect(await removeBead(db, act, bead.id)).toEqual({ refused: 'gone' })
    expect(await updateBead(db, act, crypto.randomUUID(), {}, 1)).toEqual({ refused: 'gone' })
  },
)

databaseTest('what was removed is nowhere until it is put back, at its old address', async ({ db }) => {
  await makeRegions(db)
  const bead = await make(db, 'Wonen met zorg')
  await removeBead(db, act, bead.id)
  const at = { region: 'noord', kind: 'theme', slug: bead.slug } as const
  expect(await findBeadAt(db, at)).toBeUndefined()
  expect(await findBead(db, everything, bead.id)).toBeUndefined()
  expect(await listBeads(db, everything, { region: 'noord', removed: true })).toEqual([bead])
  expect(await restoreBead(db, act, bead.id)).toEqual({ bead })
  expect(await restoreBead(db, act, bead.id)).toEqual({ refused: 'gone' })
  expect(await findBeadAt(db, at)).toEqual({ bead })
})

databaseTest('each change leaves what it was and became in the audit trail', async ({ db }) => {
  await makeRegions(db)
  const bead = await make(db, 'Mantelzorg')
  await updateBead(db, act, bead.id, { title: 'Mantelzorg en respijt' }, 1)
  await updateBead(db, act, bead.id, {}, 2)
  await removeBead(db, act, bead.id, 'hoort bij een ander thema')
  await restoreBead(db, act, bead.id)
  const rows = await db
    .selectFrom('audit_event')
    .select(['action', 'changes'])
    .where('thing', '=', bead.id)
    .orderBy('seq')
    .execute()
  expect(rows.map(({ action }) => action)).toEqual(['create', 'update', 'remove', 'restore'])
  expect(JSON.parse(rows[1]?.changes ?? '')).toEqual({ title: ['Mantelzorg', 'Mantelzorg en respijt'] })
  expect(JSON.parse(rows[2]?.changes ?? '')).toEqual({ reason: [null, 'hoort bij een ander thema'] })
})

databaseTest(
  'SQL lets see exactly what the rule lets see, for every reader and every bead',
  async ({ db }) => {
    await makeRegions(db)
    const owners = [
      (await make(db, 'Eerste', 'organisation')).id,
      (await make(db, 'Tweede', 'organisation')).id,
    ]
    for (const region of ['noord', 'zuid', 'noord-oost'])
      for (const visibility of visibilities)
        for (const owner of [undefined, ...owners])
          await make(db, `${region} ${visibility}`, 'theme', {
            region,
            visibility,
            ...(owner ? { owner } : {}),
          })
    const all = await listBeads(db, everything, { kind: 'theme' })
    expect(all).toHaveLength(36)
    const regions = subsetsOf(['noord', 'zuid', 'noord-oost'])
    for (const partnerIn of regions)
      for (const teamIn of regions)
        for (const actsFor of subsetsOf(owners))
          for (const isOperator of [false, true]) {
            const reader: Reader = { partnerIn, teamIn, actsFor, everything: isOperator }
            const seen = await listBeads(db, reader, { kind: 'theme' })
            expect(seen).toEqual(all.filter((bead) => maySee(reader, bead)))
            if (teamIn.length === 1) expect(await countBeads(db, reader, { kind: 'theme' })).toBe(seen.length)
          }
  },
)

function subsetsOf<T>(list: readonly T[]): T[][] {
  return Array.from({ length: 2 ** list.length }, (_, bits) => list.filter((_one, at) => (bits >> at) & 1))
}

databaseTest('a link joins only kinds that hang together, within a region and its parts', async ({ db }) => {
  await makeRegions(db)
  const theme = await make(db, 'Thema')
  const body = await make(db, 'Werkgroep', 'body', { region: 'noord-oost' })
  const foreign = await make(db, 'Elders', 'body', { region: 'zuid' })
  const secret = await make(db, 'Plan', 'theme', { visibility: 'team' })
  const relation = 'contributes-to'
  const made = await createLink(db, act, { from: body.id, to: theme.id, relation }, visitor)
  expect(made).toMatchObject({ link: { from: body.id, to: theme.id } })
  expect(await createLink(db, act, { from: body.id, to: theme.id, relation })).toEqual({ refused: 'exists' })
  expect(await createLink(db, act, { from: theme.id, to: body.id, relation })).toEqual({
    refused: 'cannot-link',
  })
  expect(await createLink(db, act, { from: foreign.id, to: theme.id, relation })).toEqual({
    refused: 'other-region',
  })
  expect(await createLink(db, act, { from: body.id, to: secret.id, relation }, visitor)).toEqual({
    refused: 'gone',
  })
  const self = await createLink(db, act, { from: body.id, to: body.id, relation: 'presents-to' })
  expect(self).toEqual({ refused: 'gone' })
})

databaseTest('a link is taken away only from a bead that it is on', async ({ db }) => {
  await makeRegions(db)
  const theme = await make(db, 'Thema')
  const other = await make(db, 'Ander thema')
  const body = await make(db, 'Werkgroep', 'body')
  const made = await createLink(db, act, { from: body.id, to: theme.id, relation: 'contributes-to' })
  if (!('link' in made)) throw new Error('no link')
  expect(await removeLink(db, act, { id: made.link.id, from: other.id })).toEqual({ refused: 'gone' })
  expect(await removeLink(db, act, { id: made.link.id, from: body.id })).toEqual({ removed: made.link })
})

databaseTest(
  'around a bead: why, what happens with it and what is beside it, two steps far',
  async ({ db }) => {
    await makeRegions(db)
    const theme = await make(db, 'Thema')
    const beside = await make(db, 'Buurthema')
    const group = await make(db, 'Werkgroep', 'body')
    const table = await make(db, 'Kernteam', 'body')
    const board = await make(db, 'Stuurgroep', 'body', { visibility: 'team' })
    const link = async (
      from: string,
      to: string,
      relation: 'presents-to' | 'contributes-to' | 'overlaps-with',
    ) => expect(await createLink(db, act, { from, to, relation })).toHaveProperty('link')
    await link(group.id, table.id, 'presents-to')
    await link(table.id, board.id, 'presents-to')
    await link(table.id, theme.id, 'contributes-to')
    await link(beside.id, theme.id, 'overlaps-with')
    const around = await listAround(db, everything, group.id)
    expect(around.up.map(({ bead }) => bead.title)).toEqual(['Kernteam'])
    expect(around.up[0]?.further.map(({ bead }) => bead.title)).toEqual(['Stuurgroep', 'Thema'])
    const seen = await listAround(db, visitor, group.id)
    expect(seen.up[0]?.further.map(({ bead }) => bead.title)).toEqual(['Thema'])
    const below = await listAround(db, visitor, theme.id)
    expect(
      below.down.map(({ bead, further }) => [bead.title, further.map((near) => near.bead.title)]),
    ).toEqual([['Kernteam', ['Werkgroep']]])
    expect(below.beside.map(({ bead, outward }) => [bead.title, outward])).toEqual([['Buurthema', false]])
    await removeBead(db, act, table.id)
    expect((await listAround(db, everything, group.id)).up).toEqual([])
  },
)

databaseTest('somebody follows once, and sees in their list only what they may see', async ({ db }) => {
  await makeRegions(db)
  const person = crypto.randomUUID()
  const acts = { ...act, person }
  const bead = await make(db, 'Thema')
  const secret = await make(db, 'Geheim', 'theme', { visibility: 'team' })
  await follow(db, acts, bead)
  await follow(db, acts, bead)
  await follow(db, acts, secret)
  expect(await isFollowing(db, person, bead.id)).toBe(true)
  expect(await listFollowed(db, { ...visitor, person })).toEqual([bead])
  await unfollow(db, acts, bead)
  expect(await isFollowing(db, person, bead.id)).toBe(false)
  const events = await db
    .selectFrom('audit_event')
    .select('action')
    .where('thing', '=', bead.id)
    .orderBy('seq')
    .execute()
  expect(events.map(({ action }) => action)).toEqual(['create', 'follow', 'unfollow'])
})

databaseTest('titles of letters and signs from anywhere get an address of their own', async ({ db }) => {
  await makeRegions(db)
  const titles = fc.uniqueArray(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }), {
    maxLength: 8,
  })
  await fc.assert(
    fc.asyncProperty(titles, async (list) => {
      const fit = list
        .map((title) => title.replaceAll('\0', '').slice(0, 200))
        .filter((title) => title !== '')
      const made = []
      for (const title of fit) made.push(await make(db, title))
      expect(new Set(made.map(({ slug }) => slug)).size).toBe(made.length)
    }),
    { numRuns: 20 },
  )
})

databaseTest(
  'an address that no database can ask for is not there, and is no fault of ours',
  async ({ db }) => {
    expect(await findBeadAt(db, { region: 'noord', kind: 'theme', slug: 'a\0b' })).toBeUndefined()
  },
)
