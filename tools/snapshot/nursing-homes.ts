/** Nursing-home locations of the 25 safety regions, added up to provinces: every safety region lies in one province. */
import { readRows } from './boundary-sources.ts'

/**
 * Province of each safety region, by where its municipalities of 2015 lie. Vijfheerenlanden is the one exception: it
 * stood with Zuid-Holland-Zuid in 2015 and lies in the province of Utrecht now.
 */
const provinceOf: Readonly<Record<string, string>> = {
  VR01: 'PV20',
  VR02: 'PV21',
  VR03: 'PV22',
  VR04: 'PV23',
  VR05: 'PV23',
  VR06: 'PV25',
  VR07: 'PV25',
  VR08: 'PV25',
  VR09: 'PV26',
  VR10: 'PV27',
  VR11: 'PV27',
  VR12: 'PV27',
  VR13: 'PV27',
  VR14: 'PV27',
  VR15: 'PV28',
  VR16: 'PV28',
  VR17: 'PV28',
  VR18: 'PV28',
  VR19: 'PV29',
  VR20: 'PV30',
  VR21: 'PV30',
  VR22: 'PV30',
  VR23: 'PV31',
  VR24: 'PV31',
  VR25: 'PV24',
  NL: 'NL00',
}

export function nursingHomesCsv(folder: string): string {
  const sums = new Map<string, [number, number]>()
  for (const row of readRows(folder, 'verpleeghuislocaties-per-veiligheidsregio-2020.csv')) {
    const code = provinceOf[row['VRCODE'] ?? '']
    if (!code) throw new Error(`unknown safety region ${row['VRCODE']}`)
    const [homes, disability] = sums.get(code) ?? [0, 0]
    sums.set(code, [
      homes + Number(row['VERPLEEGHUIZEN']),
      disability + Number(row['GEHANDICAPTENZORGINSTELLINGEN']),
    ])
  }
  const lines = [...sums].sort().map(([code, counts]) => `${code},${counts.join(',')}`)
  return ['regiocode,verpleeghuizen,gehandicaptenzorginstellingen', ...lines, ''].join('\n')
}
