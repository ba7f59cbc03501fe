import { describe, expect, test } from 'vitest'
import { exampleRegions } from './example-regions.ts'

const codesOf = (slug: string) =>
  (exampleRegions.find((region) => region.slug === slug)?.members ?? []).map(({ code }) => code)

describe('the example regions', () => {
  test('have the addresses of the product', () => {
    expect(exampleRegions.map((region) => region.slug)).toEqual([
      'utrecht',
      'utrecht-stad',
      'eemland',
      'west',
      'zuidoost',
      'u16',
      'stad-utrecht',
      'zuidoost-utrecht',
      'lekstroom',
      'noordwest',
      'twente',
      'ijsselstein',
      'leidschendam-voorburg',
    ])
  })

  test('hold as many municipalities as the published divisions: Utrecht 25, U16 16, Twente 14', () => {
    expect(['utrecht', 'u16', 'twente'].map((slug) => new Set(codesOf(slug)).size)).toEqual([25, 16, 14])
  })

  test('are covered by their sub-regions exactly, without overlap', () => {
    for (const parent of ['utrecht', 'u16']) {
      const parts = exampleRegions.filter((region) => region.parent === parent)
      const codes = parts.flatMap((part) => part.members.map(({ code }) => code))
      expect(codes.toSorted()).toEqual(codesOf(parent).toSorted())
      expect(new Set(codes).size).toBe(codes.length)
    }
  })

  test('put Nijkerk in zorgkantoorregio Utrecht with a doubt, and leave Eemnes and Vijfheerenlanden out', () => {
    const utrecht = exampleRegions.find((region) => region.slug === 'utrecht')
    expect(utrecht?.members.find(({ code }) => code === 'GM0267')?.doubtful?.nl).toContain('Gelderland')
    expect(codesOf('utrecht')).not.toContain('GM0317')
    expect(codesOf('utrecht')).not.toContain('GM1961')
    expect(codesOf('u16')).toContain('GM1961')
  })

  test('come after their parent and say where the membership comes from', () => {
    const seen = new Set<string>()
    for (const each of exampleRegions) {
      if (each.parent !== undefined) expect(seen.has(each.parent)).toBe(true)
      seen.add(each.slug)
      expect(each.membership.nl).not.toBe(each.membership.en)
      expect(each.description.nl).not.toBe(each.description.en)
    }
  })
})
