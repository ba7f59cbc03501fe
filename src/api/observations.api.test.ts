import { describe, expect } from 'vitest'
import { databaseTest } from '../database/testing.ts'
import { observationList } from './resources.ts'
import { makeApi } from './testing.ts'

type Row = { area: string; indicator: string; period: number; value: number | null; missing?: string }
const short = (json: { observations: Row[] }) =>
  json.observations.map(({ area, period, value, missing }) => [area, period, missing ?? value])

describe('figures', () => {
  databaseTest('of areas come with source, licence and definition', async ({ own }) => {
    const ask = await makeApi(own)
    const { json, headers } = await ask('/observations?indicator=share-65-plus&area=GM0355&area=WK191601')
    expect(observationList.strict().safeParse(json).error).toBeUndefined()
    expect(short(json)).toEqual([
      ['GM0355', 2023, 21.3],
      ['GM0355', 2024, 21.6],
      ['WK191601', 2024, 'suppressed'],
    ])
    expect(json.sources.map(({ id, licence }: Record<string, string>) => [id, licence])).toEqual([
      ['85618NED', 'CC-BY-4.0'],
      ['85984NED', 'CC-BY-4.0'],
    ])
    expect(json.indicators[0].links.self).toBe('https://noaber.example/api/v1/indicators/share-65-plus')
    expect(headers.get('link')).toContain('/indicators/share-65-plus>; rel="describedby"')
  })

  databaseTest('of all areas of a level within another, or within a region', async ({ own }) => {
    const ask = await makeApi(own)
    const inside = await ask('/observations?indicator=share-65-plus&level=neighbourhood&within=GM0355')
    expect(short(inside.json)).toEqual([
      ['BU03550101', 2024, 33.3],
      ['BU03550102', 2024, 'suppressed'],
      ['BU03550201', 2024, 33.4],
    ])
    const region = await ask(
      '/observations?indicator=share-65-plus&level=municipality&within=regio:heuvelrug&period=2024',
    )
    expect(short(region.json)).toEqual([
      ['GM0310', 2024, 25],
      ['GM0355', 2024, 21.6],
    ])
  })

  databaseTest('of a region are added up from its members', async ({ own }) => {
    const ask = await makeApi(own)
    const { json } = await ask('/observations?indicator=population&area=regio:heuvelrug&period=2024')
    // 44,050 + 66,641
    expect(json.observations).toMatchObject([
      { area: 'regio:heuvelrug', areaName: 'Heuvelrug', level: 'region', value: 110691 },
    ])
  })

  databaseTest(
    'of a division go by its code, in small letters too, and so do the areas in it',
    async ({ own }) => {
      const ask = await makeApi(own)
      await own.db
        .insertInto('division')
        .values({ kind: 'zorgkantoor', code: 'ZK22', name: 'Utrecht', valid_from: 2015, valid_until: null })
        .execute()
      const member = { kind: 'zorgkantoor', code: 'ZK22', vintage: 2024, doubtful: false, note: null }
      await own.db
        .insertInto('division_member')
        .values(['GM0310', 'GM0355'].map((municipality) => ({ ...member, municipality })))
        .execute()
      for (const code of ['ZK22', 'zk22']) {
        const { json } = await ask(`/observations?indicator=population&area=${code}&period=2024`)
        // 44,050 + 66,641
        expect(json.observations).toMatchObject([
          { area: 'ZK22', areaName: 'Utrecht', level: 'region', value: 110691 },
        ])
      }
      const inside = await ask(
        '/observations?indicator=share-65-plus&level=municipality&within=ZK22&period=2024',
      )
      expect(short(inside.json)).toEqual([
        ['GM0310', 2024, 25],
        ['GM0355', 2024, 21.6],
      ])
      expect((await ask('/observations?indicator=population&area=ZK99')).status).toBe(400)
    },
  )

  databaseTest('of some years only', async ({ own }) => {
    const ask = await makeApi(own)
    const years = async (query: string) =>
      (await ask(`/observations?indicator=population&area=GM0355&${query}`)).json.observations.map(
        ({ period }: Row) => period,
      )
    expect(await years('period=2023')).toEqual([2023])
    expect(await years('from=2024')).toEqual([2024])
    expect(await years('to=2023')).toEqual([2023])
    expect(await years('from=1990&to=1999')).toEqual([])
  })

  databaseTest('come in pages that together are the whole, nothing twice', async ({ own }) => {
    const ask = await makeApi(own)
    const query = 'indicator=share-65-plus&indicator=population&level=municipality'
    const whole = (await ask(`/observations?${query}`)).json
    expect(whole.paging.total).toBe(16)
    for (const pageSize of [1, 3, 5, 16]) {
      const rows: Row[] = []
      let path: string | undefined = `/observations?${query}&pageSize=${pageSize}`
      while (path) {
        const { json } = await ask(path)
        rows.push(...json.observations)
        path = json.links.next?.replace('https://noaber.example/api/v1', '')
      }
      expect(rows).toEqual(whole.observations)
    }
  })
})

