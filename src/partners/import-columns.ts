import type { FieldList } from '../sheets/columns.ts'

/** What a column of a list can hold. */
export const importFields = [
  'name',
  'sector',
  'summary',
  'description',
  'website',
  'kvk',
  'areas',
  'person',
  'email',
  'function',
  'body',
  'since',
  'until',
] as const
export type ImportField = (typeof importFields)[number]

/** Names by which a column is known, in small letters without signs. The first is that of our own files. */
export const columnNames: Readonly<Record<ImportField, readonly string[]>> = {
  name: ['naam', 'organisatie', 'partner', 'naamorganisatie', 'name', 'organisation', 'organization'],
  sector: ['sector', 'soort', 'soortorganisatie'],
  summary: ['samenvatting', 'inhetkort', 'summary'],
  description: ['omschrijving', 'beschrijving', 'toelichting', 'description'],
  website: ['website', 'site', 'url', 'webadres'],
  kvk: ['kvk', 'kvknummer', 'kvknr', 'chamberofcommerce'],
  areas: ['gemeenten', 'gemeente', 'werkgebied', 'municipalities', 'municipality'],
  person: ['persoon', 'contactpersoon', 'naampersoon', 'person', 'contact'],
  email: ['email', 'emailadres', 'mail', 'mailadres'],
  function: ['functie', 'rol', 'function', 'role'],
  body: ['gremium', 'werkgroep', 'overleg', 'body'],
  since: ['sinds', 'vanaf', 'begindatum', 'since', 'from'],
  until: ['tot', 'totenmet', 'einddatum', 'until'],
}

export const partnerFields: FieldList = { fields: importFields, columnNames, needed: 'name' }
