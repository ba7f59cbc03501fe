import type { Bilingual, Locale } from '../base/locale.ts'

/**
 * Units of figures. The same members as `Unit` in `figures/indicator.ts`, which comes later in the house and so
 * cannot be imported here; `unit.test.ts` keeps the two equal.
 */
export type UnitName =
  | 'persons'
  | 'households'
  | 'dwellings'
  | 'percent'
  | 'per-1000'
  | 'per-km2'
  | 'addresses-per-km2'
  | 'euro'
  | 'thousand-euro'
  | 'km'
  | 'ha'
  | 'count'
  | 'ratio'
  | 'cubic-metre'
  | 'kwh'
  | 'class'

interface UnitWords {
  /** After exactly one. */
  readonly one: Bilingual
  readonly many: Bilingual
  /** Above a column or beside an axis. */
  readonly heading: Bilingual
}

const same = (text: string): Bilingual => ({ nl: text, en: text })
const none = same('')

const unitWords: Readonly<Record<UnitName, UnitWords>> = {
  persons: words(['persoon', 'personen'], ['person', 'people'], ['aantal personen', 'number of people']),
  households: words(
    ['huishouden', 'huishoudens'],
    ['household', 'households'],
    ['aantal huishoudens', 'number of households'],
  ),
  dwellings: words(
    ['woning', 'woningen'],
    ['dwelling', 'dwellings'],
    ['aantal woningen', 'number of dwellings'],
  ),
  percent: { one: same('%'), many: same('%'), heading: same('%') },
  'per-1000': both('per 1.000 inwoners', 'per 1,000 inhabitants'),
  'per-km2': both('per km²', 'per km²'),
  'addresses-per-km2': words(
    ['adres per km²', 'adressen per km²'],
    ['address per km²', 'addresses per km²'],
    ['adressen per km²', 'addresses per km²'],
  ),
  euro: { one: same('€'), many: same('€'), heading: { nl: 'euro', en: 'euros' } },
  'thousand-euro': { one: same('€'), many: same('€'), heading: { nl: 'duizend euro', en: 'thousand euros' } },
  km: both('km', 'km'),
  ha: both('hectare', 'hectares', { nl: 'hectare', en: 'hectare' }),
  count: { one: none, many: none, heading: { nl: 'aantal', en: 'number' } },
  ratio: { one: none, many: none, heading: { nl: 'verhouding', en: 'ratio' } },
  'cubic-metre': both('m³', 'm³'),
  kwh: both('kWh', 'kWh'),
  class: { one: none, many: none, heading: { nl: 'klasse', en: 'class' } },
}

/** The word of a unit beside a number: "persoon" after 1, "personen" after anything else; empty for a bare number. */
export function unitWord(unit: UnitName, value: number, locale: Locale): string {
  return (value === 1 ? unitWords[unit].one : unitWords[unit].many)[locale]
}

/** The unit as a heading of a column or an axis: "aantal personen", "%", "per 1.000 inwoners". */
export function unitHeading(unit: UnitName, locale: Locale): string {
  return unitWords[unit].heading[locale]
}

function words(nl: [string, string], en: [string, string], heading: [string, string]): UnitWords {
  return {
    one: { nl: nl[0], en: en[0] },
    many: { nl: nl[1], en: en[1] },
    heading: { nl: heading[0], en: heading[1] },
  }
}

function both(nl: string, en: string, one: Bilingual = { nl, en }): UnitWords {
  return { one, many: { nl, en }, heading: { nl, en } }
}
