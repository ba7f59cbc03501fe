/**
 * Published reference values for rates and intervals: a small factual excerpt.
 *
 * Source: test workbooks of the R package PHEindicatormethods (UK Health Security Agency), tests/testthat, commit
 * 093fd288; data Crown copyright, Open Government Licence v3. Left out: the row `testdata_1976`, whose 99.8 % limits are
 * printed ten times too large. Order: low and high at 95 %, low and high at 99.8 %.
 */
type Limits = readonly [low95: number, high95: number, low998: number, high998: number]

/** Wilson: count, total, limits [fraction]. */
export const publishedShares: readonly (readonly [number, number, Limits])[] = [
  [1, 100, [0.0017674320641406511, 0.054486196178705294, 0.000873065697299977, 0.1045544528370582]],
  [65, 100, [0.5525444329688797, 0.7363575175690247, 0.4954946574070431, 0.7783540614089697]],
  [9856, 12345, [0.7912101752909069, 0.8053640073614909, 0.7869924108419063, 0.8093061412589626]],
  [
    7776456,
    7564336677,
    [0.0010273201001641094, 0.0010287644578977231, 0.0010269040118442213, 0.0010291812992698397],
  ],
  [999, 3456, [0.27418951080009873, 0.30440389662818057, 0.26583995768074953, 0.3134475449279985]],
]

/** Crude rates per 100: events, population, limits; exact below 10 events, Byar from there. */
export const publishedRates: readonly (readonly [number, number, Limits])[] = [
  [1, 100, [0.025317807984289897, 5.571643390938898, 0.0010005003335835344, 9.233413476451585]],
  [5, 100, [1.62348639011842, 11.668332079322669, 0.739371731917839, 16.454745203680105]],
  [20, 100, [12.211428834875937, 30.889880369197066, 8.922802365144193, 38.08503562504191]],
  [7776456, 7564336677, [0.10273196005302074, 0.10287648334092832, 0.102690317308454, 0.10291817639509068]],
  [250, 220, [99.98494738532877, 128.63114487455783, 92.71000554438953, 137.6512377214746]],
]

/** Byar at 95 % for one event, and at 99.8 % for 10 [count]. */
export const publishedByar = {
  oneAt95: [0.01307213290150435, 5.5637555824752605],
  tenAt998: [2.916318374695686, 24.193724927880535],
} as const

/** Mean of eight measurements with Student-t limits. */
export const publishedMean = {
  values: [33.09375, 48.38596, 64.83495, 67.98475, 22.93556, 71.23587, 38.78465, 82.37927],
  mean: 53.704345,
  limits: [36.168325241336504, 71.24036475866352, 18.216705294788838, 89.19198470521118] as Limits,
} as const

/** Ages 0-4 to 90+: people of the area, events in two versions of it, events and people of the reference. */
export const standardisationInput = {
  population: [636, 558, 609, 543, 384, 594, 669, 843, 660, 576, 606, 522, 426, 273, 300, 288, 153, 123, 207],
  big: [127, 25, 18, 21, 12, 27, 48, 27, 29, 32, 32, 34, 45, 65, 38, 68, 74, 82, 91],
  small: [12, 4, 3, 2, 3, 4, 8, 2, 2, 3, 4, 5, 6, 8, 5, 6, 5, 5, 4],
  tiny: [0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 1, 0, 0, 1, 1, 2, 3],
  referenceEvents: [
    10303, 2824, 0, 3615, 3641, 3490, 3789, 3213, 3031, 2771, 3089, 3490, 3595, 4745, 5514, 7125, 5694, 6210,
    5757,
  ],
  referencePopulation: [
    50520, 57173, 60213, 54659, 44345, 50128, 62163, 67423, 62899, 55463, 60479, 49974, 44140, 40888, 37239,
    30819, 18136, 15325, 13918,
  ],
} as const

/** Directly standardised rates per 10,000 on ESP2013, Dobson limits. */
export const publishedDirect = {
  big: [1043.0247991469423, [971.770906798568, 1117.894091547925, 932.3287880219904, 1162.0595999522059]],
  small: [110.3212025300104, [87.7455767536709, 136.70882227251795, 76.36420357939879, 153.00328948244763]],
} as const satisfies Record<string, readonly [number, Limits]>

/** Indirect: expected events, reference rate and rate per 100,000, ratio. */
export const publishedIndirect = {
  expected: 835.8835612311743,
  referenceRate: 9349.88309221102,
  big: [10011.137622091057, [9365.91600297888, 10689.097582910616, 9008.7578618655, 11089.02718538338]],
  tiny: [100.6706576523123, [46.03303513307893, 191.10426659054028, 27.43190862554234, 253.4369635219236]],
  ratioSmall: [
    0.10886683770400503,
    [0.08765040101829405, 0.1336657632841891, 0.07695425528392111, 0.14897920510466744],
  ],
} as const satisfies Record<string, number | readonly [number, Limits]>
