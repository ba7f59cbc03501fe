import { describe, expect, test } from 'vitest'
import { isId } from '../base/id.ts'
import { canLink } from '../beads/link.ts'
import { exampleRegions } from '../regions/example-regions.ts'
import { idOfName, inventedName } from './example.ts'
import { exampleSet } from './example-set.ts'
import type { Sector } from './sector.ts'

const { organisations, people, themes, bodies } = exampleSet
const partnersOf = (region: string) => organisations.filter(({ regions }) => regions.includes(region))
const sectorsOf = (region: string) => new Set(partnersOf(region).map(({ sector }) => sector))
const bodyOf = (name: string) => bodies.find((body) => body.name === name)

describe('the example content', () => {
  test('has sixty partners in Utrecht, in every sector that the region names', () => {
    expect(partnersOf('utrecht')).toHaveLength(60)
    const named: Sector[] = [
      'elderly-care',
      'home-care',
      'insurer',
      'collaboration',
      'general-practice',
      'hospital',
      'education',
      'client-organisation',
      'citizens-initiative',
      'housing',
      'municipality',
      'welfare',
    ]
    expect([...sectorsOf('utrecht')]).toEqual(expect.arrayContaining(named))
    for (const part of [
      'utrecht-stad',
      'eemland',
      'west',
      'zuidoost',
      'lekstroom',
      'noordwest',
      'stad-utrecht',
    ])
      expect(bodies.some(({ region, kind }) => region === part && kind === 'network-table')).toBe(true)
  })

  test('gives the three working groups of Zuidoost Utrecht exactly the sectors that the region names', () => {
    expect(bodyOf('Werkgroep Versterken sociale basis en eerste lijn')?.sectors).toEqual([
      'social-team',
      'welfare',
      'primary-care',
    ])
    expect(bodyOf('Werkgroep Gezond ouder worden')?.sectors).toEqual([
      'elderly-care',
      'primary-care',
      'municipality',
      'social-team',
      'volunteers',
      'public-health',
      'housing',
    ])
    expect(bodyOf('Werkgroep Mentale weerbaarheid en gezondheid')?.sectors).toEqual([
      'mental-health',
      'primary-care',
      'social-team',
      'municipality',
      'sheltered-living',
      'youth-care',
      'education',
      'client-organisation',
    ])
    expect(themes.filter(({ region }) => region === 'zuidoost-utrecht').map(({ title }) => title)).toEqual([
      'Versterken sociale basis',
      'Gezond ouder worden',
      'Mentale weerbaarheid en gezondheid',
      'Preventie',
      'Jeugd',
    ])
    const kinds = bodies
      .filter(({ region }) => /^(u16|zuidoost-utrecht)$/.test(region))
      .map(({ kind }) => kind)
    expect(new Set(kinds)).toEqual(
      new Set(['working-group', 'core-team', 'sounding-board', 'network-table', 'executive-board']),
    )
  })

  test('has the fourteen municipalities of Twente and the partners that the regions name', () => {
    expect(partnersOf('twente').filter(({ sector }) => sector === 'municipality')).toHaveLength(14)
    const names = organisations.filter(({ real }) => real).map(({ name }) => name)
    expect(names).toEqual(
      expect.arrayContaining([
        'GGD Twente',
        'Menzis',
        'Twentse Noabers',
        'Medisch Spectrum Twente',
        'IVVU',
        'Weyond',
        'Vilans',
        'Cazas Wonen',
        'Stichting Pulse',
        'Zorg4IJsselstein',
        'Vecht & IJssel',
        'Axion Continu',
        'JSO',
      ]),
    )
    expect(partnersOf('ijsselstein').filter(({ real }) => real)).toHaveLength(6)
    expect(partnersOf('leidschendam-voorburg')).toHaveLength(8)
    // The vision has four roles, U16 three lines and the network of Leidschendam-Voorburg four themes.
    for (const [region, count] of [
      ['utrecht', 4],
      ['u16', 3],
      ['leidschendam-voorburg', 4],
    ] as const)
      expect(themes.filter((theme) => theme.region === region)).toHaveLength(count)
  })

  test('marks every organisation as an example in its name, unless the regions name it or it is a public body', () => {
    for (const { name, real } of organisations) expect(name.endsWith(' (voorbeeld)')).toBe(real !== true)
    expect(organisations.filter(({ real }) => !real).length).toBeGreaterThan(60)
  })

  test('holds every name once, and every municipality is one of its regions', () => {
    const names = [...organisations, ...people].map(({ name }) => name)
    expect(names.filter((name, place) => names.indexOf(name) !== place)).toEqual([])
    const members = new Map(
      exampleRegions.map(({ slug, members: list }) => [slug, list.map(({ code }) => code)]),
    )
    const strangers = organisations
      .filter(({ sector }) => sector === 'municipality')
      .flatMap(({ name, regions, areas = [] }) =>
        regions
          .filter((region) => !members.get(region)?.includes(areas[0] ?? ''))
          .map((region) => [name, region]),
      )
    expect(strangers).toEqual([])
  })

  test('has no address that reaches anybody, and not the people that the documents name', () => {
    const addresses = people.flatMap(({ email }) => email ?? [])
    expect(addresses.length).toBeGreaterThan(60)
    expect(addresses.filter((address) => !/^[a-z0-9.]+@voorbeeld\.invalid$/.test(address))).toEqual([])
    expect(new Set(addresses).size).toBe(addresses.length)
    expect(JSON.stringify(exampleSet)).not.toMatch(/Pierik|ivvu\.nl/)
  })

  test('has somebody for each role, and an operator', () => {
    expect(people.flatMap(({ role }) => role?.role ?? []).sort()).toEqual([
      'administrator',
      'contributor',
      'coordinator',
      'editor',
      'reader',
    ])
    expect(people.filter(({ operator }) => operator)).toHaveLength(1)
  })

  test('gives nobody an account or a motive in the name of a real organisation', () => {
    const real = new Set(organisations.filter((one) => one.real).map(({ name }) => name))
    const driven = new Set(people.filter(({ motive, role }) => motive ?? role).map(({ name }) => name))
    expect(driven.size).toBeGreaterThan(10)
    expect(people.filter(({ role }) => role && real.has(role.organisation))).toEqual([])
    const seats = bodies.flatMap((body) => body.seats)
    expect(
      seats.filter(({ person, organisation }) => driven.has(person ?? '') && real.has(organisation)),
    ).toEqual([])
  })

  test('seats only partners of the region of the body or one around it, and people that exist', () => {
    const parent = new Map(exampleRegions.map(({ slug, parent: above }) => [slug, above]))
    const isAround = (region: string, other: string) =>
      region === other || parent.get(region) === other || parent.get(other) === region
    const known = new Set(people.map(({ name }) => name))
    const wrong = bodies.flatMap(({ region, name, seats }) =>
      seats
        .filter(({ organisation, person }) => {
          const partner = organisations.find((one) => one.name === organisation)
          const isPartner = partner?.regions.some((other) => isAround(region, other)) ?? false
          return !isPartner || (person !== undefined && !known.has(person))
        })
        .map((seat) => [name, seat]),
    )
    expect(wrong).toEqual([])
    expect(
      bodies.flatMap(({ seats }) => seats).filter(({ person }) => person === undefined).length,
    ).toBeGreaterThan(4)
  })

  test('links only what there is, in ways that exist', () => {
    const bodyKeys = new Set(bodies.map(({ region, name }) => `${region}/${name}`))
    const themeKeys = new Set(themes.map(({ region, title }) => `${region}/${title}`))
    for (const { region, themes: titles = [], presentsTo = [] } of bodies) {
      expect(presentsTo.filter((key) => !bodyKeys.has(key))).toEqual([])
      expect(titles.filter((title) => !themeKeys.has(`${region}/${title}`))).toEqual([])
    }
    expect(canLink('presents-to', 'body', 'body')).toBe(true)
  })
})

describe('a name', () => {
  test('always gives the same id, another name another', () => {
    expect(idOfName('body', 'utrecht/Kernteam')).toBe(idOfName('body', 'utrecht/Kernteam'))
    const ids = Array.from({ length: 20_000 }, (_, n) => idOfName('person', `Naam ${n}`))
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.every(isId)).toBe(true)
    expect(new Set(Array.from({ length: 5000 }, (_, n) => inventedName(n))).size).toBe(5000)
  })
})
