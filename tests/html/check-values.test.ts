import { describe, expect, test } from 'vitest'
import { readPage } from '../setup/pages.ts'

/**
 * Published figures that the shipped snapshot must give back, on the pages and in the files, as the reader meets them.
 *
 * CBS, CC BY 4.0: Kerncijfers wijken en buurten 2012, 2021-2024 (85039NED, 85318NED, 85618NED, 85984NED), Regionale
 * kerncijfers 2015 (70072ned), population by age 2006 and 2018 (03759ned; PC4 table of 2018), 83502NED of 2021 added
 * up by postcode (an estimate), Wmo clients 2022. RIVM, GGD'en en CBS, CC BY: Gezondheid per wijk en buurt 2020 (50090NED).
 * Care offices: CBS division of 2015, confirmed by the iWlz table of 2019-2020.
 */
interface Checked {
  readonly code: string
  readonly name: string
  readonly inhabitants: readonly [in2012: number, in2015: number, in2024: number]
  readonly older2024: number
  readonly households2024: number
  readonly over80In2015: number
  readonly over80In2021?: number
  readonly lonely2020: number
  readonly wmo2022?: number
  readonly careOffice?: string
}

// biome-ignore-start format: a table that can be laid beside the published one
const places: readonly Checked[] = [
  {
    code: 'GM0344',
    name: 'Utrecht',
    inhabitants: [316275, 334176, 374238],
    older2024: 40261,
    households2024: 193267,
    over80In2015: 8636,
    over80In2021: 9355,
    lonely2020: 53.3,
    wmo2022: 54,
    careOffice: 'Utrecht',
  },
  {
    code: 'GM0353',
    name: 'IJsselstein',
    inhabitants: [34270, 34061, 33421],
    older2024: 6643,
    households2024: 14446,
    over80In2015: 1209,
    over80In2021: 1465,
    lonely2020: 49.5,
    wmo2022: 47,
    careOffice: 'Utrecht',
  },
  {
    code: 'GM1916',
    name: 'Leidschendam-Voorburg',
    inhabitants: [72405, 73979, 78229],
    older2024: 18271,
    households2024: 37719,
    over80In2015: 4652,
    over80In2021: 4990,
    lonely2020: 51.8,
    wmo2022: 51,
    careOffice: 'Haaglanden',
  },
  {
    code: 'GM0153',
    name: 'Enschede',
    inhabitants: [158050, 158553, 161738],
    older2024: 29787,
    households2024: 81878,
    over80In2015: 6312,
    over80In2021: 6985,
    lonely2020: 53.6,
    wmo2022: 106,
    careOffice: 'Twente',
  },
  {
    code: 'GM0310',
    name: 'De Bilt',
    inhabitants: [42080, 42169, 43718],
    older2024: 10704,
    households2024: 19561,
    over80In2015: 3112,
    over80In2021: 3215,
    lonely2020: 47.8,
    wmo2022: 62,
    careOffice: 'Utrecht',
  },
  {
    code: 'GM0355',
    name: 'Zeist',
    inhabitants: [61235, 61641, 66641],
    older2024: 14410,
    households2024: 30615,
    over80In2015: 3638,
    over80In2021: 3910,
    lonely2020: 48.8,
    wmo2022: 74,
    careOffice: 'Utrecht',
  },
  {
    code: 'GM1581',
    name: 'Utrechtse Heuvelrug',
    inhabitants: [48265, 48183, 50550],
    older2024: 12857,
    households2024: 22251,
    over80In2015: 3272,
    over80In2021: 3660,
    lonely2020: 48.2,
    wmo2022: 71,
    careOffice: 'Utrecht',
  },
  {
    code: 'GM0312',
    name: 'Bunnik',
    inhabitants: [14450, 14662, 16108],
    older2024: 3634,
    households2024: 6946,
    over80In2015: 771,
    over80In2021: 965,
    lonely2020: 47.4,
    wmo2022: 53,
    careOffice: 'Utrecht',
  },
  {
    code: 'GM0352',
    name: 'Wijk bij Duurstede',
    inhabitants: [23065, 23222, 23945],
    older2024: 5651,
    households2024: 10418,
    over80In2015: 683,
    over80In2021: 935,
    lonely2020: 46.5,
    wmo2022: 57,
    careOffice: 'Utrecht',
  },
  {
    code: 'NL00',
    name: 'Nederland',
    inhabitants: [16730345, 16900726, 17942942],
    older2024: 3677228,
    households2024: 8374404,
    over80In2015: 734976,
    lonely2020: 49.5,
  },
]

