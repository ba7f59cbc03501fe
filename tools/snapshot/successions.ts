/** What became of every municipality code since 2006, with the share of its people where that can be known. */
import type { Succession } from '../../src/areas/succession.ts'
import { readRows } from './boundary-sources.ts'

/**
 * Villages of the municipalities that were split, by the municipality of 2024 that they went to.
 *
 * Shares are the inhabitants of 2018 of the postcodes of these villages. Together they match the last count of the
 * whole municipality: Boarnsterhim 19,410 (19,380 in 2012), Winsum 13,555 (13,560 in 2018), Haaren 14,100
 * (14,195 in 2019), Littenseradiel 10,565 (10,746 in 2017), Maasdonk 11,820 (11,260 in 2012).
 */
const villages: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  // Boarnsterhim, 2014
  GM0055: {
    GM0080: ['Grou', 'Warten', 'Warstiens', 'Wergea', 'Eagum', 'Idaerd', 'Reduzum', 'Friens', 'Jirnsum'],
    GM0074: ['Akkrum', 'Nes', 'Aldeboarn'],
    GM1900: ['Raerd', 'Poppenwier', 'Tersoal', 'Dearsum', 'Sibrandabuorren'],
    GM1940: ['Terherne'],
  },
  // Maasdonk, 2015
  GM1671: { GM0796: ['Nuland', 'Vinkel'], GM0828: ['Geffen'] },
  // Littenseradiel, 2018
  GM0140: {
    GM0080: [
      'Mantgum',
      'Jorwert',
      'Weidum',
      'Bears',
      'Jellum',
      'Hilaard',
      'Húns',
      'Leons',
      'Baard',
      'Easterlittens',
    ],
    GM1949: ['Winsum', 'Baaium', 'Spannum', 'Wjelsryp'],
    GM1900: [
      'Boazum',
      'Britswert',
      'Wiuwert',
      'Rien',
      'Lytsewierrum',
      'Wommels',
      'Kûbaard',
      'Iens',
      'Easterein',
      'Itens',
      'Reahûs',
      'Hidaard',
      'Easterwierrum',
    ],
  },
  // Winsum, 2019
  GM0053: {
    GM1966: [
      'Sauwerd',
      'Wetsinge',
      'Adorp',
      'Winsum',
      'Baflo',
      'Tinallinge',
      'Rasquert',
      'Den Andel',
      'Saaxumhuizen',
    ],
    GM1969: ['Ezinge', 'Feerwerd', 'Garnwerd'],
  },
  // Haaren, 2021
  GM0788: {
    GM0824: ['Haaren'],
    GM0865: ['Helvoirt'],
    GM0757: ['Esch'],
    GM0855: ['Biezenmortel'],
  },
}

/**
 * Splits where one part was land without people: all inhabitants went to one successor.
 *
 * Muiden and Bussum: Gooise Meren had 56,935 inhabitants in 2017, its three predecessors 56,328 in 2015. Bernisse:
 * Nissewaard had 85,121 in 2015, Bernisse and Spijkenisse 84,595 in 2012.
 */
const wholeTo: Readonly<Record<string, string>> = { GM0424: 'GM1942', GM0381: 'GM1942', GM0568: 'GM1930' }

/** Two villages of Skarsterlân (27,520 inhabitants in 2012) went to Heerenveen: Haskerdijken and Nieuwebrug. */
const SKARSTERLAN = 'GM0051'
const TO_HEERENVEEN = ['Haskerdijken', 'Nieuwebrug']

/** Municipalities of 2018 in which the postcodes of a village may lie: a name such as Winsum or Nes exists twice. */
const homesIn2018: Readonly<Record<string, readonly string[]>> = {
  GM0053: ['GM0053'],
  GM0788: ['GM0788'],
}

export function readSuccessions(folder: string): Succession[] {
  const placeOf = new Map(
    readRows(folder, 'pc4-gemeente-ggdregio-2021.csv').map((row) => [
      row['postcode'] ?? '',
      row['plaats'] ?? '',
    ]),
  )
  const postcodes = readRows(folder, 'huishoudens-pc4-gemeente-2018.csv')
    .filter((row) => row['soort'] === 'pc4')
    .map((row) => ({
      place: placeOf.get(row['code'] ?? '') ?? '',
      home: row['gemeentecode'] ?? '',
      persons: Number(row['inwoners']),
    }))
  const persons = (places: readonly string[], homes: readonly string[]): number =>
    postcodes
      .filter(({ place, home }) => places.includes(place) && homes.includes(home))
      .reduce((sum, each) => sum + each.persons, 0)
  const lastVintages = readLastVintages(folder)

  const rows = readRows(folder, 'gemeente-naar-2024.csv').filter(
    (row) => row['gemeentecode'] !== row['gemeentecode_2024'],
  )
  const byCode = Map.groupBy(rows, (row) => row['gemeentecode'] ?? '')
  return [...byCode].flatMap(([code, heirs]): Succession[] => {
    const name = heirs[0]?.['gemeentenaam'] ?? code
    const last = lastVintages.get(code)
    const make = (successor: string, share: number, basis: string): Succession => ({
      code,
      name,
      successor,
      share,
      basis,
      ...(last === undefined ? {} : { lastVintage: last }),
    })
    const whole = wholeTo[code]
    if (whole) return [make(whole, 1, 'population')]
    if (heirs.length === 1) return [make(heirs[0]?.['gemeentecode_2024'] ?? '', 1, 'whole')]
    if (code === SKARSTERLAN) {
      const moved = Math.round((persons(TO_HEERENVEEN, ['GM0074']) / 27_520) * 1e4) / 1e4
      return [make('GM1940', 1 - moved, 'population'), make('GM0074', moved, 'population')]
    }
    const split = villages[code]
    if (!split)
      return heirs.map((heir) => make(heir['gemeentecode_2024'] ?? '', Number(heir['aandeel']), 'area'))
    const counts = Object.entries(split).map(
      ([successor, places]) => [successor, persons(places, homesIn2018[code] ?? [successor])] as const,
    )
    const total = counts.reduce((sum, [, count]) => sum + count, 0)
    console.log(
      `split ${code} ${name}: ${counts.map(([to, count]) => `${to} ${count}`).join(', ')}, ${total} together`,
    )
    return counts.map(([successor, count]) => make(successor, count / total, 'population'))
  })
}

/** Last division in which a code existed: a change on 1 January ends it in the year before. */
function readLastVintages(folder: string): ReadonlyMap<string, number> {
  return new Map(
    readRows(folder, 'gemeentelijke-herindelingen-2006-2024.csv')
      .filter((row) => row['soort']?.startsWith('opheffing'))
      .map((row) => {
        const [year = '', month, day] = (row['datum'] ?? '').split('-')
        return [row['oude_code'] ?? '', month === '01' && day === '01' ? Number(year) - 1 : Number(year)]
      }),
  )
}
