import type { Locale } from '../base/locale.ts'

const nl = {
  title: 'Inloggen',
  lead: 'Vul uw e-mailadres in. Wij mailen u een link waarmee u binnenkomt. Een wachtwoord is niet nodig.',
  email: 'E-mailadres',
  mailMe: 'Mail mij een link',
  badEmail: 'Vul een heel e-mailadres in, zoals naam@organisatie.nl.',
  noAccount: 'Hebt u nog geen account? Vraag de programmamanager van uw regio om een uitnodiging.',
  sentTitle: 'Kijk in uw mail',
  sentLead: 'Is dit adres bij ons bekend, dan krijgt u binnen een paar minuten een mail met een link.',
  sentHelp:
    'De link werkt één keer, een kwartier lang. Geen mail? Kijk bij ongewenste mail, of vraag een nieuwe link.',
  again: 'Vraag een nieuwe link',
  linkTitle: 'U bent er bijna',
  linkLead: 'Klik op de knop om in te loggen.',
  enter: 'Log in',
  goneTitle: 'Deze link werkt niet meer',
  goneLead:
    'Een link werkt één keer en maar een beperkte tijd. Misschien is de link al gebruikt, is hij verlopen of is hij niet helemaal overgenomen.',
  operatorGone:
    'Beheert u deze site? Maak dan een nieuwe link met de opdracht: npm run noaber -- operator link',
  examples: 'Voorbeeldaccounts',
  examplesWhy:
    'Alleen op deze computer, zolang de voorbeeldregio’s zijn geladen. Deze mensen zijn verzonnen.',
  enterAs: (name: string, role: string) => `Log in als ${name} (${role})`,
  operator: 'beheerder van de site',
  subject: 'Uw link om in te loggen',
  letter: 'U vroeg een link om in te loggen. Hij werkt één keer, een kwartier lang.',
  closing: 'Vroeg u dit niet? Dan hoeft u niets te doen.',
  sessionsTitle: 'Waar u bent ingelogd',
  sessionsLead: 'Herkent u een apparaat niet, log het dan hier uit.',
  thisOne: 'dit apparaat',
  unknownDevice: 'Onbekend apparaat',
  lastUsed: (when: string) => `laatst gebruikt op ${when}`,
  since: (when: string) => `ingelogd sinds ${when}`,
  end: (device: string) => `Log uit: ${device}`,
  endOthers: 'Log overal elders uit',
  ended: 'Dat is gedaan.',
  endedTitle: 'Uitgelogd',
  signOut: 'Log uit op dit apparaat',
}
export type SignInTexts = typeof nl

const en: SignInTexts = {
  title: 'Sign in',
  lead: 'Fill in your e-mail address. We mail you a link that lets you in. You need no password.',
  email: 'E-mail address',
  mailMe: 'Mail me a link',
  badEmail: 'Fill in a whole e-mail address, such as name@organisation.nl.',
  noAccount: 'No account yet? Ask the programme manager of your region for an invitation.',
  sentTitle: 'Look in your mail',
  sentLead: 'If we know this address, you get a mail with a link within a few minutes.',
  sentHelp:
    'The link works once, for fifteen minutes. No mail? Look in your spam folder, or ask for a new link.',
  again: 'Ask for a new link',
  linkTitle: 'You are almost there',
  linkLead: 'Press the button to sign in.',
  enter: 'Sign in',
  goneTitle: 'This link no longer works',
  goneLead:
    'A link works once and for a limited time. It may have been used, it may have expired, or part of it may be missing.',
  operatorGone: 'Do you run this site? Make a new link with the command: npm run noaber -- operator link',
  examples: 'Example accounts',
  examplesWhy: 'Only on this computer, while the example regions are loaded. These people are invented.',
  enterAs: (name, role) => `Sign in as ${name} (${role})`,
  operator: 'operator of the site',
  subject: 'Your link to sign in',
  letter: 'You asked for a link to sign in. It works once, for fifteen minutes.',
  closing: 'Did you not ask for this? Then you need do nothing.',
  sessionsTitle: 'Where you are signed in',
  sessionsLead: 'Is there a device that you do not know? Sign it out here.',
  thisOne: 'this device',
  unknownDevice: 'Unknown device',
  lastUsed: (when) => `last used on ${when}`,
  since: (when) => `signed in since ${when}`,
  end: (device) => `Sign out: ${device}`,
  endOthers: 'Sign out everywhere else',
  ended: 'That is done.',
  endedTitle: 'Signed out',
  signOut: 'Sign out on this device',
}

export const signInTexts: Readonly<Record<Locale, SignInTexts>> = { nl, en }
