import type { Bilingual } from '../../base/locale.ts'

/** Wording and source lists that many indicators share. */

export const firstOfJanuary: Bilingual = { nl: '1 januari van het jaar', en: '1 January of the year' }
export const wholeYear: Bilingual = { nl: 'het hele jaar', en: 'the whole year' }
export const endOfYear: Bilingual = { nl: '31 december van het jaar', en: '31 December of the year' }
export const autumn: Bilingual = {
  nl: 'het najaar van het jaar, toen de vragenlijst is afgenomen',
  en: 'the autumn of the year, when the survey was held',
}
export const duringYear: Bilingual = {
  nl: 'een peildatum in het jaar; die verschilt per voorziening',
  en: 'a reference date in the year; it differs by facility',
}

/** Key figures of districts and neighbourhoods, newest first. */
export const kwb = ['85984NED', '85618NED', '85318NED', '85039NED'] as const
/** The key figures by municipality that come with the map of districts and neighbourhoods, per year. */
export const maps = (first: number, ...rest: number[]): readonly [string, ...string[]] => [
  `wijk-en-buurtkaart-${first}`,
  ...rest.map((year) => `wijk-en-buurtkaart-${year}`),
]

export const roundedCounts: Bilingual = {
  nl: 'Aantallen in wijken en buurten zijn afgerond op 5. In 2012 geldt dat ook voor gemeenten.',
  en: 'Counts in districts and neighbourhoods are rounded to 5. In 2012 this also holds for municipalities.',
}
export const roundedShares: Bilingual = {
  nl: 'In 2012, 2017, 2019 en 2020 is het percentage afgerond op hele procenten. In wijken en buurten zijn de aantallen afgerond op 5.',
  en: 'In 2012, 2017, 2019 and 2020 the percentage is rounded to whole per cent. In districts and neighbourhoods counts are rounded to 5.',
}
export const derivedShares: Bilingual = {
  nl: 'Berekend uit aantallen. In wijken en buurten zijn die afgerond op 5, dus kleine gebieden zijn onzeker.',
  en: 'Calculated from counts. In districts and neighbourhoods these are rounded to 5, so small areas are uncertain.',
}
export const ageDetail: Bilingual = {
  nl: 'Alleen voor 2006, 2015, 2018, 2019 en 2021, en niet per wijk of buurt. Het cijfer van 2021 is opgeteld uit afgeronde aantallen per postcode.',
  en: 'Only for 2006, 2015, 2018, 2019 and 2021, and not by district or neighbourhood. The figure of 2021 is added up from rounded counts by postcode.',
}
export const householdBreak: Bilingual = {
  nl: 'In 2014 is de telling veranderd: ongeveer 35.000 mensen tellen sindsdien niet meer als alleenwonend. Aantallen in wijken en buurten zijn afgerond op 5.',
  en: 'The count changed in 2014: about 35,000 people no longer count as living alone. Counts in districts and neighbourhoods are rounded to 5.',
}
export const wholePercent: Bilingual = {
  nl: 'Het percentage is afgerond op hele procenten.',
  en: 'The percentage is rounded to whole per cent.',
}
export const municipalitiesOnly: Bilingual = {
  nl: 'Alleen per gemeente.',
  en: 'By municipality only.',
}
export const modelEstimate: Bilingual = {
  nl: 'Dit is een schatting met een rekenmodel, geen telling. Het gaat om de wijken en buurten van 2020. Marges zijn niet bekend, dus kleine verschillen zeggen niets.',
  en: 'This is an estimate by a model, not a count. It is about the districts and neighbourhoods of 2020. Margins are unknown, so small differences mean nothing.',
}
export const roadDistance: Bilingual = {
  nl: 'Dit is een gemiddelde over de weg, met de auto. Het zegt niets over het aanbod of de drukte ter plaatse.',
  en: 'This is an average by road, by car. It says nothing about what is offered there or how busy it is.',
}
export const incomeLimits: Bilingual = {
  nl: 'Voor kleine gebieden is het inkomen geheim of nog niet bekend. In 2017 tot en met 2019 is het afgerond op duizenden euro.',
  en: 'For small areas income is secret or not yet known. In 2017 to 2019 it is rounded to thousands of euros.',
}

export const medianReason: Bilingual = {
  nl: 'Een mediaan is het middelste van alle huishoudens. Medianen van gebieden kun je niet optellen of middelen.',
  en: 'A median is the middle of all households. Medians of areas cannot be added up or averaged.',
}
export const meanReason: Bilingual = {
  nl: 'We weten niet over hoeveel mensen dit gemiddelde gaat. Daarom kunnen we gebieden niet samennemen.',
  en: 'We do not know how many people this average is about. So we cannot combine areas.',
}
export const classReason: Bilingual = {
  nl: 'Dit is een klasse, geen hoeveelheid. Een gemiddelde van klassen betekent niets.',
  en: 'This is a class, not an amount. An average of classes means nothing.',
}
export const nationalReason: Bilingual = {
  nl: 'Dit cijfer bestaat alleen voor heel Nederland.',
  en: 'This figure exists for the whole country only.',
}

/** As `modelEstimate`; the number of adults is not known by district, so 15 and over is the nearest weight. */
export const modelEstimateAdults: Bilingual = {
  nl: `${modelEstimate.nl} Gebieden zijn samengenomen met het aantal inwoners van 15 jaar of ouder.`,
  en: `${modelEstimate.en} Areas are combined with the number of residents aged 15 or over.`,
}
