import type { Locale } from '../base/locale.ts'

/** Calendars for other programs. */
const nl = {
  regionName: (region: string) => `Bijeenkomsten in ${region}`,
  bodyName: (body: string) => `Bijeenkomsten van ${body}`,
  myName: 'Mijn agenda op Noaber',
  todo: (what: string) => `Klaar vandaag: ${what}`,
  cancelled: (title: string) => `Afgelast: ${title}`,
  // One's own page.
  title: 'Mijn agenda',
  lead: 'Zet uw bijeenkomsten en acties in uw eigen agenda. Die blijft vanzelf bij.',
  none: 'U hebt nog geen adres voor uw agenda.',
  make: 'Maak een adres',
  address: 'Uw eigen adres',
  addressHelp:
    'Kopieer dit adres. Kies in uw agenda (Outlook, Google, Apple of een ander programma) voor abonneren op een agenda, en plak het daar.',
  secret: 'Wie dit adres heeft, ziet wat u doet. Deel het niet.',
  renew: 'Maak een nieuw adres',
  renewHelp: 'Het oude adres werkt dan niet meer.',
  stop: 'Haal het adres weg',
  done: { gemaakt: 'Uw adres is klaar.', weg: 'Het adres werkt niet meer.' },
  doneTitle: 'Gelukt',
  add: 'Zet in uw agenda',
  followRegion: 'Zet alle bijeenkomsten in uw agenda',
  followBody: 'Zet deze bijeenkomsten in uw agenda',
}
export type CalendarTexts = typeof nl

const en: CalendarTexts = {
  regionName: (region) => `Meetings in ${region}`,
  bodyName: (body) => `Meetings of ${body}`,
  myName: 'My calendar on Noaber',
  todo: (what) => `Ready today: ${what}`,
  cancelled: (title) => `Cancelled: ${title}`,
  title: 'My calendar',
  lead: 'Put your meetings and actions in your own calendar. It keeps up by itself.',
  none: 'You have no address for your calendar yet.',
  make: 'Make an address',
  address: 'Your own address',
  addressHelp:
    'Copy this address. In your calendar (Outlook, Google, Apple or another program) choose to subscribe to a calendar, and paste it there.',
  secret: 'Whoever has this address sees what you do. Do not share it.',
  renew: 'Make a new address',
  renewHelp: 'The old address no longer works then.',
  stop: 'Take the address away',
  done: { gemaakt: 'Your address is ready.', weg: 'The address no longer works.' },
  doneTitle: 'Done',
  add: 'Put in your calendar',
  followRegion: 'All meetings in your calendar',
  followBody: 'Put these meetings in your calendar',
}

export const calendarTexts: Readonly<Record<Locale, CalendarTexts>> = { nl, en }
