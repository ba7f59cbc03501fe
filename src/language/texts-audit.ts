import type { Bilingual } from '../base/locale.ts'

const nl = {
  title: 'Logboek',
  titleOf: (region: string) => `Logboek van ${region}`,
  intro:
    'Wie deed wat, voor welke organisatie, en wanneer. Niets in dit logboek kan ongemerkt worden veranderd.',
  count: (count: string) => `${count} regels`,
  none: 'Er zijn geen regels die hierbij passen.',
  filter: 'Kies welke regels u ziet',
  person: 'Persoon (kenmerk)',
  kind: 'Soort',
  action: 'Wat er gebeurde',
  from: 'Vanaf',
  until: 'Tot en met',
  all: 'Alles',
  show: 'Toon',
  clear: 'Toon alle regels',
  csv: 'Download als CSV',
  verify: 'Controleer het hele logboek',
  onlyPerson: (name: string) => `Alleen ${name}`,
  onlyThing: (title: string) => `Alleen over ${title}`,
  chosenPerson: 'U ziet één persoon.',
  chosenThing: 'U ziet regels over één onderwerp.',
  verifyTitle: 'Controle van het logboek',
  good: 'Het logboek klopt',
  goodWhy: (rows: string) =>
    `Alle ${rows} regels zijn nagerekend. Geen regel is veranderd, verwijderd of ingevoegd.`,
  bad: 'Het logboek klopt niet',
  badWhy: (rows: string) =>
    `Er is mee geknoeid of het is beschadigd. We rekenden ${rows} regels na. Waarschuw de beheerder en bewaar een kopie.`,
  more: (count: string) => `En nog ${count} andere.`,
  erasedRows: (count: string) =>
    `Bij ${count} regels zijn de woorden gewist, samen met de persoon over wie ze gingen. Dat hoort zo.`,
  head: (seq: string) => `Laatste regel: ${seq}. De hash van die regel:`,
  headWhy:
    'Noteer deze hash buiten Noaber. Later kunt u ermee nagaan of het logboek tot hier nog hetzelfde is.',
  back: 'Terug naar het logboek',
  seq: 'Nummer',
  moment: 'Moment',
  organisation: 'Organisatie',
  thing: 'Onderwerp',
  region: 'Regio',
  changes: 'Wat veranderde',
  badDay: 'de dag is geen datum, zoals 2026-01-15',
  badId: 'het kenmerk klopt niet',
  faults: {
    rowChanged: (seq: number) => `Regel ${seq} is veranderd nadat zij werd geschreven.`,
    wordsChanged: (seq: number) => `Bij regel ${seq} is veranderd wat er van wat werd.`,
    wordsGone: (seq: number) =>
      `Bij regel ${seq} is weggehaald wat er veranderde, zonder dat die persoon is gewist.`,
    rowMissing: (seq: number) => `Regel ${seq} ontbreekt.`,
    rowsMissing: (seq: number, until: number) => `De regels ${seq} tot en met ${until} ontbreken.`,
    outOfOrder: (seq: number) => `Regel ${seq} staat op de verkeerde plaats, of staat er dubbel.`,
    notLinked: (seq: number) =>
      `Regel ${seq} sluit niet aan op de regel ervoor: verplaatst, ingevoegd, of de regel ervoor is vervangen.`,
    tailMissing: (seq: number, until: number) =>
      `De laatste regels ontbreken: na regel ${seq} hoort het door te gaan tot ${until}.`,
    headChanged: (seq: number) => `Wat over de laatste regel is genoteerd, klopt niet met regel ${seq}.`,
    expectedAbsent: 'De hash die u noteerde, komt in dit logboek niet voor.',
  },
}
export type AuditTexts = typeof nl

