import type { MeasureMapping, TableMapping } from '../mapping.ts'
import { measure } from './measure.ts'

const sinceAll = [2012, 2016, 2020]
const since2016 = [2016, 2020]

/** Columns of 50090NED, the indicator they belong to, and the years that have them (the others are empty throughout). */
const columns: readonly (readonly [column: string, stem: string, years: readonly number[]])[] = [
  ['ErvarenGezondheidGoedZeerGoed_4', 'good-health', sinceAll],
  ['VoldoetAanBeweegrichtlijn_5', 'enough-exercise', since2016],
  ['WekelijkseSporters_6', 'weekly-sports', since2016],
  ['Ondergewicht_7', 'underweight', sinceAll],
  ['NormaalGewicht_8', 'normal-weight', sinceAll],
  ['Overgewicht_9', 'overweight', sinceAll],
  ['ErnstigOvergewicht_10', 'obesity', sinceAll],
  ['Roker_11', 'smokers', sinceAll],
  ['VoldoetAanAlcoholRichtlijn_12', 'alcohol-guideline', since2016],
  ['Drinker_13', 'drinkers', sinceAll],
  ['ZwareDrinker_14', 'heavy-drinkers', sinceAll],
  ['OvermatigeDrinker_15', 'excessive-drinkers', sinceAll],
  ['EenOfMeerLangdurigeAandoeningen_16', 'long-term-condition', since2016],
  ['BeperktVanwegeGezondheid_17', 'limited-by-health', [2020]],
  ['ErnstigBeperktVanwegeGezondheid_18', 'severely-limited-by-health', [2020]],
  ['LangdurigeZiekteEnBeperkt_19', 'ill-and-limited', [2020]],
  ['EenOfMeerLichamelijkeBeperkingen_20', 'physical-limitation', sinceAll],
  ['BeperkingInHoren_21', 'hearing-limitation', sinceAll],
  ['BeperkingInZien_22', 'seeing-limitation', sinceAll],
  ['BeperkingInBewegen_23', 'moving-limitation', sinceAll],
  ['MatigHoogRisicoOpAngstOfDepressie_24', 'anxiety-or-depression-risk', sinceAll],
  ['HoogRisicoOpAngstOfDepressie_25', 'high-anxiety-or-depression-risk', sinceAll],
  ['HeelVeelStressInAfgelopen4Weken_26', 'high-stress', [2020]],
  ['MatigVeelRegieOverEigenLeven_27', 'control-over-life', since2016],
  ['Eenzaam_28', 'lonely', sinceAll],
  ['ErnstigZeerErnstigEenzaam_29', 'severely-lonely', sinceAll],
  ['EmotioneelEenzaam_30', 'emotionally-lonely', sinceAll],
  ['SociaalEenzaam_31', 'socially-lonely', since2016],
  ['Mantelzorger_32', 'informal-carers', sinceAll],
  ['Vrijwilligerswerk_33', 'volunteers', since2016],
  ['ErnstigeGeluidhinderDoorBuren_37', 'severe-noise-from-neighbours', [2020]],
  ['MoeiteMetRondkomen_38', 'difficulty-making-ends-meet', sinceAll],
]

const ages = { '18-plus': '20300', '65-plus': '80200' } as const

/**
 * `rivm-50090ned-<year>-<age>.csv`: all years are on the division of 2020.
 *
 * A blank has two causes. A measure that was not asked in a year has a wholly empty column: it is not mapped for that
 * year, so the year has no column. Any other blank is an area too small to publish: `suppressed`.
 * Three columns (walking and cycling to school or work) are empty in every year.
 */
const yearly = (year: number, age: keyof typeof ages): TableMapping => ({
  source: '50090NED',
  vintage: 2020,
  area: 'WijkenEnBuurten',
  period: { column: 'Perioden' },
  keep: { Leeftijd: [ages[age]], Marges: ['MW00000'] },
  blank: 'suppressed',
  measures: columns
    .filter(([, , years]) => years.includes(year))
    .map(([column, stem]): MeasureMapping => measure(column, `${stem}-${age}`, { status: 'estimate' })),
})

export const health2012Adults = yearly(2012, '18-plus')
export const health2012Older = yearly(2012, '65-plus')
export const health2016Adults = yearly(2016, '18-plus')
export const health2016Older = yearly(2016, '65-plus')
export const health2020Adults = yearly(2020, '18-plus')
export const health2020Older = yearly(2020, '65-plus')

/**
 * `rivm-50150ned-goed-ervaren-gezondheid.csv`: a column per year, on the division of 2024, without districts.
 *
 * A revised series with an indicator of its own: it may not be joined with `good-health-18-plus`. Only 11,750 of the
 * 14,574 neighbourhoods have a row; the others are too small to publish.
 */
export const perceivedHealthYears = [2012, 2016, 2020, 2022, 2024] as const
export const perceivedHealth: readonly TableMapping[] = perceivedHealthYears.map((year) => ({
  source: '50150NED',
  vintage: 2024,
  area: 'regiocode',
  period: year,
  blank: 'suppressed',
  absent: 'suppressed',
  measures: [measure(String(year), 'perceived-health-18-plus', { status: 'estimate' })],
}))