/** Residents of 65 and over on 1 January of 2021, 2022, 2023 and 2024. */
const older: readonly [code: string, ...counts: number[]][] = [
  ['GM0344', 37915, 38623, 39373, 40261],
  ['GM0355', 13810, 14056, 14235, 14410],
  ['GM0153', 28720, 29036, 29334, 29787],
  ['NL00', 3457535, 3525453, 3601167, 3677228],
]

/** Inhabitants and those of 65+, 75+ and 80+ in 2006 and 2018: exact counts. */
const ages: readonly [code: string, in2006: readonly number[], in2018: readonly number[]][] = [
  ['GM0344', [280949, 29897, 14191, 8330], [347483, 35728, 15399, 8813]],
  ['GM0355', [60369, 10498, 5445, 3306], [63322, 13032, 6027, 3653]],
  ['GM0153', [154377, 21425, 9744, 5324], [158261, 27657, 11708, 6562]],
  ['GM0310', [42037, 8364, 4372, 2646], [42846, 10142, 4930, 3169]],
  ['GM0353', [33976, 3345, 1439, 773], [34302, 5728, 2336, 1379]],
  ['NL00', [16334210, 2330459, 1055249, 587016], [17181084, 3239116, 1367654, 778914]],
]
// biome-ignore-end format: end

interface Observation {
  readonly area: string
  readonly indicator: string
  readonly period: number
  readonly value: number | null
  readonly status?: string
  readonly source?: string
}

async function readFigures(address: string): Promise<Observation[]> {
  const { status, html } = await readPage(address)
  expect(status, address).toBe(200)
  return (JSON.parse(html) as { observations: Observation[] }).observations
}

/** Looks up values by indicator and year in the file of a place. */
async function openFile(address: string) {
  const figures = await readFigures(address)
  return (indicator: string, period: number) =>
    figures.find((one) => one.indicator === indicator && one.period === period)
}

const read = (html: string) =>
  html
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&nbsp;', ' ')
    .replaceAll(/[\s\u00a0]+/g, ' ')
const dutch = (value: number, decimals = 0) =>
  new Intl.NumberFormat('nl-NL', { minimumFractionDigits: decimals }).format(value)

describe('the files of a place give back the published figures', () => {
  test.each(places)('$name', async (place) => {
    const at = await openFile(`/gebieden/${place.code}.json`)
    const [in2012, in2015, in2024] = place.inhabitants
    expect({
      inhabitants: [2012, 2015, 2024].map((year) => at('population', year)?.value),
      older2024: at('population-65-plus', 2024)?.value,
      households2024: at('households', 2024)?.value,
      over80In2015: at('population-80-plus', 2015)?.value,
      lonely2020: at('lonely-65-plus', 2020)?.value,
    }).toEqual({
      inhabitants: [in2012, in2015, in2024],
      older2024: place.older2024,
      households2024: place.households2024,
      over80In2015: place.over80In2015,
      lonely2020: place.lonely2020,
    })
    if (place.wmo2022 !== undefined) expect(at('wmo-clients-per-1000', 2022)?.value).toBe(place.wmo2022)
    if (place.over80In2021 !== undefined)
      expect(at('population-80-plus', 2021)).toMatchObject({ value: place.over80In2021, status: 'estimate' })
    expect(at('lonely-65-plus', 2020)).toMatchObject({ status: 'estimate', source: '50090NED' })
  })

  test('year by year, 65 and over', async () => {
    for (const [code, ...counts] of older) {
      const at = await openFile(`/gebieden/${code}.json`)
      const found = [2021, 2022, 2023, 2024].map((year) => at('population-65-plus', year)?.value)
      expect([code, ...found]).toEqual([code, ...counts])
    }
  })

  test('by age in 2006 and 2018', async () => {
    const ids = ['population', 'population-65-plus', 'population-75-plus', 'population-80-plus']
    for (const [code, ...counts] of ages) {
      const at = await openFile(`/gebieden/${code}.json`)
      const found = [2006, 2018].map((year) => ids.map((id) => at(id, year)?.value))
      expect([code, ...found]).toEqual([code, ...counts])
    }
  })
})

