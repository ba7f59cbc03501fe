import type { Bilingual, Locale } from '../base/locale.ts'

/** Divisions of the country that others drew. */
const divisionNames: Readonly<Record<string, Bilingual>> = {
  zorgkantoor: { nl: 'zorgkantoorregio', en: 'care office region' },
  ggd: { nl: 'GGD-regio', en: 'public health region' },
  arbeidsmarkt: { nl: 'arbeidsmarktregio', en: 'labour market region' },
  corop: { nl: 'COROP-gebied', en: 'COROP area' },
}

/** What a division of this kind is called; its own word when we have none. */
export function divisionWords(kind: string, locale: Locale): string {
  return divisionNames[kind]?.[locale] ?? kind
}

const nl = {
  validity: (from: string, until: string | undefined) =>
    until === undefined
      ? `Deze indeling geldt sinds ${from}, voor zover wij weten.`
      : `Deze indeling gold van ${from} tot en met ${until}.`,
  membersTitle: 'Welke gemeenten horen hierbij?',
}
const en: typeof nl = {
  validity: (from, until) =>
    until === undefined
      ? `This division has been in force since ${from}, as far as we know.`
      : `This division was in force from ${from} to ${until}.`,
  membersTitle: 'Which municipalities belong to it?',
}
export const divisionTexts = { nl, en }
