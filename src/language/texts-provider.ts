const nl = {
  title: 'Inloggen via uw organisatie',
  enterBy: (name: string) => `Inloggen via ${name}`,
  refusedTitle: 'Inloggen is niet gelukt',
  again: 'Naar inloggen',
  refusals: {
    unreachable: (name: string) =>
      `Wij kunnen ${name} nu niet bereiken. Probeer het later nog eens, of log in met een link in uw mail.`,
    stale: () =>
      'U was te lang weg, of u kwam terug in een andere browser. Begin opnieuw met inloggen, en blijf in dezelfde browser.',
    cancelled: (name: string) =>
      `U bent bij ${name} niet ingelogd. Begin opnieuw, of log in met een link in uw mail.`,
    'bad-proof': (name: string) =>
      `Wat ${name} over u meldt klopt niet of is niet compleet. Begin opnieuw. Gebeurt het weer, vraag dan de helpdesk van uw organisatie om hulp.`,
    'mail-not-verified': (name: string) =>
      `${name} heeft uw e-mailadres niet gecontroleerd. Vraag de helpdesk van uw organisatie om uw e-mailadres te bevestigen.`,
    'no-organisation': (name: string) =>
      `Wij weten niet voor welke organisatie u werkt. Vraag de helpdesk van ${name} om u aan uw organisatie te koppelen, of vraag de programmamanager van uw regio om een uitnodiging.`,
    'no-role': (name: string) =>
      `Volgens ${name} hebt u hier geen rol. Vraag de helpdesk van uw organisatie om een rol.`,
    'other-organisation': () =>
      'Er is al een account met uw e-mailadres, ook voor een andere organisatie. Log in met een link in uw mail, of vraag de programmamanager van uw regio om hulp.',
    erased: () =>
      'Uw gegevens zijn gewist. Wilt u weer meedoen? Vraag de programmamanager van uw regio om een uitnodiging.',
    'last-administrator': () =>
      'Uw rol verandert, maar u bent de enige beheerder van de regio. Vraag de beheerder van de site om eerst iemand anders beheerder te maken.',
  },
}
export type ProviderTexts = typeof nl

const en: ProviderTexts = {
  title: 'Sign in through your organisation',
  enterBy: (name) => `Sign in through ${name}`,
  refusedTitle: 'Signing in did not work',
  again: 'To signing in',
  refusals: {
    unreachable: (name) =>
      `We cannot reach ${name} at the moment. Try again later, or sign in with a link in your mail.`,
    stale: () =>
      'You were away too long, or came back in another browser. Start signing in again, and stay in the same browser.',
    cancelled: (name) => `You did not sign in at ${name}. Start again, or sign in with a link in your mail.`,
    'bad-proof': (name) =>
      `What ${name} says about you is wrong or not complete. Start again. If it happens again, ask the help desk of your organisation.`,
    'mail-not-verified': (name) =>
      `${name} has not checked your e-mail address. Ask the help desk of your organisation to confirm your e-mail address.`,
    'no-organisation': (name) =>
      `We do not know which organisation you work for. Ask the help desk of ${name} to link you to your organisation, or ask the programme manager of your region for an invitation.`,
    'no-role': (name) =>
      `According to ${name} you have no role here. Ask the help desk of your organisation for a role.`,
    'other-organisation': () =>
      'There is an account with your e-mail address, also for another organisation. Sign in with a link in your mail, or ask the programme manager of your region for help.',
    erased: () =>
      'Your details have been erased. Do you want to take part again? Ask the programme manager of your region for an invitation.',
    'last-administrator': () =>
      'Your role changes, but you are the only administrator of the region. Ask the administrator of the site to first make somebody else administrator.',
  },
}

/** Words for signing in by the identity provider of an organisation. */
export const providerTexts = { nl, en } as const
