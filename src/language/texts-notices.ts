import type { Locale } from '../base/locale.ts'

/** What whoever runs the site must know of its settings: on `/beheer`, and in the log at start. */
const nl = {
  'example-accounts': {
    title: 'Inloggen als voorbeeldpersoon staat aan',
    text: 'Wie op deze computer /inloggen opent, kan met één klik inloggen als voorbeeldpersoon, ook als sitebeheerder. Laat nooit een proxy bezoekers van buiten naar deze site sturen zonder NOABER_SITE te zetten: met NOABER_SITE of NOABER_PROXY staat dit uit.',
  },
  'no-contact': {
    title: 'Niemand weet bij wie vragen over privacy horen',
    text: 'Op /privacy en /toegankelijkheid staat nu niet wie de site beheert. Zet NOABER_CONTACT op een mailadres of een webadres van uw organisatie en start de site opnieuw.',
  },
  'no-site-address': {
    title: 'De site weet haar eigen adres niet',
    text: 'Links in berichten werken dan alleen op deze computer, en sleutels om in te loggen ook. Zet NOABER_SITE op het adres dat bezoekers gebruiken en start de site opnieuw.',
  },
}

const en: typeof nl = {
  'example-accounts': {
    title: 'Signing in as an example person is on',
    text: 'Whoever opens /inloggen on this computer can sign in with one click as an example person, the operator among them. Never let a proxy send visitors from elsewhere to this site without setting NOABER_SITE: with NOABER_SITE or NOABER_PROXY this is off.',
  },
  'no-contact': {
    title: 'Nobody knows whom to ask about privacy',
    text: 'The pages /privacy and /toegankelijkheid do not say who runs the site. Set NOABER_CONTACT to a mail or web address of your organisation and start the site again.',
  },
  'no-site-address': {
    title: 'The site does not know its own address',
    text: 'Links in messages then work on this computer only, and so do passkeys. Set NOABER_SITE to the address that visitors use and start the site again.',
  },
}

export const noticeTexts: Readonly<Record<Locale, typeof nl>> = { nl, en }
