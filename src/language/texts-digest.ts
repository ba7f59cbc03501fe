import type { Locale } from '../base/locale.ts'

/** Texts of the weekly digest. */
const nl = {
  subject: 'Wat er deze week veranderde',
  greeting: (name: string) => `Beste ${name},`,
  lead: 'Dit veranderde er vorige week bij wat u volgt.',
  actions: {
    create: 'is nieuw',
    update: 'is gewijzigd',
    remove: 'is weggehaald',
    restore: 'is teruggezet',
    link: 'heeft andere verbanden',
    seat: 'heeft andere zetels',
    mandate: 'heeft andere mandaten',
    other: 'is bijgewerkt',
  },
  times: (count: string) => `${count} keer`,
  more: (count: string) => `En nog ${count} andere.`,
  button: 'Ga naar Noaber',
  closing: 'U krijgt dit bericht omdat u deze onderdelen volgt.',
  off: (address: string) => `Geen wekelijks bericht meer? Zet het hier uit: ${address}`,
}
export type DigestTexts = typeof nl

const en: DigestTexts = {
  subject: 'What changed this week',
  greeting: (name) => `Dear ${name},`,
  lead: 'This changed last week in what you follow.',
  actions: {
    create: 'is new',
    update: 'was changed',
    remove: 'was removed',
    restore: 'was put back',
    link: 'is linked differently',
    seat: 'has other seats',
    mandate: 'has other mandates',
    other: 'was updated',
  },
  times: (count) => `${count} times`,
  more: (count) => `And ${count} more.`,
  button: 'Go to Noaber',
  closing: 'You get this message because you follow these.',
  off: (address) => `No weekly message any more? Turn it off here: ${address}`,
}

export const digestTexts: Readonly<Record<Locale, DigestTexts>> = { nl, en }
