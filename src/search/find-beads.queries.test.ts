import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { slugOf } from '../beads/bead.ts'
import { removeBead } from '../beads/index.ts'
import { maySee, type Reader, visitor } from '../beads/reader.ts'
import { databaseTest } from '../database/testing.ts'
import { makeFigures, makeSite } from '../figures/testing.ts'
import { testAct } from '../people/testing.ts'
import { createRegions } from '../regions/index.ts'
import { testRegions } from '../regions/testing.ts'
import { makeBead } from '../thread/testing.ts'
import { findBeads } from './find-beads.queries.ts'
import { mergeFound } from './found-all.ts'

const everything: Reader = { ...visitor, everything: true }

const filled = databaseTest.extend('found', async ({ db }) => {
  await db
    .insertInto('region')
    .values({
      slug: 'heuvelrug',
      name: 'Heuvelrug',
      parent: null,
      description_nl: '',
      description_en: '',
      membership_nl: '',
      membership_en: '',
      example: true,
    })
    .execute()
  await makeBead(db, 'Respijtzorg voor mantelzorgers', { summary: 'Even vrij van de zorg voor een naaste.' })
  await makeBead(db, 'Zorgcoöperatie De Linde', { kind: 'organisation', extraWords: 'bewonersinitiatief' })
  await makeBead(db, 'Élan wonen', { kind: 'organisation', summary: 'Huurwoningen voor ouderen.' })
  await makeBead(db, 'Wonen')
  await makeBead(db, 'Eenzaamheid verminderen')
  await makeBead(db, 'Kernteam Heuvelrug', { kind: 'body' })
  await makeBead(db, 'Geheim beraad', { kind: 'body', visibility: 'team' })
  return async (query: string, reader: Reader = visitor) =>
    (await findBeads(db, reader, query)).matches
      .toSorted((a, b) => b.rank - a.rank)
      .map(({ bead, tier }) => `${tier} ${bead.title}`)
})

for (const [query, expected] of [
  ['wonen', 'exact Wonen'],
  ['WONEN!', 'exact Wonen'],
  ['elan', 'prefix Élan wonen'],
  ['Élan wonen', 'exact Élan wonen'],
  ['zorgcooperatie', 'prefix Zorgcoöperatie De Linde'],
  ['linde', 'words Zorgcoöperatie De Linde'],
  ['de linde', 'words Zorgcoöperatie De Linde'],
  ['mantelz', 'words Respijtzorg voor mantelzorgers'],
  ['mantelzorger', 'words Respijtzorg voor mantelzorgers'],
  ['huurwoning', 'text Élan wonen'],
  ['bewonersinitiatieven', 'text Zorgcoöperatie De Linde'],
  ['senioren', 'text Élan wonen'],
  ['loneliness', 'text Eenzaamheid verminderen'],
  ['kerntaem', 'typo Kernteam Heuvelrug'],
  ['eenzamheid', 'text Eenzaamheid verminderen'],
  ['vermindreen', 'typo Eenzaamheid verminderen'],
  ['wnoen', 'typo Wonen'],
  ['onen', 'typo Wonen'],
  ['wnen', 'typo Wonen'],
  ['krenteam heuvlrug', 'typo Kernteam Heuvelrug'],
  ['respytzorg', 'typo Respijtzorg voor mantelzorgers'],
] as const)
  filled(`“${query}” finds a bead`, async ({ found }) => {
    expect(await found(query)).toContain(expected)
  })

filled('what the reader may not see is not found, nor what was removed', async ({ found, db }) => {
  expect(await found('geheim')).toEqual([])
  expect(await found('gehiem')).toEqual([])
  expect(await found('geheim', { ...visitor, teamIn: ['heuvelrug'] })).toEqual(['prefix Geheim beraad'])
  const gone = await makeBead(db, 'Weldra weg')
  await removeBead(db, testAct, gone.id)
  expect(await found('weldra', everything)).toEqual([])
})

filled('any question gets an answer, and only of what may be seen', async ({ db, found }) => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 120 }), async (query) => {
      const { matches } = await findBeads(db, visitor, query)
      expect(matches.every(({ bead }) => maySee(visitor, bead))).toBe(true)
    }),
    { numRuns: 80 },
  )
  for (const query of ["'; drop table bead; --", 'a & b | !c:*', '\\', '%', '_', ':*', '((', "a'b"])
    expect(await found(query)).not.toContain('exact Wonen')
})

filled('two wrong letters in a short word are another word', async ({ found }) => {
  expect(await found('woeren')).toEqual([])
})

filled('words of a title go when it changes or its bead is gone', async ({ db, found }) => {
  const words = async () =>
    (await db.selectFrom('bead_word').select('word').where('word', 'like', 'vrijthof%').execute()).length
  const { id } = await makeBead(db, 'Vrijthofman', { kind: 'person' })
  expect([await words(), await found('vrijhtofman')]).toEqual([1, ['typo Vrijthofman']])
  await db.updateTable('bead').set({ title: 'Iemand' }).where('id', '=', id).execute()
  expect([await words(), await found('vrijhtofman')]).toEqual([0, []])
  expect(await found('ieamnd')).toEqual(['typo Iemand'])
  await db.deleteFrom('bead').where('id', '=', id).execute()
  expect(await found('ieamnd')).toEqual([])
})

