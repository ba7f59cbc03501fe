import type { Locale } from '../base/locale.ts'

/** Texts of the outbox of the operator, and of turning messages off. */
const nl = {
  title: 'Post',
  lead: 'Berichten die Noaber verstuurt. Zonder mailserver blijven ze hier staan.',
  filter: 'Welke berichten?',
  all: 'Alle',
  states: {
    waiting: 'Wacht',
    sending: 'Wordt verstuurd',
    sent: 'Verstuurd',
    failed: 'Mislukt',
    dropped: 'Niet verstuurd',
  },
  none: 'Er zijn geen berichten.',
  columns: { subject: 'Onderwerp', recipient: 'Voor', state: 'Staat', at: 'Gemaakt', attempts: 'Pogingen' },
  someone: (domain: string) => `Iemand bij ${domain}`,
  unknown: 'Geen geldig adres',
  trouble: 'Wat er misging',
  due: 'Niet eerder dan',
  sentAt: 'Verstuurd op',
  text: 'Tekst van het bericht',
  erased: 'De tekst is gewist toen het bericht verstuurd was.',
  styled: 'Bekijk het bericht met opmaak',
  troubles: {
    address: 'Het adres is geen geldig mailadres.',
    example: 'Dit is een voorbeeld. Er wordt niets verstuurd.',
    stale: 'Dit bericht heeft te lang gewacht.',
    certificate:
      'Het certificaat van de mailserver is niet goed: van een andere naam, verlopen of van een onbekende maker. Er is niets verstuurd. Kijk naar het adres in NOABER_SMTP, of laat het certificaat vernieuwen.',
    'no-tls':
      'De mailserver biedt geen beveiligde verbinding (TLS). Er is niets verstuurd, ook het wachtwoord niet. Kijk naar het adres en de poort in NOABER_SMTP.',
  },
  off: {
    title: 'Geen wekelijks bericht meer?',
    lead: 'U krijgt dan alleen nog een bericht als u iets moet doen.',
    button: 'Zet het wekelijkse bericht uit',
    done: 'Het wekelijkse bericht staat uit',
    doneLead: 'U krijgt alleen nog een bericht als u iets moet doen.',
  },
}
export type MailTexts = typeof nl

const en: MailTexts = {
  title: 'Messages',
  lead: 'Messages that Noaber sends. Without a mail server they stay here.',
  filter: 'Which messages?',
  all: 'All',
  states: { waiting: 'Waiting', sending: 'Being sent', sent: 'Sent', failed: 'Failed', dropped: 'Not sent' },
  none: 'There are no messages.',
  columns: { subject: 'Subject', recipient: 'For', state: 'State', at: 'Made', attempts: 'Attempts' },
  someone: (domain) => `Someone at ${domain}`,
  unknown: 'No valid address',
  trouble: 'What went wrong',
  due: 'Not before',
  sentAt: 'Sent on',
  text: 'Text of the message',
  erased: 'The text was erased when the message had been sent.',
  styled: 'See the message as it looks',
  troubles: {
    address: 'The address is not a valid mail address.',
    example: 'This is an example. Nothing is sent.',
    stale: 'This message waited too long.',
    certificate:
      'The certificate of the mail server is not good: of another name, run out, or of an unknown maker. Nothing was sent. Look at the address in NOABER_SMTP, or have the certificate renewed.',
    'no-tls':
      'The mail server offers no secure connection (TLS). Nothing was sent, nor the password. Look at the address and port in NOABER_SMTP.',
  },
  off: {
    title: 'No weekly message any more?',
    lead: 'You will then only get a message when there is something you must do.',
    button: 'Turn the weekly message off',
    done: 'The weekly message is off',
    doneLead: 'You only get a message when there is something you must do.',
  },
}

export const mailTexts: Readonly<Record<Locale, MailTexts>> = { nl, en }
