import type { Locale } from '../base/locale.ts'

/** Writing to a person by their page, and their answer. */
const nl = {
  title: (name: string) => `Stuur ${name} een bericht`,
  lead: 'Uw bericht gaat per e-mail. U ziet elkaars e-mailadres niet.',
  name: 'Uw naam',
  email: 'Uw e-mailadres',
  emailHelp: 'Alleen om u het antwoord te sturen. De ander ziet het niet.',
  text: 'Uw bericht',
  textHelp: 'Schrijf geen burgerservicenummer en niets over iemands gezondheid op.',
  send: 'Versturen',
  wrongEmail: 'Vul een e-mailadres in, zoals naam@voorbeeld.nl.',
  tooManyLinks: 'In uw bericht staan meer dan twee links. Haal er een paar weg.',
  tooFast: 'Dit ging te snel, of de pagina stond te lang open. Verstuur het nog een keer.',
  doneTitle: 'Verstuurd',
  sent: 'Uw bericht is verstuurd. Het antwoord komt per e-mail.',
  answerTitle: (name: string) => `Antwoord aan ${name}`,
  answer: 'Uw antwoord',
  answered: 'Uw antwoord is verstuurd.',
  goneTitle: 'Op dit bericht kunt u niet meer antwoorden',
  gone: 'Een bericht kan 90 dagen worden beantwoord, hoogstens vijf keer.',
  noMail: (name: string) => `${name} heeft hier nog geen e-mailadres, en kan dus geen bericht krijgen.`,
  letterSubject: (name: string) => `Bericht van ${name}`,
  letterIntro: (name: string) => `${name} schreef u via uw pagina:`,
  letterButton: 'Antwoorden',
  letterWhy:
    'U krijgt dit omdat mensen u via deze site een bericht mogen sturen. Uw e-mailadres is niet getoond.',
  answerSubject: (name: string) => `Antwoord van ${name}`,
  answerIntro: (name: string) => `${name} antwoordt op uw bericht:`,
  answerWhy: 'U kunt niet op deze e-mail antwoorden. Stuur een nieuw bericht via de pagina van deze persoon.',
}
export type ContactTexts = typeof nl

const en: ContactTexts = {
  title: (name) => `Send ${name} a message`,
  lead: 'Your message goes by e-mail. You do not see each other’s address.',
  name: 'Your name',
  email: 'Your e-mail address',
  emailHelp: 'Only to send you the answer. The other does not see it.',
  text: 'Your message',
  textHelp: 'Write no citizen service number and nothing about anybody’s health.',
  send: 'Send',
  wrongEmail: 'Fill in an e-mail address, such as name@example.org.',
  tooManyLinks: 'Your message has more than two links. Take some out.',
  tooFast: 'This went too fast, or the page was open too long. Send it once more.',
  doneTitle: 'Sent',
  sent: 'Your message was sent. The answer comes by e-mail.',
  answerTitle: (name) => `Answer to ${name}`,
  answer: 'Your answer',
  answered: 'Your answer was sent.',
  goneTitle: 'You cannot answer this message any more',
  gone: 'A message can be answered for 90 days, five times at most.',
  noMail: (name) => `${name} has no e-mail address here yet, and so cannot get a message.`,
  letterSubject: (name) => `Message from ${name}`,
  letterIntro: (name) => `${name} wrote to you by your page:`,
  letterButton: 'Answer',
  letterWhy: 'You get this because people may write to you by this site. Your e-mail address was not shown.',
  answerSubject: (name) => `Answer from ${name}`,
  answerIntro: (name) => `${name} answers your message:`,
  answerWhy: 'You cannot answer this e-mail. Send a new message by the page of this person.',
}

export const contactTexts: Readonly<Record<Locale, ContactTexts>> = { nl, en }
