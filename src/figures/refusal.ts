import type { Bilingual } from '../base/locale.ts'

/**
 * Why a calculation gives no answer. A rule returns this as a value; it never guesses and never throws.
 *
 * The texts stand beside the codes, complete by type, because every place that shows a figure must be able to say
 * why there is none.
 */
export const refusals = {
  'bad-input': {
    nl: 'De getallen passen niet bij elkaar, dus hier is niets mee te berekenen.',
    en: 'The numbers do not fit together, so nothing can be calculated from them.',
  },
  'nobody-observed': {
    nl: 'Er is niemand in deze groep, dus er is geen aandeel te berekenen.',
    en: 'There is nobody in this group, so no share can be calculated.',
  },
  'too-few-events': {
    nl: 'Er zijn minder dan 10 gevallen. Daarmee is geen betrouwbaar cijfer te berekenen.',
    en: 'There are fewer than 10 events, too few for a reliable rate.',
  },
  'too-few-values': {
    nl: 'Er zijn te weinig waarden voor deze berekening.',
    en: 'There are too few values for this calculation.',
  },
  'no-spread': {
    nl: 'Alle waarden zijn gelijk, dus er is geen verschil om te meten.',
    en: 'All values are the same, so there is no difference to measure.',
  },
  'too-few-years': {
    nl: 'Voor een trend zijn vijf jaren nodig. Die zijn er niet.',
    en: 'A trend needs five years, and there are not that many.',
  },
  'years-not-consecutive': {
    nl: 'De laatste vijf cijfers zijn niet van vijf jaren achter elkaar.',
    en: 'The last five figures are not of five successive years.',
  },
  'no-limits': {
    nl: 'De marge van dit cijfer is niet bekend, dus we weten niet of een verschil echt is.',
    en: 'The margin of this figure is unknown, so we cannot tell whether a difference is real.',
  },
  'limits-without-width': {
    nl: 'De marge van een van de cijfers is te grof afgerond om een trend te berekenen.',
    en: 'The margin of one of the figures is rounded too coarsely to calculate a trend.',
  },
  'count-at-limit': {
    nl: 'In een van de jaren telt niemand of iedereen mee. Dan is de trend niet te berekenen.',
    en: 'In one of the years nobody or everybody counts, so the trend cannot be calculated.',
  },
  'model-estimate': {
    nl: 'Dit is een schatting met een model. Die is niet bedoeld om jaren te vergelijken.',
    en: 'This is a model estimate, which is not meant for comparing years.',
  },
  'same-area': {
    nl: 'Een gebied wordt niet met zichzelf vergeleken.',
    en: 'An area is not compared with itself.',
  },
  'value-missing': {
    nl: 'Voor dit gebied is er geen cijfer.',
    en: 'There is no figure for this area.',
  },
  'benchmark-missing': {
    nl: 'Er is geen cijfer om mee te vergelijken.',
    en: 'There is no figure to compare with.',
  },
  'too-much-weight-missing': {
    nl: 'Er ontbreken te veel onderdelen voor een score.',
    en: 'Too many parts are missing for a score.',
  },
  'not-positive': {
    nl: 'Dit gemiddelde kan alleen met waarden boven nul.',
    en: 'This mean needs values above zero.',
  },
  'no-shared-features': {
    nl: 'Er zijn geen kenmerken die van genoeg gebieden bekend zijn.',
    en: 'There are no features that are known for enough areas.',
  },
} as const satisfies Record<string, Bilingual>

export type RefusalReason = keyof typeof refusals

export interface Refusal {
  readonly refused: RefusalReason
}

export function refuse(reason: RefusalReason): Refusal {
  return { refused: reason }
}

/** True when a calculation gave no answer; narrows the type of what it returned. */
export function isRefused(outcome: object): outcome is Refusal {
  return 'refused' in outcome
}
