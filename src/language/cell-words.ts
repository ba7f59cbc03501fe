import type { Bilingual } from '../base/locale.ts'

/** Why a value is missing, as in `figures/cell.ts` (which comes later in the house). */
export type MissingName =
  | 'suppressed'
  | 'not-collected'
  | 'not-applicable'
  | 'not-yet-published'
  | 'withdrawn'
  | 'unreadable'
  | 'redivided'

/** How certain a value is, as in `figures/cell.ts`. */
export type StatusName = 'final' | 'provisional' | 'estimate' | 'forecast'

interface StateWords {
  /** One or two words, in a cell of a table or beside a value. */
  readonly short: Bilingual
  /** A plain sentence that says why. */
  readonly why: Bilingual
}

export const missingWords: Readonly<Record<MissingName, StateWords>> = {
  suppressed: {
    short: { nl: 'te klein om te tonen', en: 'too small to show' },
    why: {
      nl: 'De bron toont dit cijfer niet. Het gaat om zo weinig mensen dat u zou kunnen zien over wie het gaat.',
      en: 'The source does not show this figure. It is about so few people that you might see who they are.',
    },
  },
  'not-collected': {
    short: { nl: 'niet gemeten', en: 'not measured' },
    why: {
      nl: 'De bron heeft dit in dit jaar of voor dit gebied niet gemeten.',
      en: 'The source did not measure this in this year or for this area.',
    },
  },
  'not-applicable': {
    short: { nl: 'niet van toepassing', en: 'does not apply' },
    why: {
      nl: 'Dit cijfer kan hier niet bestaan. Er is bijvoorbeeld niemand om te tellen.',
      en: 'This figure cannot exist here. For example, there is nobody to count.',
    },
  },
  'not-yet-published': {
    short: { nl: 'nog niet bekend', en: 'not yet published' },
    why: {
      nl: 'De bron heeft dit cijfer nog niet bekendgemaakt.',
      en: 'The source has not published this figure yet.',
    },
  },
  withdrawn: {
    short: { nl: 'teruggetrokken', en: 'withdrawn' },
    why: {
      nl: 'De bron heeft dit cijfer eerst getoond en daarna teruggetrokken.',
      en: 'The source published this figure first and withdrew it later.',
    },
  },
  unreadable: {
    short: { nl: 'niet leesbaar', en: 'not readable' },
    why: {
      nl: 'Wat de bron hier geeft, is geen getal. Daarom tonen we niets.',
      en: 'What the source gives here is not a number. So we show nothing.',
    },
  },
  redivided: {
    short: { nl: 'andere grenzen', en: 'other borders' },
    why: {
      nl: 'Dit gebied bestond toen nog niet, of had andere grenzen. Daarom is er geen cijfer dat we mogen vergelijken.',
      en: 'This area did not exist then, or had other borders. So there is no figure that we may compare.',
    },
  },
}

export const statusWords: Readonly<Record<StatusName, StateWords>> = {
  final: {
    short: { nl: 'definitief', en: 'final' },
    why: {
      nl: 'De bron verandert dit cijfer niet meer.',
      en: 'The source will not change this figure any more.',
    },
  },
  provisional: {
    short: { nl: 'voorlopig', en: 'provisional' },
    why: {
      nl: 'De bron kan dit cijfer nog iets aanpassen.',
      en: 'The source may still change this figure a little.',
    },
  },
  estimate: {
    short: { nl: 'schatting', en: 'estimate' },
    why: {
      nl: 'Dit cijfer komt uit een model of een steekproef. Het echte cijfer kan iets hoger of lager zijn.',
      en: 'This figure comes from a model or a sample. The real figure may be a little higher or lower.',
    },
  },
  forecast: {
    short: { nl: 'verwachting', en: 'forecast' },
    why: {
      nl: 'Dit cijfer gaat over de toekomst. Hoe verder weg, hoe onzekerder.',
      en: 'This figure is about the future. The further away, the less certain.',
    },
  },
}

/** Said with a value that was moved from old borders to today’s. */
export const restatedWords: StateWords = {
  short: { nl: 'op de grenzen van nu', en: 'on today’s borders' },
  why: {
    nl: 'De grenzen zijn veranderd. We hebben dit cijfer omgerekend naar de grenzen van nu.',
    en: 'The borders have changed. We converted this figure to today’s borders.',
  },
}
