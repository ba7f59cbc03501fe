import type { Bilingual, Locale } from '../base/locale.ts'

/** Handing over what somebody does for an organisation. */
const nl = {
  title: 'Overdragen',
  titleOf: (person: string, organisation: string) => `Overdragen: ${person}, voor ${organisation}`,
  deskIntro:
    'Gaat iemand weg of iets anders doen? Kies wie en voor welke organisatie. U ziet dan eerst wat er overgaat.',
  deskIntroLong:
    'Gaat iemand weg of iets anders doen? Kies in de tabel hierboven ‘Overdragen’ bij die persoon.',
  start: 'Overdragen',
  startOf: (person: string, organisation: string) => `Overdragen van ${person}, voor ${organisation}`,
  from: 'Van',
  organisation: 'Organisatie',
  look: 'Bekijk wat er overgaat',
  lead: 'Dit doet deze persoon nu voor de organisatie. Alles gaat in één keer naar een ander.',
  roles: 'Rollen',
  none: 'Niets.',
  stays: 'blijft van de organisatie',
  mandateRule:
    'Een mandaat eindigt voor wie weggaat. Wie het overneemt, krijgt hetzelfde mandaat, met hetzelfde besluit als bron.',
  toTitle: 'Wie neemt het over?',
  to: 'Naar',
  toHelp:
    'Staat de persoon er niet bij? Nodig die dan eerst uit. Neemt niemand het over? Beëindig dan de rollen. De rest blijft op de pagina Beheer staan tot iemand het overneemt.',
  hand: 'Overdragen',
  back: 'Terug naar beheer',
  leftTitle: 'Zonder opvolger',
  leftIntro: 'Deze mensen hebben geen rol meer voor de organisatie, maar er staat nog iets op hun naam.',
  leftOf: (person: string, organisation: string) => `${person}, voor ${organisation}`,
}

const en: typeof nl = {
  title: 'Hand over',
  titleOf: (person, organisation) => `Hand over: ${person}, for ${organisation}`,
  deskIntro:
    'Is somebody leaving, or going to do something else? Choose who, and for which organisation. You first see what goes over.',
  deskIntroLong:
    'Is somebody leaving, or going to do something else? Choose ‘Hand over’ beside them in the table above.',
  start: 'Hand over',
  startOf: (person, organisation) => `Hand over from ${person}, for ${organisation}`,
  from: 'From',
  organisation: 'Organisation',
  look: 'See what goes over',
  lead: 'This is what this person does for the organisation now. All of it goes to somebody else in one go.',
  roles: 'Roles',
  none: 'Nothing.',
  stays: 'stays with the organisation',
  mandateRule:
    'A mandate ends for who leaves. Whoever takes over gets the same mandate, with the same decision as its source.',
  toTitle: 'Who takes over?',
  to: 'To',
  toHelp:
    'Is the person not in the list? Invite them first. Does nobody take over? Then end the roles. The rest stays on the page Manage until somebody takes over.',
  hand: 'Hand over',
  back: 'Back to managing',
  leftTitle: 'Without successor',
  leftIntro: 'These people have no role for the organisation any more, but something is still in their name.',
  leftOf: (person, organisation) => `${person}, for ${organisation}`,
}

export const handOverTexts: Readonly<Record<Locale, typeof nl>> = { nl, en }

/** What each part is called above its list. */
export const handOverParts = {
  seats: { nl: 'Zetels in gremia', en: 'Seats in bodies' },
  mandates: { nl: 'Mandaten', en: 'Mandates' },
  projects: { nl: 'Projecten', en: 'Projects' },
  actions: { nl: 'Acties en vervolgafspraken', en: 'Actions and follow-ups' },
} as const satisfies Record<string, Bilingual>