filled('a word stays in the word list for as long as any title has it', async ({ db, found }) => {
  const list = async () =>
    (await db.selectFrom('bead_vocabulary').select('word').where('word', 'like', 'vrijthof%').execute()).map(
      ({ word }) => word,
    )
  const first = await makeBead(db, 'Jan Vrijthofman', { kind: 'person' })
  const second = await makeBead(db, 'Ans Vrijthofman', { kind: 'person' })
  expect(await list()).toEqual(['vrijthofman'])
  await db.updateTable('bead').set({ title: 'Iemand' }).where('id', '=', first.id).execute()
  expect(await list()).toEqual(['vrijthofman'])
  expect(await found('vrijhtofman')).toEqual(['typo Ans Vrijthofman'])
  await db.deleteFrom('bead').where('id', '=', second.id).execute()
  expect(await list()).toEqual([])
})

filled('two errors in a long word are found, wherever they are', async ({ db, found }) => {
  await makeBead(db, 'Kladerseburg', { kind: 'person' })
  for (const query of ['qladersebxrg', 'ladersebur', 'kladdersebuurg', 'lkaderseubrg', 'kladesrebugr'])
    expect(await found(query)).toEqual(['typo Kladerseburg'])
  expect(await found('qlqderqeburg')).toEqual([])
})

filled('a title with the words is found among many texts with them', async ({ db, found }) => {
  for (let n = 0; n < 210; n += 1)
    await makeBead(db, `Verslag ${n}`, { summary: 'Over vrijwilligers en vervoer.' })
  await makeBead(db, 'Met vrijwilligers meer vervoer')
  for (const query of ['vrijwilligers vervoer', 'vervoer vrijw', 'vervoer'])
    expect(await found(query)).toContain('words Met vrijwilligers meer vervoer')
  expect(await found('vervoer')).toHaveLength(200)
})

describe('places and beads together', () => {
  const bead = (title: string, rank: number, tier: 'exact' | 'text') => ({
    bead: {
      id: title,
      region: 'r',
      kind: 'theme',
      title,
      summary: '',
      slug: slugOf(title),
      visibility: 'public',
      example: false,
      revision: 1,
    } as const,
    rank,
    tier,
  })
  const place = (id: string, tier: 'exact' | 'text') => ({
    document: {
      kind: 'municipality',
      id,
      title: { nl: id, en: id },
      path: '/',
      names: [id],
      codes: [],
      weight: 0,
    } as const,
    tier,
  })
  const namesOf = (found: ReturnType<typeof mergeFound>) =>
    found.hits.map((hit) => ('bead' in hit ? hit.bead.title : hit.document.id))

  test('the better match comes first, then the place, then the higher rank', () => {
    const found = mergeFound(
      [place('Zeist', 'exact'), place('Soest', 'text')],
      [bead('laag', 0.1, 'text'), bead('hoog', 0.9, 'text'), bead('Zeist', 0, 'exact')],
      { page: 1, pageSize: 10, isMore: false },
    )
    expect(namesOf(found)).toEqual(['Zeist', 'Zeist', 'Soest', 'hoog', 'laag'])
    expect([...found.counts]).toEqual([
      ['municipality', 2],
      ['theme', 3],
    ])
  })

  test('a kind narrows the hits and leaves the counts', () => {
    const asked = { kind: 'theme', page: 9, pageSize: 1, isMore: false } as const
    const found = mergeFound([place('Zeist', 'exact')], [bead('a', 1, 'text'), bead('b', 0, 'text')], asked)
    expect([namesOf(found), found.page, found.pages, found.counts.size]).toEqual([['b'], 2, 2, 2])
  })
})

databaseTest(
  'the page shows places and beads together, with their kinds to choose from',
  async ({ own: { db } }) => {
    await makeFigures(db)
    await createRegions(db, testRegions)
    await makeBead(db, 'Zeist werkt samen')
    await makeBead(db, 'Zeist <script>', { kind: 'organisation' })
    await makeBead(db, 'Zeist geheim', { visibility: 'draft' })
    const site = makeSite(db)
    const all = await (await site.request('/zoeken?q=zeist')).text()
    expect(all).toContain('href="/regios/heuvelrug/themas/zeist-werkt-samen"')
    expect(all).toContain('href="/gebieden/GM0355"')
    expect(all).toContain('thema in Heuvelrug')
    expect(all).toContain('soort=partner')
    expect(all).not.toContain('Zeist geheim')
    expect(all).not.toContain('<script>')
    const themes = await (await site.request('/zoeken?q=zeist&soort=thema')).text()
    expect(themes).not.toContain('href="/gebieden/GM0355"')
  },
)