describe('the pages say them', () => {
  test.each(places)('$name', async (place) => {
    const { html } = await readPage(`/gebieden/${place.code}`)
    const words = read(html)
    const share = (100 * place.older2024) / place.inhabitants[2]
    expect(words).toContain(`${dutch(place.inhabitants[2])} inwoners`)
    expect(words).toContain(
      `In ${place.name} is ${dutch(Math.round(share * 10) / 10, 1)}% van de inwoners 65 jaar of ouder.`,
    )
    expect(words).toContain(`${dutch(place.lonely2020, 1)}%`)
    if (place.wmo2022 !== undefined)
      expect(words).toContain(
        `In ${place.name} krijgen ${place.wmo2022} op de duizend inwoners hulp uit de Wmo.`,
      )
    if (place.careOffice !== undefined) expect(words).toContain(`${place.careOffice} (zorgkantoorregio)`)
  })

  test('Zeist, in the words of the example of the product', async () => {
    const words = read((await readPage('/gebieden/GM0355')).html)
    expect(words).toContain(
      'In Zeist is 21,6% van de inwoners 65 jaar of ouder. Dat is iets meer dan in Nederland (20,5%).',
    )
  })

  test('Twente, the fourteen municipalities of its care office, as a region and as a division', async () => {
    for (const address of ['/regios/twente', '/gebieden/ZK22']) {
      const words = read((await readPage(address)).html)
      expect(words, address).toContain('640.806 inwoners')
      expect(words, address).toContain('Enschede')
    }
    expect(read((await readPage('/regios/twente')).html)).toContain('640.806 inwoners in 14 gemeenten')
  })
})

describe('municipalities add up to the country', () => {
  /** Values of all municipalities, on the borders of 2024. */
  const list = (indicator: string, year: number) =>
    readFigures(`/cijfers/${indicator}.json?niveau=municipality&jaar=${year}`)

  test.each([
    ['population', 2024, 17942942],
    ['population-65-plus', 2024, 3677228],
    ['households', 2024, 8374404],
    ['population-65-plus', 2021, 3457535],
    ['population', 2018, 17181084],
    ['population', 2012, 16730345],
    ['population', 2006, 16334210],
    ['population-80-plus', 2006, 587016],
  ] as const)('%s in %i, nobody lost or counted twice', async (indicator, year, total) => {
    const values = await list(indicator, year)
    expect(values).toHaveLength(342)
    expect(values.filter(({ value }) => value === null)).toEqual([])
    expect(values.reduce((sum, { value }) => sum + (value ?? 0), 0)).toBe(total)
  })

  test('the estimates of the RIVM, weighted by their people, come near its figure of the country', async () => {
    const lonely = await list('lonely-65-plus', 2020)
    const people = new Map((await list('population-65-plus', 2021)).map(({ area, value }) => [area, value]))
    const sum = { people: 0, lonely: 0 }
    for (const { area, value } of lonely) {
      if (value === null) continue
      sum.people += people.get(area) ?? 0
      sum.lonely += value * (people.get(area) ?? 0)
    }
    expect(sum.people).toBeGreaterThan(3_400_000)
    expect(Math.abs(sum.lonely / sum.people - 49.5)).toBeLessThan(0.3)
  })
})
