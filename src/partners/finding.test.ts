import { describe, expect, test } from 'vitest'
import { chooseFindings, type Finding, listFindings } from './finding.ts'
import { makeNetwork } from './network.testing.ts'
import { chooseNetwork, type Network } from './network.ts'
import { linesOf } from './network-box.ts'
import { lookOf } from './network-drawing.ts'
import { type Sector, sectors } from './sector.ts'
import { placeStructure } from './structure.ts'

const bead = (id: string) => ({
  id,
  region: 'heuvelrug',
  title: id,
  slug: id.toLowerCase(),
  visibility: 'public' as const,
})
const partner = (id: string, sector: Sector = 'welfare') => ({ ...bead(id), sector, partOf: ['heuvelrug'] })
const body = (id: string, wanted: readonly Sector[] = []) => ({
  ...bead(id),
  kind: 'working-group' as const,
  right: 'advises' as const,
  sectors: wanted,
})
const seats = (text: string): Network['seats'] =>
  text
    .split(' ')
    .filter((seat) => seat !== '')
    .map((seat) => {
      const [organisation = '', where = '', person] = seat.split('-')
      return { organisation, body: where, person: person ?? null }
    })
const networkOf = (parts: Partial<Network>): Network => ({
  partners: [],
  bodies: [],
  themes: [],
  seats: [],
  contributions: [],
  presentations: [],
  mandates: [],
  people: {},
  ...parts,
})
/** A finding in a word: its kind and whom it is about. */
const brief = (finding: Finding) => {
  const subject = 'theme' in finding ? finding.theme : 'body' in finding ? finding.body : finding.partner
  return `${finding.kind} ${subject.id}`
}

describe('what stands out in a network', () => {
  test('is nothing when there is nothing', () => {
    expect(listFindings(networkOf({}))).toEqual([])
  })

  test('names who would come loose, and not a body that has nobody else', () => {
    const network = networkOf({
      partners: ['A', 'B', 'C', 'D', 'E'].map((id) => partner(id)),
      bodies: ['X', 'Y', 'Z'].map((id) => body(id)),
      seats: seats('A-X-1 B-X-2 C-X-3 C-Y-3 D-Y-4 E-X-5 E-Z-5'),
    })
    const cuts = listFindings(network).filter((finding) => finding.kind === 'cut')
    expect(cuts).toEqual([
      {
        kind: 'cut',
        partner: partner('C'),
        loosePartners: [partner('D')],
        looseBodies: [body('Y')],
      },
    ])
    // A second tie mends it.
    const mended = { ...network, seats: [...network.seats, ...seats('A-Y-1')] }
    expect(listFindings(mended).filter((finding) => finding.kind === 'cut')).toEqual([])
  })

  test('says which sectors a body misses and who could be asked', () => {
    const found = listFindings(
      networkOf({
        partners: [partner('A'), partner('H', 'housing'), partner('G', 'housing')],
        bodies: [body('X', ['welfare', 'housing', 'hospital'])],
        seats: seats('A-X-1'),
      }),
    )
    expect(found[0]).toEqual({
      kind: 'missing-sectors',
      body: body('X', ['welfare', 'housing', 'hospital']),
      missing: [
        { sector: 'housing', candidates: [partner('G', 'housing'), partner('H', 'housing')] },
        { sector: 'hospital', candidates: [] },
      ],
    })
    expect(found.slice(1).map(brief)).toEqual(['no-seat G', 'no-seat H', 'one-body X'])
  })

  test('counts the people behind a theme, and says how many seats are unknown', () => {
    const network = networkOf({
      partners: [partner('A'), partner('B')],
      bodies: [body('X'), body('Y')],
      themes: [bead('Alone'), bead('One'), bead('Two')],
      seats: seats('A-X-1 B-X A-Y-1 B-Y-2'),
      contributions: [
        { from: 'X', to: 'One' },
        { from: 'Y', to: 'Two' },
      ],
      people: { 1: { region: 'heuvelrug', slug: 'noor', title: 'Noor' } },
    })
    const themes = listFindings(network).filter((finding) => 'theme' in finding)
    expect(themes.map(brief)).toEqual(['theme-alone Alone', 'theme-one-person One'])
    expect(themes[1]).toMatchObject({ person: { slug: 'noor', title: 'Noor' }, unknown: 1 })
    const unnamed = listFindings({ ...network, people: {} }).find(({ kind }) => kind === 'theme-one-person')
    expect(unnamed).not.toHaveProperty('person')
    expect(listFindings(network).map(brief)).toContain('vacant X')
  })

  test('does not change when only a part is looked at', () => {
    const network = networkOf({
      partners: [partner('A'), partner('H', 'housing')],
      bodies: [body('X', ['welfare', 'housing'])],
      seats: seats('A-X-1 H-X-2'),
    })
    const chosen = chooseNetwork(network, { sector: 'welfare' })
    expect(chooseFindings(listFindings(network), chosen).map(brief)).toEqual(['one-body X'])
    const [only] = chooseFindings(listFindings(network), chosen)
    expect(only).toMatchObject({ partners: [{ id: 'A' }] })
  })
})

test('a long name of a body stands on two lines, and is cut only where two do not hold it', () => {
  expect(linesOf('Stuurgroep', 32)).toEqual(['Stuurgroep'])
  expect(linesOf('Werkgroep Beeldvorming en preventie', 32)).toEqual([
    'Werkgroep Beeldvorming en',
    'preventie',
  ])
  const [first, second, ...more] = linesOf(`${'x'.repeat(40)} ${'y'.repeat(40)}`, 32)
  expect([first?.length, second?.length, second?.at(-1), more.length]).toEqual([32, 32, '…', 0])
})

test('no two sectors look the same', () => {
  const looks = sectors.map((sector) => JSON.stringify(lookOf(sector)))
  expect(new Set(looks).size).toBe(sectors.length)
})

test('the structure puts who decides above who advises above who is informed, without overlap', () => {
  const network = makeNetwork({ partners: 200, bodies: 80 })
  const { boxes, arrows, width } = placeStructure(network, network.seats)
  const ys = (right: string) => boxes.filter((box) => box.body.right === right).map(({ y }) => y)
  expect(Math.max(...ys('decides'))).toBeLessThan(Math.min(...ys('advises')))
  expect(Math.max(...ys('advises'))).toBeLessThan(Math.min(...ys('informed')))
  expect(new Set(boxes.map(({ x, y }) => `${x} ${y}`)).size).toBe(80)
  expect(Math.max(...boxes.map(({ x }) => x + 250))).toBeLessThanOrEqual(width)
  expect(arrows).toHaveLength(network.presentations.filter(({ from, to }) => from !== to).length)
  const turned = { ...network, bodies: network.bodies.toReversed() }
  expect(placeStructure(turned, network.seats)).toEqual(placeStructure(network, network.seats))
})
