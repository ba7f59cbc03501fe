import type { Locale } from '../base/locale.ts'

/** What is wrong with a text that somebody typed. */
const nl = {
  missing: (label: string) => `Vul iets in bij “${label}”.`,
  tooLong: (label: string, max: number) =>
    `De tekst bij “${label}” is te lang. U kunt hier ${max} tekens gebruiken.`,
  unseen: (label: string) =>
    `In de tekst bij “${label}” staan tekens die niet te zien zijn. Typ de tekst opnieuw.`,
  bsn: (label: string) =>
    `Dit lijkt op een burgerservicenummer (BSN), bij “${label}”. Zo’n nummer mag hier niet staan. Haal het weg.`,
}
export type FreeTextTexts = typeof nl

const en: FreeTextTexts = {
  missing: (label) => `Fill in “${label}”.`,
  tooLong: (label, max) => `The text at “${label}” is too long. You can use ${max} characters here.`,
  unseen: (label) => `The text at “${label}” has characters that cannot be seen. Type it again.`,
  bsn: (label) =>
    `This looks like a citizen service number (BSN), at “${label}”. Such a number must not be here. Take it out.`,
}

export const freeTextTexts: Readonly<Record<Locale, FreeTextTexts>> = { nl, en }