describe('the form of the answer', () => {
  databaseTest('follows format, else the header Accept, and a cache knows that', async ({ own }) => {
    const ask = await makeApi(own)
    const path = '/observations?indicator=population&area=GM0355&period=2024'
    expect((await ask(path)).json.observations).toHaveLength(1)
    for (const csv of [await ask(`${path}&format=csv`), await ask(path, { Accept: 'text/csv' })]) {
      expect(csv.headers.get('content-type')).toBe('text/csv; charset=UTF-8; header=present')
      expect(csv.headers.get('vary')).toContain('Accept')
      expect(csv.text.split('\r\n')[1]).toBe(
        'GM0355,Zeist,municipality,population,Inwoners,2024,66641,persons,,,final,,nee,85984NED,CC-BY-4.0,CBS',
      )
    }
    expect((await ask(path)).json.observations).toHaveLength(1)
  })

  databaseTest('has an ETag, and nothing is sent again that did not change', async ({ own }) => {
    const ask = await makeApi(own)
    const path = '/observations?indicator=population&area=GM0355'
    const etag = (await ask(path)).headers.get('etag') ?? ''
    expect(etag).not.toBe('')
    const again = await ask(path, { 'If-None-Match': etag })
    expect([again.status, again.text]).toEqual([304, ''])
    expect(again.headers.get('api-version')).toBe('1.0.0')
    const head = await ask(path, {}, 'HEAD')
    expect([head.status, head.text, head.headers.get('etag')]).toEqual([200, '', etag])
  })
})

describe('a question that is not right', () => {
  databaseTest.for([
    ['', 'indicator'],
    ['indicator=share-65-plus', 'area'],
    ['indicator=nothing&area=GM0355', 'indicator'],
    ['indicator=population&area=GM9999', 'area'],
    ['indicator=population&area=regio:mars', 'area'],
    ['indicator=population&area=GM0355&level=district', 'area'],
    ['indicator=population&level=planet', 'level'],
    ['indicator=population&level=province&within=GM0355', 'within'],
    ['indicator=population&area=GM0355&from=2024&to=2020', 'from'],
    ['indicator=population&area=GM0355&period=2024&from=2020', 'period'],
    ['indicator=population&area=GM0355&pageSize=1001', 'pageSize'],
    [`indicator=population&${'area=GM0355&'.repeat(51)}`, 'area'],
    ["indicator=population&area=';drop table area;--", 'area'],
  ] as const)('is refused with the name of the parameter: %s', async ([query, name], { own }) => {
    const ask = await makeApi(own)
    const { status, json, headers } = await ask(`/observations?${query}`)
    expect(status).toBe(400)
    expect(headers.get('content-type')).toBe('application/problem+json')
    expect(json.errors.map((each: { location: { name: string } }) => each.location.name)).toContain(name)
  })

  databaseTest(
    'is answered in the language that was asked for, with the successor of an old code',
    async ({ own }) => {
      const ask = await makeApi(own)
      const path = '/observations?indicator=population&area=GM0333'
      expect((await ask(path)).json.errors[0].detail).toBe('area GM0333 bestaat niet meer. Nu: GM0310.')
      const english = await ask(path, { 'Accept-Language': 'en-GB,en;q=0.9' })
      expect(english.json.errors[0].detail).toBe('area GM0333 no longer exists. Now: GM0310.')
    },
  )
})
