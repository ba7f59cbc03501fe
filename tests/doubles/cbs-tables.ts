import { readFileSync } from 'node:fs'

/** One small table as the double serves it: the shape of the real ones, with few rows. */
export interface DoubleTable {
  readonly catalogue: string
  readonly title: string
  modified: string
  readonly columns: readonly DoubleColumn[]
  readonly periods: readonly { readonly key: string; readonly status: string }[]
  /** Values without padding; null is missing. */
  rows: readonly Readonly<Record<string, string | number | null>>[]
}

export interface DoubleColumn {
  readonly key: string
  readonly type: 'GeoDimension' | 'TimeDimension' | 'Dimension' | 'Topic' | 'TopicGroup'
  readonly title: string
  readonly unit?: string
  readonly decimals?: number
  /** Width to which v3 pads the texts of this column. */
  readonly width?: number
}

const geo: DoubleColumn = {
  key: 'WijkenEnBuurten',
  type: 'GeoDimension',
  title: 'Wijken en buurten',
  width: 10,
}
const time: DoubleColumn = { key: 'Perioden', type: 'TimeDimension', title: 'Perioden', width: 8 }
const topic = (key: string, title: string, unit: string, decimals = 0): DoubleColumn => ({
  key,
  type: 'Topic',
  title,
  unit,
  decimals,
})

/** Two KWB years: the same topics under other numbers, and a measure that 2024 does not have yet. */
export function makeTables(): Map<string, DoubleTable> {
  return new Map<string, DoubleTable>([
    [
      '84799NED',
      {
        catalogue: 'CBS',
        title: 'Kerncijfers wijken en buurten 2020',
        modified: '2021-07-15T02:00:00',
        columns: [
          geo,
          { key: '', type: 'TopicGroup', title: 'Bevolking' },
          topic('AantalInwoners_5', 'Aantal inwoners', 'aantal'),
          topic('k_65JaarOfOuder_12', '65 jaar of ouder', 'aantal'),
          topic('GemiddeldeWOZWaardeVanWoningen_36', 'Gemiddelde WOZ-waarde van woningen', 'x 1 000 euro'),
        ],
        periods: [],
        rows: [
          kwb20('NL00', 17_407_585, 3_391_471, 270),
          kwb20('GM0344', 357_597, 37_215, 307),
          kwb20('GM0353', 34_169, 6_138, 275),
          kwb20('BU03440311', 4170, 605, null),
        ],
      },
    ],
    [
      '85984NED',
      {
        catalogue: 'CBS',
        title: 'Kerncijfers wijken en buurten 2024',
        modified: '2026-07-19T02:00:00',
        columns: [
          geo,
          topic('AantalInwoners_5', 'Aantal inwoners', 'aantal'),
          topic('k_65JaarOfOuder_12', '65 jaar of ouder', 'aantal'),
          topic('GemiddeldeWOZWaardeVanWoningen_39', 'Gemiddelde WOZ-waarde van woningen', 'x 1 000 euro'),
          topic('GemiddeldInkomenPerInwoner_78', 'Gemiddeld inkomen per inwoner', 'x 1 000 euro', 1),
        ],
        periods: [],
        rows: [
          kwb24('NL00', 17_942_942, 3_677_228, 379),
          kwb24('GM0344', 374_238, 40_261, 398),
          kwb24('GM0353', 33_421, 6643, 382),
          kwb24('GM0355', 66_641, 14_410, 493),
          kwb24('WK034403', 32_000, 3150, null),
          kwb24('BU03440311', 4285, 620, 340),
        ],
      },
    ],
    ['50090NED', recordedRivm()],
    ['83625NED', housePrices()],
  ])
}

function kwb20(code: string, inhabitants: number, older: number, value: number | null) {
  return {
    WijkenEnBuurten: code,
    AantalInwoners_5: inhabitants,
    k_65JaarOfOuder_12: older,
    GemiddeldeWOZWaardeVanWoningen_36: value,
  }
}

function kwb24(code: string, inhabitants: number, older: number, value: number | null) {
  return {
    WijkenEnBuurten: code,
    AantalInwoners_5: inhabitants,
    k_65JaarOfOuder_12: older,
    GemiddeldeWOZWaardeVanWoningen_39: value,
    // A measure that is not there yet in this year: the whole column is null.
    GemiddeldInkomenPerInwoner_78: null,
  }
}

/** RIVM's table from recorded rows; the land is NL01 here. */
function recordedRivm(): DoubleTable {
  const file = new URL('../recorded/50090NED-untyped-rows.json', import.meta.url)
  const { value } = JSON.parse(readFileSync(file, 'utf8')) as {
    value: Record<string, string | number | null>[]
  }
  const rows = value.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([key, cell]) => [key, typeof cell === 'string' ? cell.trim() : cell]),
    ),
  )
  const topics = Object.keys(rows[0] ?? {}).filter((key) => /_\d+$/.test(key))
  const texts = ['Gemeentenaam_1', 'SoortRegio_2', 'Codering_3']
  return {
    catalogue: 'RIVM',
    title: 'Gezondheid per wijk en buurt',
    modified: '2022-05-02T02:00:00',
    columns: [
      { key: 'Leeftijd', type: 'Dimension', title: 'Leeftijd' },
      { key: 'Marges', type: 'Dimension', title: 'Marges' },
      geo,
      time,
      ...topics.map((key) =>
        texts.includes(key)
          ? {
              ...topic(key, key, ''),
              width: key === 'Gemeentenaam_1' ? 40 : key === 'SoortRegio_2' ? 10 : 20,
            }
          : topic(key, key.replace(/_\d+$/, ''), '%', 1),
      ),
    ],
    periods: [{ key: '2020JJ00', status: 'Definitief' }],
    rows,
  }
}

/** A v4 table in long form, with the first observations as recorded. */
function housePrices(): DoubleTable {
  const rows = [1995, 1996, 1997].flatMap((year, place) => [
    {
      Measure: 'M001534',
      ValueAttribute: 'None',
      Value: 93_750 + place * 8857,
      RegioS: 'NL01',
      Perioden: `${year}JJ00`,
    },
    {
      Measure: 'M001534',
      ValueAttribute: 'None',
      Value: 90_000 + place * 1000,
      RegioS: 'GM0344',
      Perioden: `${year}JJ00`,
    },
    { Measure: 'M001534', ValueAttribute: 'Secret', Value: null, RegioS: 'GM0353', Perioden: `${year}JJ00` },
  ])
  return {
    catalogue: 'CBS',
    title: 'Bestaande koopwoningen; gemiddelde verkoopprijzen, regio',
    modified: '2026-02-20T02:00:00',
    columns: [
      { key: 'RegioS', type: 'GeoDimension', title: "Regio's", width: 6 },
      time,
      topic('M001534', 'Gemiddelde verkoopprijs', 'euro'),
    ],
    periods: [
      { key: '1995JJ00', status: 'Definitief' },
      { key: '1996JJ00', status: 'Definitief' },
      { key: '1997JJ00', status: 'Voorlopig' },
    ],
    rows,
  }
}