const en: AuditTexts = {
  title: 'Log',
  titleOf: (region) => `Log of ${region}`,
  intro: 'Who did what, for which organisation, and when. Nothing in this log can be changed unseen.',
  count: (count) => `${count} rows`,
  none: 'No rows fit this.',
  filter: 'Choose which rows you see',
  person: 'Person (id)',
  kind: 'Kind',
  action: 'What happened',
  from: 'From',
  until: 'Until',
  all: 'Everything',
  show: 'Show',
  clear: 'Show all rows',
  csv: 'Download as CSV',
  verify: 'Verify the whole log',
  onlyPerson: (name) => `Only ${name}`,
  onlyThing: (title) => `Only about ${title}`,
  chosenPerson: 'You see one person.',
  chosenThing: 'You see rows about one subject.',
  verifyTitle: 'Verification of the log',
  good: 'The log is sound',
  goodWhy: (rows) => `All ${rows} rows were calculated again. No row was changed, removed or inserted.`,
  bad: 'The log is not sound',
  badWhy: (rows) =>
    `It was tampered with or damaged. We calculated ${rows} rows again. Warn the operator and keep a copy.`,
  more: (count) => `And ${count} more.`,
  erasedRows: (count) =>
    `Of ${count} rows the words were erased, with the person they were about. That is as it should be.`,
  head: (seq) => `Last row: ${seq}. The hash of that row:`,
  headWhy: 'Note this hash outside Noaber. Later it tells whether the log up to here is still the same.',
  back: 'Back to the log',
  seq: 'Number',
  moment: 'Moment',
  organisation: 'Organisation',
  thing: 'Subject',
  region: 'Region',
  changes: 'What changed',
  badDay: 'the day is no date, such as 2026-01-15',
  badId: 'the id is not right',
  faults: {
    rowChanged: (seq) => `Row ${seq} was changed after it was written.`,
    wordsChanged: (seq) => `In row ${seq} it was changed what became what.`,
    wordsGone: (seq) => `From row ${seq} it was taken out what changed, though that person was not erased.`,
    rowMissing: (seq) => `Row ${seq} is missing.`,
    rowsMissing: (seq, until) => `Rows ${seq} to ${until} are missing.`,
    outOfOrder: (seq) => `Row ${seq} is in the wrong place, or is there twice.`,
    notLinked: (seq) =>
      `Row ${seq} does not follow on the row before it: moved, inserted, or the row before was replaced.`,
    tailMissing: (seq, until) => `The last rows are missing: after row ${seq} it should go on to ${until}.`,
    headChanged: (seq) => `What was noted of the last row does not agree with row ${seq}.`,
    expectedAbsent: 'The hash that you noted is nowhere in this log.',
  },
}

export const auditTexts = { nl, en }

/** What somebody did, as a verb. An action that is not here is shown by its own word. */
export const actionWords: Readonly<Record<string, Bilingual>> = {
  create: { nl: 'maakte', en: 'made' },
  update: { nl: 'veranderde', en: 'changed' },
  remove: { nl: 'verwijderde', en: 'removed' },
  restore: { nl: 'zette terug', en: 'put back' },
  export: { nl: 'haalde op', en: 'exported' },
  send: { nl: 'stuurde', en: 'sent' },
  follow: { nl: 'volgt', en: 'follows' },
  unfollow: { nl: 'volgt niet meer', en: 'no longer follows' },
  erase: { nl: 'wiste', en: 'erased' },
  undo: { nl: 'draaide terug', en: 'undid' },
}

/** What it was done with, besides the kinds of `texts-thread.ts`. */
export const thingWords: Readonly<Record<string, Bilingual>> = {
  region: { nl: 'regio', en: 'region' },
  seat: { nl: 'zetel in een gremium', en: 'seat' },
  mandate: { nl: 'mandaat', en: 'mandate' },
  link: { nl: 'koppeling', en: 'link' },
  role: { nl: 'rol', en: 'role' },
  invitation: { nl: 'uitnodiging', en: 'invitation' },
  import: { nl: 'import', en: 'import' },
  audit: { nl: 'logboek', en: 'log' },
  mail: { nl: 'bericht', en: 'message' },
  account: { nl: 'account', en: 'account' },
  question: { nl: 'vraag aan een project', en: 'question to a project' },
  registration: { nl: 'aanmelding', en: 'registration' },
  outcome: { nl: 'uitkomst van een bijeenkomst', en: 'outcome of a meeting' },
  example: { nl: 'voorbeelden', en: 'examples' },
}

/** Names of fields that change. One that is not here is shown by its own word. */
export const fieldWords: Readonly<Record<string, Bilingual>> = {
  title: { nl: 'naam', en: 'name' },
  beads: { nl: 'aantal partners, gremia en thema’s', en: 'number of partners, bodies and themes' },
  summary: { nl: 'samenvatting', en: 'summary' },
  visibility: { nl: 'wie het ziet', en: 'who sees it' },
  owner: { nl: 'van organisatie', en: 'of organisation' },
  reason: { nl: 'reden', en: 'reason' },
  description: { nl: 'beschrijving', en: 'description' },
  sector: { nl: 'sector', en: 'sector' },
  website: { nl: 'website', en: 'website' },
  kvk: { nl: 'KvK-nummer', en: 'chamber of commerce number' },
  organisation: { nl: 'organisatie', en: 'organisation' },
  person: { nl: 'persoon', en: 'person' },
  body: { nl: 'gremium', en: 'body' },
  role: { nl: 'rol', en: 'role' },
  from: { nl: 'vanaf', en: 'from' },
  until: { nl: 'tot', en: 'until' },
  since: { nl: 'sinds', en: 'since' },
  function: { nl: 'functie', en: 'function' },
  seat: { nl: 'nummer van de zetel', en: 'number of the seat' },
  mandate: { nl: 'nummer van het mandaat', en: 'number of the mandate' },
  scope: { nl: 'waarvoor', en: 'what for' },
  source: { nl: 'bron', en: 'source' },
}
